import Foundation
import Testing

/// The program in a real terminal: a tmux server of its own, driven by keys and read as text.
final class Multiplexer {
  private let socket: String
  private let answer: URL
  private let environment: [String: String]

  /// Starts the program with `arguments` in a window of `columns`×`rows`.
  init(_ arguments: [String], in workplace: Workplace, columns: Int = 120, rows: Int = 40) throws {
    socket = workplace.root.appending(path: "tmux").path
    answer = workplace.root.appending(path: "tmux-answer")
    environment = workplace.environment
    let words = [Program.reprise.path] + arguments
    let command = words.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }.joined(separator: " ")
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "\(command); echo \"ended with $?\"; exec cat")
  }

  deinit { _ = try? tmux("kill-server") }

  /// Presses keys, each in tmux's notation: `Enter`, `C-s`, `j`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys", "--"] + keys)
  }

  /// Presses Esc and waits until keys are commands again. A key sent right behind Esc would be one with Alt.
  func stopWriting(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try press("Escape")
    try wait(for: "the end of writing", sourceLocation: sourceLocation) { $0.contains("? help") }
  }

  /// Types text as it is.
  func type(_ text: String) throws {
    try tmux("send-keys", "-l", "--", text)
  }

  /// Changes the size of the window.
  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What the window shows.
  func screen() throws -> String {
    try tmux("capture-pane", "-p")
  }

  /// Waits until the window shows `text`; fails the test if it never does. Looks every 20 ms for at most a minute.
  @discardableResult
  func wait(
    for text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try wait(for: "“\(text)”", sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits until what the window shows satisfies `condition`.
  @discardableResult
  func wait(
    for what: String, sourceLocation: SourceLocation = #_sourceLocation, where condition: (String) -> Bool
  ) throws -> String {
    let deadline = ContinuousClock.now + .seconds(60)
    var shown = ""
    while ContinuousClock.now < deadline {
      shown = try screen()
      if condition(shown) { return shown }
      usleep(20_000)
    }
    Issue.record("waited in vain for \(what); the window shows:\n\(shown)", sourceLocation: sourceLocation)
    throw CancellationError()
  }

  @discardableResult
  private func tmux(_ words: String...) throws -> String { try tmux(words) }

  @discardableResult
  private func tmux(_ words: [String]) throws -> String {
    try Data().write(to: answer)
    #expect(spawn(["tmux", "-S", socket] + words, output: answer.path, environment: environment) == 0)
    return String(decoding: try Data(contentsOf: answer), as: UTF8.self)
  }
}

/// Runs the program `words[0]` to its end with its output in a file and returns its status, -1 if it did not start.
///
/// Foundation's `Process` would wait for the server that tmux leaves behind, because it holds what it is given.
private func spawn(_ words: [String], output: String, environment: [String: String]) -> Int32 {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_TRUNC, 0)
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  let arguments = words.map { strdup($0) } + [nil]
  let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for text in arguments + variables { free(text) } }
  var child: pid_t = 0
  guard posix_spawnp(&child, words[0], &actions, nil, arguments, variables) == 0 else { return -1 }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  return status
}
