public import Domain

/// What is copied to the clipboard, so that news can name it.
public enum CopiedThing: Hashable, Sendable {
  case path, name
  /// A path or a name that is no plain text, as a shell reads it.
  case quotedPath, quotedName
  case description, instruction, prompt
  /// Everything that is recorded of a variation.
  case record
  /// What a service calls a request that failed.
  case requestID
}

/// What became of a text for the clipboard.
public enum CopyOutcome: Hashable, Sendable {
  /// A program says that the clipboard has it.
  case confirmed
  /// It went to the terminal, which never says whether it took it.
  case sent
  /// tmux has it, and passed it on to its terminal.
  case sentThroughTmux
  /// It has more bytes than terminals take.
  case tooLong(limit: Int)
  /// A way that was chosen in the configuration, which program or terminal it is, and what is wrong there.
  case failed(way: String, OutsideTrouble)
  /// What was to be copied could not be read.
  case unreadable(FilePath)
  /// The configuration says that nothing is copied.
  case off
}

/// Why a program beside the screen did not do what it was started for.
public enum OutsideTrouble: Hashable, Sendable {
  /// There is no such program.
  case missing
  /// No desktop can be reached from here.
  case noDesktop
  /// The terminal does not know how.
  case unable
  case exited(status: Int)
  case killed(signal: Int)
  /// It did not come to an end.
  case late
  /// The system did not start it, in its words.
  case notStarted(detail: String)
}
