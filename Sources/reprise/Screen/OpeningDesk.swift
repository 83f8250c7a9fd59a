import Domain
import Interface
import Terminal

/// Has other programs show files, and leaves them alone from then on.
final class OpeningDesk: Sendable {
  private let environment: [String: String]
  private let program: String?
  private let send: @Sendable (Event) -> Void
  private let threads = WorkerThreads(limit: 4)

  /// For so many milliseconds a program is watched, in case it says at once that it cannot.
  private static let patience = 2000

  /// Opens with `program`, or with what the desktop has for the file; events go to `send`.
  init(environment: [String: String], program: String?, send: @escaping @Sendable (Event) -> Void) {
    self.environment = environment
    self.program = program
    self.send = send
  }

  /// Has `file` opened.
  func open(_ file: FilePath) {
    Task.detached(executorPreference: threads) { [self] in
      let name = program ?? "xdg-open"
      if let trouble = run(name, file) { send(.notOpened(file, by: name, trouble)) }
    }
  }

  private func run(_ name: String, _ file: FilePath) -> OutsideTrouble? {
    // Without a desktop xdg-open would look for a browser that takes the terminal. What the user named knows better.
    let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
    guard program != nil || hasDesktop else { return .noDesktop }
    guard let found = ProgramFile.find(name, path: environment["PATH"]) else { return .missing }
    return OutsideTrouble(
      OutsideProgram([found], file: file.bytes, environment: environment).leave(milliseconds: Self.patience))
  }
}
