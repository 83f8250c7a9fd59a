import Foundation
import Glibc
import Testing

/// The probe in a terminal of its own, with a cache folder that goes with it.
final class ProbeRun {
  let terminal: PseudoTerminal
  let modesBefore: [UInt32]
  private let folder: TemporaryFolder

  /// Starts the probe; `wrapper` comes before it on the command line. Without `waits`,
  /// the first frame is not waited for.
  init(
    environment: [String: String] = [:], rows: Int = 24, columns: Int = 80, wrapper: [String] = [],
    cacheFolder: String? = nil, arguments: [String] = [], waits: Bool = true
  ) throws {
    folder = try TemporaryFolder()
    var variables = [
      "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    variables.merge(environment) { $1 }
    terminal = try PseudoTerminal(
      wrapper + [Self.path, cacheFolder ?? folder.path] + arguments,
      environment: variables.filter { !$0.value.isEmpty }, rows: rows,
      columns: columns)
    modesBefore = terminal.modes
    if waits { try terminal.wait(for: "ready at") }
  }

  var log: TerminalLog { TerminalLog(terminal.output) }

  /// The probe beside the running test program.
  static let path: String = {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count - 1)
    let program = String(decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return program.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/terminal-probe"
  }()
}

/// A folder that is removed with its content.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/reprise-terminal-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
