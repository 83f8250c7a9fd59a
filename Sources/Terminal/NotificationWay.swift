/// How a terminal tells its user something while another window has the focus.
public enum NotificationWay: Hashable, Sendable {
  /// `OSC 99`, of kitty: title and body apart, and nothing where the window has the focus after all.
  case kitty
  /// `OSC 777 ; notify`, of urxvt, foot, ghostty, wezterm and VTE.
  case titled
  /// `OSC 9`, of iTerm2: one text.
  case untitled
  /// The bell: the terminal or the multiplexer marks the window.
  case bell

  /// The most scalars of a title, and of a body.
  static let limits = (title: 60, body: 140)

  /// What is sent, in UTF-8 or, without `isUnicode`, in ASCII. Texts from anywhere are safe here.
  func bytes(title: String, body: String, isUnicode: Bool = true) -> [UInt8] {
    // In all of these a semicolon parts one field from the next.
    let title = PlainText.line(title, limit: Self.limits.title, isUnicode: isUnicode, without: [";"])
    let body = PlainText.line(body, limit: Self.limits.body, isUnicode: isUnicode, without: [";"])
    let (begin, end) = ("\u{1B}]", "\u{1B}\\")
    let text =
      switch self {
      case .kitty:
        "\(begin)99;i=reprise:o=unfocused:d=0:p=title;\(title)\(end)"
          + "\(begin)99;i=reprise:o=unfocused:d=1:p=body;\(body)\(end)"
      case .titled: "\(begin)777;notify;\(title);\(body)\(end)"
      case .untitled: "\(begin)9;\(title): \(body)\(end)"
      case .bell: "\u{7}"
      }
    return Array(text.utf8)
  }
}
