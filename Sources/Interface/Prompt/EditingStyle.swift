/// Whose keys the prompt has; the raw value is its name in the configuration.
public enum EditingStyle: String, Hashable, Sendable, CaseIterable {
  /// Those of readline and Emacs.
  case readline
  /// Those of vi, with those of readline in insert mode.
  case vi
}
