/// Text that goes to the terminal outside of the cells: in the title of the window, in notifications.
enum PlainText {
  /// `text` in one line without anything that could end a control sequence, begin another, or turn the direction of
  /// writing: control characters (C0, DEL, C1), line and paragraph separators, bidirectional controls, private and
  /// unassigned scalars. At most `limit` scalars, with `…` at the end where something is missing. `forbidden` ones become
  /// commas. Where the terminal takes single bytes, some of those of UTF-8 would be controls again: then only ASCII is
  /// left.
  static func line(
    _ text: String, limit: Int, isUnicode: Bool, without forbidden: Set<Unicode.Scalar> = []
  ) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard kept.count <= limit else { break }
      guard var safe = forbidden.contains(scalar) ? "," : safe(scalar) else { continue }
      if safe == " ", kept.last ?? " " == " " { continue }
      if !isUnicode, !safe.isASCII { safe = "?" }
      kept.append(safe)
    }
    if kept.count > limit {
      kept = String.UnicodeScalarView(kept.prefix(max(0, limit - 1)))
      kept.append(isUnicode ? "…" : "~")
    }
    if kept.last == " " { kept.removeLast() }
    return String(kept)
  }

  /// What stands for `scalar`; nil for what is left out. Breaks become blanks.
  private static func safe(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: " "
    case .control: "\t\n\r\u{85}".unicodeScalars.contains(scalar) ? " " : nil
    case .format: scalar.value == 0x200D || scalar.value == 0x200C ? scalar : nil
    case .privateUse, .surrogate, .unassigned: nil
    default: scalar
    }
  }
}
