/// A word of an instruction.
struct Word: Hashable, Sendable {
  /// What stands before a word.
  enum Lead: Hashable, Sendable {
    case space, apostrophe, hyphen
    /// A comma, a full stop or a line break: a new clause starts.
    case pause
  }

  /// As typed; the beginning of a long one.
  let typed: String
  /// In lower case, without accents and ligatures.
  let plain: String
  let lead: Lead

  /// The most scalars that are kept of a word.
  static let longest = 40

  /// The most words that are read of an instruction: more than anyone types.
  static let most = 20_000

  /// Runs of letters and digits, ``most`` at most; `+` and `%` are words too. Marks that do not belong to a word and everything that
  /// only directs text are skipped.
  static func split(_ text: String) -> [Word] {
    var words: [Word] = []
    var scalars: [Unicode.Scalar] = []
    var lead = Lead.pause
    func end() {
      guard !scalars.isEmpty else { return }
      var typed = String.UnicodeScalarView()
      typed.append(contentsOf: scalars)
      words.append(Word(typed: String(typed), plain: folded(scalars), lead: lead))
      scalars.removeAll(keepingCapacity: true)
      lead = .space
    }
    for scalar in text.unicodeScalars {
      if words.count == most { return words }
      if isPart(scalar) {
        if scalars.count < longest { scalars.append(scalar) }
        continue
      }
      if isMark(scalar) {
        // A letter may carry a few marks; a pile of them is not writing.
        if !scalars.isEmpty, scalars.count < longest { scalars.append(scalar) }
        continue
      }
      if scalar.properties.isDefaultIgnorableCodePoint { continue }
      end()
      switch scalar {
      case "+", "%":
        scalars.append(scalar)
        end()
      case "'", "’", "ʼ", "`", "´": lead = lead == .pause ? .pause : .apostrophe
      case "-", "‐", "‑": lead = lead == .pause ? .pause : .hyphen
      case ",", ";", ".", "!", "?", "\n", "\r", "(", ")", "–", "—", "/", "|", "、", "。", "،": lead = .pause
      default: if lead != .pause { lead = .space }
      }
    }
    end()
    return words
  }

  /// The words in lower case and without accents.
  static func plain(_ text: String) -> [String] { split(text).map(\.plain) }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    return scalar.properties.generalCategory == .nonspacingMark
  }

  private static func folded(_ scalars: [Unicode.Scalar]) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar.value < 0x80 {
        folded.append(0x41...0x5A ~= scalar.value ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar)
      } else if !isMark(scalar) {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isMark(lower) {
          if let letters = letters[lower] {
            folded.append(contentsOf: letters.unicodeScalars)
          } else {
            folded.append(lower)
          }
        }
      }
    }
    return String(folded)
  }

  private static let letters: [Unicode.Scalar: String] = {
    let groups = [
      "a": "àáâãäå", "c": "ç", "e": "èéêë", "i": "ìíîï", "n": "ñ", "o": "òóôõöø", "u": "ùúûü", "y": "ýÿ",
      "ss": "ß", "oe": "œ", "ae": "æ", "fi": "ﬁ", "fl": "ﬂ",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, accented) in groups { for scalar in accented.unicodeScalars { letters[scalar] = plain } }
    return letters
  }()
}
