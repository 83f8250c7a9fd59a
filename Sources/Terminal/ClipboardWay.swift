/// A way to the user's clipboard.
public enum ClipboardWay: Hashable, Sendable, CaseIterable {
  /// A sequence that the terminal itself takes, or does not: it never says.
  case osc52
  /// The multiplexer, which keeps the text and passes it on to the terminal.
  case tmux
  case wlCopy, xclip, xsel

  /// The ways that make sense in `environment`, the best first; when one fails the next is tried.
  ///
  /// A program on this machine reaches the clipboard of this machine, which over ssh is not that of the user. And
  /// tmux swallows the sequence as it is usually set up, wherever it runs.
  public static func ways(
    in environment: [String: String], isInstalled: (_ program: String) -> Bool
  ) -> [ClipboardWay] {
    if environment.value("TMUX") != nil { return [.tmux, .osc52].installed(isInstalled) }
    let isRemote = ["SSH_TTY", "SSH_CONNECTION"].contains { environment.value($0) != nil }
    if isRemote { return [.osc52] }
    var ways: [ClipboardWay] = []
    if environment.value("WAYLAND_DISPLAY") != nil { ways.append(.wlCopy) }
    if environment.value("DISPLAY") != nil { ways += [.xclip, .xsel] }
    return (ways + [.osc52]).installed(isInstalled)
  }

  /// The program and its arguments, which takes the text from its standard input; nil for the terminal itself.
  public var command: [String]? {
    switch self {
    case .osc52: nil
    case .tmux: ["tmux", "load-buffer", "-w", "-"]
    case .wlCopy: ["wl-copy", "--type", "text/plain"]
    case .xclip: ["xclip", "-in", "-selection", "clipboard"]
    case .xsel: ["xsel", "--input", "--clipboard"]
    }
  }
}

extension [ClipboardWay] {
  fileprivate func installed(_ isInstalled: (String) -> Bool) -> [ClipboardWay] {
    filter { way in way.command.map { isInstalled($0[0]) } ?? true }
  }
}
