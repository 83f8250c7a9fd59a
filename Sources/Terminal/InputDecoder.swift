import Canvas

/// Turns the bytes of a terminal into keys, pastes and replies.
///
/// A state machine rather than one read, one key: bytes arrive in any pieces. What belongs to a reply or a paste never
/// comes out as a key, even if it arrives late or in halves, because a key can spend money.
public struct InputDecoder: Sendable {
  /// How long, in milliseconds, the rest of a sequence may take.
  static let sequenceTimeout = 1000

  private let escapeTimeout: Int
  let pasteLimit: Int
  var state = State.ground
  var inputs: [TerminalInput] = []
  /// Whether bytes have come since a sequence or string was given up as late: the silence after them ends it.
  var hasRest = false

  enum State {
    case ground
    /// Inside a character of several bytes.
    case scalar(PartialScalar, KeyModifiers)
    case escape
    /// After `ESC O`.
    case single
    /// After `CSI [`, as the Linux console starts F1…F5.
    case linuxFunction
    case sequence
    case string
    /// Inside the three bytes of an old mouse report.
    case oldMouse(left: Int)
    case paste
  }

  // Beside the state rather than in it, so that their bytes are appended in place.
  var sequence = ControlSequence()
  var string: ReplyString?
  var paste: PasteBuffer

  /// A decoder that takes an escape byte for the Esc key after `escapeTimeout` milliseconds.
  public init(escapeTimeout: Int) { self.init(escapeTimeout: escapeTimeout, pasteLimit: PasteBuffer.limit) }

  /// A decoder that keeps the first `pasteLimit` bytes of a paste.
  init(escapeTimeout: Int, pasteLimit: Int) {
    self.escapeTimeout = escapeTimeout
    self.pasteLimit = pasteLimit
    paste = PasteBuffer(limit: pasteLimit)
  }

  /// After how many milliseconds without another byte ``timeout()`` is to be called; nil if nothing is pending.
  ///
  /// A paste has no limit: its rest would be taken for keys.
  public var pendingTimeout: Int? {
    switch state {
    case .ground, .paste: nil
    case .escape: escapeTimeout
    case .scalar, .single, .linuxFunction, .oldMouse: Self.sequenceTimeout
    case .sequence, .string: isLate && !hasRest ? nil : Self.sequenceTimeout
    }
  }

  /// What `bytes` complete, in order.
  public mutating func feed(_ bytes: some Collection<UInt8>) -> [TerminalInput] {
    for byte in bytes { take(byte) }
    return taken()
  }

  /// What the silence of ``pendingTimeout`` completes: Esc, Alt-O, or nothing.
  ///
  /// A reply that stops in the middle is dropped, and its rest still swallowed when it comes.
  public mutating func timeout() -> [TerminalInput] {
    switch state {
    case .ground, .paste: break
    case .escape: finish(.key(KeyPress(.escape)))
    case .single: finish(.key(KeyPress(.character("O"), .alt)))
    case .scalar, .linuxFunction, .oldMouse: state = .ground
    case .sequence, .string:
      if !isLate {
        hasRest = false
        sequence.ignore()
        string?.ignore()
      } else if hasRest {
        state = .ground
      }
    }
    return taken()
  }

  /// Whether what is being received has been given up.
  private var isLate: Bool {
    if case .sequence = state { sequence.isIgnored } else { string?.isIgnored ?? true }
  }

  private mutating func taken() -> [TerminalInput] {
    defer { inputs.removeAll(keepingCapacity: true) }
    return inputs
  }

  mutating func finish(_ input: TerminalInput?) {
    if let input { inputs.append(input) }
    state = .ground
  }

  mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte, modifiers: [])
    case .scalar(let scalar, let modifiers): takeScalar(byte, scalar, modifiers)
    case .escape: takeEscape(byte)
    case .single: takeSingle(byte)
    case .linuxFunction: finish(0x41...0x45 ~= byte ? .key(KeyPress(.function(Int(byte) - 0x40))) : nil)
    case .sequence: takeSequence(byte)
    case .string: takeString(byte)
    case .oldMouse(let left): left > 1 ? state = .oldMouse(left: left - 1) : finish(nil)
    case .paste: if let text = paste.take(byte) { finish(.paste(text)) }
    }
  }
}
