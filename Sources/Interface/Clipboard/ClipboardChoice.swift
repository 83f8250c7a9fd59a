/// How text reaches the clipboard, as the user configures it.
public enum ClipboardChoice: String, Hashable, Sendable, CaseIterable {
  /// The way that fits the surroundings.
  case auto
  case osc52, tmux
  case wlCopy = "wl-copy"
  case xclip
  /// Not at all.
  case off
}
