import Canvas

/// What the interface says of the program as a whole.
protocol ProgramWords: Sendable {
  /// A pane, in its title.
  func title(of pane: Pane) -> String
  /// The title of the question whether to quit although work is running.
  var quitTitle: String { get }
  /// What is said below that title; `running` is 0 if the work has ended meanwhile.
  func quitText(running: Int, isCharged: Bool) -> String
  /// The answers to it, in a word each.
  var stay: String { get }
  var quit: String { get }
  /// The question where there is hardly room for anything, from long to short; `quit` and `stay` are keys.
  func quitLines(quit: String, stay: String) -> [String]
  /// That the screen is too small, from long to short.
  func tooSmall(_ actual: Size, needed: Size) -> [String]
  /// News: Ctrl-c stops nothing. `leave` is the key that leaves the text first, if one is being typed.
  func nothingIsRunning(quitKey: String, leave: String?) -> String
  /// News: text came that is not being typed anywhere.
  func pasted(lines: Int, key: String) -> String
  /// News: keys that mean nothing.
  func areNotBound(_ keys: String) -> String
  /// News: a key that means nothing; `help` lists all.
  func isNotBound(_ key: String, help: String) -> String
  /// The reason why a command can do nothing now, as a whole sentence.
  func sentence(of reason: String) -> String
  /// Reason: there is no question.
  var nothingWasAsked: String { get }
}
