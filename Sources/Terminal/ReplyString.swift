/// A string that the terminal sends, as an answer about a colour, on its way to its end.
struct ReplyString: Sendable {
  /// The longest one, in bytes; a longer one is swallowed whole.
  static let limit = 1 << 20

  private let introducer: UInt8
  private var bytes: [UInt8] = []
  private var sawEscape = false
  private(set) var isIgnored = false

  /// What a byte does to it.
  enum Step {
    case more
    /// It has come to its end; nil if it was ignored.
    case ended(TerminalReply?)
    case cancelled
    /// An escape that does not end it starts something else, with this byte.
    case replaced
  }

  /// Begins after an escape and `introducer`; nil if that begins no string.
  init?(introducer: UInt8) {
    guard "]P_^X".utf8.contains(introducer) else { return nil }
    self.introducer = introducer
  }

  /// Swallows the rest up to the end.
  mutating func ignore() {
    bytes = []
    isIgnored = true
  }

  mutating func take(_ byte: UInt8) -> Step {
    if sawEscape { return byte == UInt8(ascii: "\\") ? .ended(reply) : .replaced }
    switch byte {
    case 0x1B: sawEscape = true
    case 0x07 where introducer == UInt8(ascii: "]"): return .ended(reply)
    case 0x18, 0x1A: return .cancelled
    default: keep(byte)
    }
    return .more
  }

  private mutating func keep(_ byte: UInt8) {
    guard !isIgnored else { return }
    if bytes.count < Self.limit { bytes.append(byte) } else { ignore() }
  }

  private var reply: TerminalReply? {
    isIgnored ? nil : .string(Character(Unicode.Scalar(introducer)), String(decoding: bytes, as: UTF8.self))
  }
}
