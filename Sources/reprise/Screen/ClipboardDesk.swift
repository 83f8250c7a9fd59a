import Domain
import Interface
import Terminal

/// Puts text on the user's clipboard, one text after the other, on a thread of its own.
final class ClipboardDesk: Sendable {
  private let environment: [String: String]
  private let choice: ClipboardChoice
  private let send: @Sendable (Event) -> Void
  private let thread = WorkerThreads(limit: 1)

  /// The most milliseconds that a program may take.
  private static let patience = 2000
  /// The most bytes of a record: what the terminal takes at most is far less, what programs take is not.
  private static let recordLimit = 1 << 20

  /// Copies in the way of `choice`; events go to `send`.
  init(environment: [String: String], choice: ClipboardChoice, send: @escaping @Sendable (Event) -> Void) {
    self.environment = environment
    self.choice = choice
    self.send = send
  }

  /// Copies `text`, which is `what`.
  func copy(_ text: String, _ what: CopiedThing) {
    guard choice != .off else { return send(.copied(what, .off)) }
    Task.detached(executorPreference: thread) { [self] in send(put(text, what)) }
  }

  /// Copies what is recorded beside the file of a variation.
  func copyRecord(of variation: FilePath) {
    guard choice != .off else { return send(.copied(.record, .off)) }
    Task.detached(executorPreference: thread) { [self] in
      let file = variation.parent.appending(FilePath(bytes: variation.stem.bytes + Array(".json".utf8)))
      guard let text = record(in: file) else { return send(.copied(.record, .unreadable(file))) }
      send(put(text, .record))
    }
  }

  private func record(in file: FilePath) -> String? {
    guard let bytes = try? SmallFile.read(file, byteLimit: Self.recordLimit), bytes.count <= Self.recordLimit
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Tries one way after the other. Where none of them is left but the terminal, the event says so.
  private func put(_ text: String, _ what: CopiedThing) -> Event {
    var failure: Event?
    for way in ways {
      guard let command = way.command else { return .copyLeftToTerminal(text, what) }
      guard let trouble = feed(text, to: command) else {
        return .copied(what, way == .tmux ? .sentThroughTmux : .confirmed)
      }
      failure = .copied(what, .failed(way: command[0], trouble))
    }
    return failure ?? .copyLeftToTerminal(text, what)
  }

  private var ways: [ClipboardWay] {
    switch choice {
    case .auto: ClipboardWay.ways(in: environment) { program(named: $0) != nil }
    case .osc52: [.osc52]
    case .tmux: [.tmux]
    case .wlCopy: [.wlCopy]
    case .xclip: [.xclip]
    case .off: []
    }
  }

  private func program(named name: String) -> String? { ProgramFile.find(name, path: environment["PATH"]) }

  private func feed(_ text: String, to command: [String]) -> OutsideTrouble? {
    guard let file = program(named: command[0]) else { return .missing }
    let program = OutsideProgram([file] + command.dropFirst(), environment: environment)
    return OutsideTrouble(program.feed(text, milliseconds: Self.patience))
  }
}

extension CopyOutcome {
  /// What became of a text that the terminal was asked to take.
  init(_ sending: ClipboardSending) {
    switch sending {
    case .sent: self = .sent
    case .tooLong(let limit): self = .tooLong(limit: limit)
    case .impossible: self = .failed(way: "the terminal", .unable)
    }
  }
}

extension OutsideTrouble {
  /// What was wrong with a program that ended so; nil if nothing was.
  init?(_ end: OutsideProgram.End) {
    switch end {
    case .exited(0): return nil
    case .exited(let status): self = .exited(status: status)
    case .killed(let signal): self = .killed(signal: signal)
    case .late: self = .late
    case .notStarted(let detail): self = .notStarted(detail: detail)
    }
  }
}
