import Canvas

/// One kind of byte after the other.
extension InputDecoder {
  mutating func takeGround(_ byte: UInt8, modifiers: KeyModifiers) {
    if byte == 0x1B {
      state = .escape
    } else if byte < 0x80 {
      finish(.key(KeyPress(legacy: byte, modifiers)))
    } else {
      state = PartialScalar(byte).map { .scalar($0, modifiers) } ?? .ground
    }
  }

  mutating func takeScalar(_ byte: UInt8, _ scalar: PartialScalar, _ modifiers: KeyModifiers) {
    var scalar = scalar
    switch scalar.take(byte) {
    case .more: state = .scalar(scalar, modifiers)
    case .complete(let scalar):
      let isControl = 0x80...0x9F ~= scalar.value
      finish(isControl ? nil : .key(KeyPress(.character(Character(scalar)), modifiers)))
    case .broken:
      state = .ground
      take(byte)
    }
  }

  mutating func takeEscape(_ byte: UInt8) {
    switch byte {
    case 0x1B: inputs.append(.key(KeyPress(.escape)))
    case UInt8(ascii: "["):
      sequence = ControlSequence()
      state = .sequence
    case UInt8(ascii: "O"): state = .single
    default:
      guard let begun = ReplyString(introducer: byte) else { return takeGround(byte, modifiers: .alt) }
      string = begun
      state = .string
    }
  }

  mutating func takeSingle(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      inputs.append(.key(KeyPress(.character("O"), .alt)))
      state = .escape
    case 0x20...0x3F:
      // Some terminals report modifiers between the two.
      sequence = ControlSequence()
      sequence.ignore()
      hasRest = true
      state = .sequence
    default: finish(KeyPress(single: byte).map { .key($0) })
    }
  }

  mutating func takeSequence(_ byte: UInt8) {
    hasRest = true
    switch sequence.take(byte) {
    case .more: break
    case .replaced: state = .escape
    case .ended(.input(let input)): finish(input)
    case .ended(.linuxFunction): state = .linuxFunction
    case .ended(.oldMouse): state = .oldMouse(left: 3)
    case .ended(.paste):
      paste = PasteBuffer(limit: pasteLimit)
      state = .paste
    }
  }

  mutating func takeString(_ byte: UInt8) {
    hasRest = true
    switch string?.take(byte) {
    case .more: break
    case .ended(let reply): finish(reply.map { .reply($0) })
    case .cancelled, nil: state = .ground
    case .replaced:
      state = .escape
      take(byte)
    }
    if case .string = state { return }
    string = nil
  }
}
