/// How one letter of a query is found in a name. Two ways, so that the usual one costs no more than it must.
protocol NameLetter {
  /// The bytes that the letter `code` of the query takes at `place`, which is in `name`; 0 if it does not stand there.
  func width(of code: Int, in name: UnsafeBufferPointer<UInt8>, at place: Int) -> Int

  /// The first place from `start` on where the letter `code` stands; the end of `name` if it does not.
  func next(_ code: Int, in name: UnsafeBufferPointer<UInt8>, from start: Int) -> Int
}

/// Letters of one byte each. The names must have seven readable bytes behind them.
struct NarrowLetter: NameLetter {
  let codes: UnsafeBufferPointer<UInt32>

  @inline(__always)
  func width(of code: Int, in name: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let byte = UInt32(name[place])
    let code = codes[code]
    return byte == code & 0xFF || byte == code >> 8 ? 1 : 0
  }

  /// Eight bytes at a time: a byte of `differences` is 0 where the letter stands, and subtracting 1 from each byte
  /// borrows there first (Mycroft's test for a zero byte).
  @inline(__always)
  func next(_ code: Int, in name: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = UnsafeRawPointer(name.baseAddress) else { return 0 }
    let code = codes[code]
    let ones: UInt64 = 0x0101_0101_0101_0101
    let letters = UInt64(code & 0xFF) &* ones
    // The cases of a letter differ in one bit.
    let cases = UInt64((code ^ code >> 8) & 0xFF) &* ones
    var place = start
    while place < name.count {
      let bytes = UInt64(littleEndian: (base + place).loadUnaligned(as: UInt64.self))
      let differences = (bytes | cases) ^ letters
      let zeros = (differences &- ones) & ~differences & (ones << 7)
      if zeros != 0 { return min(name.count, place + zeros.trailingZeroBitCount / 8) }
      place += 8
    }
    return name.count
  }
}

/// Letters of any length.
struct WideLetter: NameLetter {
  let codes: UnsafeBufferPointer<UInt32>
  let forms: [[UInt8]]

  func width(of code: Int, in name: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let number = codes[code]
    guard number & NameQuery.wide != 0 else { return NarrowLetter(codes: codes).width(of: code, in: name, at: place) }
    let form = Int(number & ~NameQuery.wide)
    for form in forms[form...form + 1] where name[place...].starts(with: form) { return form.count }
    return 0
  }

  func next(_ code: Int, in name: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    (start..<max(start, name.count)).first { width(of: code, in: name, at: $0) > 0 } ?? name.count
  }
}
