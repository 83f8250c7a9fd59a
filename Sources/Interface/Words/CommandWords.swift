/// What commands, and the places where keys ask for them, are called.
protocol CommandWords: Sendable {
  /// What a command does, for hints and help: imperative, short.
  func label(of command: Command) -> String
  /// The heading in the help of what keys are for.
  func title(of context: Context) -> String
  /// The heading of keys that are for several contexts.
  func title(of contexts: [Context]) -> String
  /// The heading of keys that are for every pane.
  var everywhere: String { get }
  /// The headings of a table of keys: what is pressed, and what the command is called in keymap files.
  var keysTitle: String { get }
  var commandTitle: String { get }
  /// Why a wish for keys cannot be, as a sentence without a full stop: the command means nothing in that place.
  func meansNothingThere(_ command: String, places: [String]) -> String
  /// The same: the keys would take the place of text.
  func isText(_ keys: String, for command: String) -> String
  /// The same: an earlier line of the file wants these keys.
  func isWanted(_ keys: String, byLine line: Int) -> String
  /// The heading of vi's keys in the help.
  var viKeys: String { get }
  /// What keys of vi do, for the help.
  func label(of keys: ViHelp) -> String
  /// The mode that vi's keys are in.
  func title(of mode: ViKeys.Mode) -> String
  /// News: vi has no such command here; `help` lists all.
  func isNoViCommand(_ keys: String, help: String) -> String
}
