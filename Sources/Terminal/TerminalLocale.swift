import CTerminal

/// The user's character set.
public enum TerminalLocale {
  /// Takes it for this process (LC_CTYPE only) and returns its name, as `UTF-8`. Call it once, before any thread
  /// starts and before the terminal is opened: ncurses and the C library measure characters by it.
  public static func use() -> String { String(cString: cterminal_use_locale()) }
}
