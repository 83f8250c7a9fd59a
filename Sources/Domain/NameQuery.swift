/// What names are looked through for.
///
/// Words without a capital letter match either case. A query that goes on from another one never finds more than that.
public struct NameQuery: Hashable, Sendable {
  /// How the letters of a word stand in a name.
  public enum Manner: Hashable, Sendable {
    /// In order, with gaps; every word that blanks part, in any order of the words.
    case letters
    /// Side by side, the blanks too.
    case text
  }

  /// What was typed.
  public let text: String
  /// How its letters stand in a name.
  public let manner: Manner
  /// One number for each letter: two bytes that stand for it, or ``wide`` and the place of its forms.
  let codes: [UInt32]
  /// The letters of each word, as places in ``codes``.
  let words: [Range<Int>]
  /// The two ways to write each letter that is no ASCII, one after the other.
  let forms: [[UInt8]]
  /// The letters that a name must have, as ``NameLetters`` counts them.
  let letters: UInt64

  /// Marks a code that stands for more than one byte.
  static let wide: UInt32 = 1 << 31

  /// A query for `text`; a blank one finds every name.
  public init(_ text: String, _ manner: Manner) {
    self.text = text
    self.manner = manner
    var codes: [UInt32] = []
    var words: [Range<Int>] = []
    var forms: [[UInt8]] = []
    var letters: UInt64 = 0
    for word in manner == .letters ? text.split(separator: " ") : [text[...]] {
      let ignoresCase = !word.unicodeScalars.contains { $0.properties.isUppercase }
      let start = codes.count
      for scalar in word.unicodeScalars {
        letters |= NameLetters.bit(UInt8(truncatingIfNeeded: scalar.isASCII ? scalar.value : 0x80))
        if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
          let hasCases = ignoresCase && UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
          let other = hasCases ? byte & 0xDF : byte
          codes.append(UInt32(byte) | UInt32(other) << 8)
        } else {
          codes.append(Self.wide | UInt32(forms.count))
          forms += Self.forms(of: scalar, ignoresCase: ignoresCase)
        }
      }
      if start < codes.count { words.append(start..<codes.count) }
    }
    self.codes = codes
    self.words = words
    self.forms = forms
    self.letters = letters
  }

  /// Whether every name is found.
  public var isBlank: Bool { words.isEmpty }

  /// A letter as it is and in upper case. Where the other case has another length, it is left out: then a match would
  /// not tell where the letter ends.
  private static func forms(of scalar: Unicode.Scalar, ignoresCase: Bool) -> [[UInt8]] {
    let own = Array(String(scalar).utf8)
    let other = scalar.properties.uppercaseMapping
    guard ignoresCase, other.unicodeScalars.count == 1, other.utf8.count == own.count else { return [own, own] }
    return [own, Array(other.utf8)]
  }
}
