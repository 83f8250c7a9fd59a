/// What became of a text for the terminal's clipboard.
public enum ClipboardSending: Hashable, Sendable {
  /// It is on its way. Whether the terminal takes it nobody knows.
  case sent
  /// It has more bytes than terminals take.
  case tooLong(limit: Int)
  /// The terminal is gone, or does not speak the language.
  case impossible
}

extension TerminalScreen {
  /// Asks the terminal to put `text` on its clipboard; the request goes out between two frames.
  public func copy(_ text: String) -> ClipboardSending {
    guard isTaken, !isGone, modes.isAnsi else { return .impossible }
    guard let bytes = ClipboardSequence.bytes(of: text) else { return .tooLong(limit: ClipboardSequence.limit) }
    output.append(bytes)
    flush()
    return .sent
  }
}
