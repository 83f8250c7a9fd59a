import CTerminal

/// The memory that restoring the terminal after a crash runs on.
public enum CrashStack {
  /// Gives the calling thread one, so that the terminal comes back even where its stack overflows. For threads that
  /// live as long as the process.
  public static func useOnThisThread() { cterminal_crash_stack() }
}
