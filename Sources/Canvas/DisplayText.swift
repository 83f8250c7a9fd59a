/// Text made safe and measured: what a frame can hold.
///
/// Control characters (C0, DEL, C1), line and paragraph separators, bidirectional controls and noncharacters become
/// visible placeholders; variation selectors, joiners and other invisible format characters are left out; emoji
/// sequences keep their first scalar. So nothing that comes from a file name, a picture or a server can move the
/// cursor, reverse a line or break a column.
public struct DisplayText: Hashable, Sendable {
  /// The characters in order.
  public private(set) var glyphs: [Glyph]
  /// The columns they take.
  public private(set) var columns: Int

  /// One character as it is shown.
  public struct Glyph: Hashable, Sendable {
    /// The base scalar.
    public var scalar: UInt32
    /// The first combining mark, 0 for none.
    public var mark: UInt32
    /// The second combining mark, 0 for none.
    public var secondMark: UInt32
    /// 1 or 2.
    public var columns: Int
  }

  /// The text as it can be shown.
  public init(_ text: String) {
    self.init(text, limit: .max)
  }

  /// The text as it can be shown, as far as it takes to know that it is wider than `limit` columns: the rest of a
  /// long text costs nothing.
  public init(_ text: String, limit: Int) {
    glyphs = []
    columns = 0
    // Nearly all that is written is ASCII, which has no clusters to look for.
    if let ascii = text.printableASCII(upTo: limit) {
      glyphs = ascii.map { Glyph(scalar: UInt32($0), mark: 0, secondMark: 0, columns: 1) }
      columns = glyphs.count
      return
    }
    for character in text {
      guard columns <= limit else { return }
      append(character)
    }
  }

  private init(glyphs: [Glyph], columns: Int) {
    self.glyphs = glyphs
    self.columns = columns
  }

  /// The columns that `text` takes.
  public static func columns(of text: String) -> Int {
    text.printableASCII(upTo: .max)?.count ?? DisplayText(text).columns
  }

  /// The columns that one character takes: 0…2, more for clusters of several letters.
  public static func columns(of character: Character) -> Int {
    guard character.utf8.count > 1 else { return 1 }
    let scalars = character.unicodeScalars
    if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
      return shown(first)?.columns ?? 0
    }
    var text = DisplayText(glyphs: [], columns: 0)
    text.append(character)
    return text.columns
  }

  /// This text in at most `limit` columns, with `…` at the end where something is missing.
  public func truncated(to limit: Int) -> DisplayText {
    guard columns > limit else { return self }
    guard limit > 0 else { return DisplayText(glyphs: [], columns: 0) }
    var kept: [Glyph] = []
    var used = 0
    for glyph in glyphs {
      guard used + glyph.columns <= limit - 1 else { break }
      kept.append(glyph)
      used += glyph.columns
    }
    kept.append(Glyph(scalar: 0x2026, mark: 0, secondMark: 0, columns: 1))
    return DisplayText(glyphs: kept, columns: used + 1)
  }

  private mutating func append(_ character: Character) {
    let start = glyphs.count
    for scalar in character.unicodeScalars {
      guard glyphs.count > start, let last = glyphs.indices.last else {
        append(scalar)
        continue
      }
      // Joiners in an emoji sequence end what is shown of it; in other scripts they have no shape.
      if scalar.value == 0x200D, glyphs[last].columns == 2 { return }
      if TextWidth.isInvisible(scalar) { continue }
      if TextWidth.columns(of: scalar) == 0, !TextWidth.isUnsafe(scalar) {
        addMark(scalar.value, to: last)
      } else if isLetter(scalar) {
        append(scalar)
      } else {
        return
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard let shown = Self.shown(scalar) else { return }
    glyphs.append(Glyph(scalar: shown.scalar, mark: 0, secondMark: 0, columns: shown.columns))
    columns += shown.columns
  }

  private mutating func addMark(_ mark: UInt32, to index: Int) {
    if glyphs[index].mark == 0 {
      glyphs[index].mark = mark
    } else if glyphs[index].secondMark == 0 {
      glyphs[index].secondMark = mark
    }
  }

  /// Whether a scalar inside a cluster has a place of its own: vowel signs and joined consonants of Indic scripts.
  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spacingMark, .otherLetter, .modifierLetter, .uppercaseLetter, .lowercaseLetter: true
    default: false
    }
  }

  /// What a scalar looks like by itself; nil if it is not shown at all.
  private static func shown(_ scalar: Unicode.Scalar) -> (scalar: UInt32, columns: Int)? {
    let value = scalar.value
    if 0x20...0x7E ~= value { return (value, 1) }
    if value < 0x20 { return (0x2400 + value, 1) }
    if value == 0x7F { return (0x2421, 1) }
    if TextWidth.isUnsafe(scalar) { return (0xFFFD, 1) }
    if TextWidth.isInvisible(scalar) { return nil }
    let columns = TextWidth.columns(of: scalar)
    // A combining mark with nothing before it has no place of its own, and nobody knows the width of a scalar that
    // is not assigned: both become placeholders.
    return columns == 0 || scalar.properties.generalCategory == .unassigned ? (0xFFFD, 1) : (value, columns)
  }
}
