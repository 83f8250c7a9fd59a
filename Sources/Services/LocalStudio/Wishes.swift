import Domain

/// What an instruction asks for, as far as the local studio understands it.
struct Wishes: Hashable, Sendable {
  /// The looks that it names, in the order in which they are laid.
  var looks: [Look] = []
  /// How strongly.
  var strength = Strength.plain
  /// Words that mean nothing here, as typed, in order.
  var strangeWords: [String] = []
  /// Looks that it names only to rule them out.
  var refusedLooks: [Look] = []

  /// Reads an instruction: English and French words for looks, how strong, and what not.
  init(_ instruction: String) {
    let words = Word.split(instruction)
    var named: Set<Look> = []
    var refused: Set<Look> = []
    var index = words.startIndex
    var isNegated = false
    while index < words.endIndex {
      let rest = words[index...].map(\.plain)
      if let (look, length) = Vocabulary.look(startingWith: rest) {
        if isNegated { refused.insert(look) } else { named.insert(look) }
        isNegated = false
        index += length
        continue
      }
      if let (strength, length) = Vocabulary.strength(startingWith: rest) {
        self.strength = strength
        index += length
        continue
      }
      let word = words[index]
      if Vocabulary.negations.contains(word.plain) {
        isNegated = true
      } else if !Vocabulary.stopWords.contains(word.plain) {
        isNegated = false
        if !strangeWords.contains(word.typed) { strangeWords.append(word.typed) }
      }
      index += 1
    }
    looks = Look.allCases.filter(named.subtracting(refused).contains)
    refusedLooks = Look.allCases.filter(refused.contains)
  }

  /// What was done and what was not understood, line by line.
  var remarks: [String] {
    var lines = ["applied: \(looks.map(\.rawValue).joined(separator: ", "))\(strength.remark)"]
    if !refusedLooks.isEmpty { lines.append("left out: \(refusedLooks.map(\.rawValue).joined(separator: ", "))") }
    if !strangeWords.isEmpty {
      let shown = strangeWords.prefix(6).joined(separator: ", ")
      lines.append("not understood: \(shown)\(strangeWords.count > 6 ? ", …" : "")")
    }
    return lines
  }
}

/// How strongly a look is wished.
enum Strength: Hashable, Sendable {
  case slight, plain, strong

  /// 0…1; slots of one generation differ a little, and never so much that one strength becomes another.
  func value(forSlot index: Int) -> Double {
    let steps = [0, 0.08, -0.08, 0.04, -0.04]
    let step = steps[abs(index) % steps.count]
    switch self {
    case .slight: return 0.32 + step
    case .plain: return 0.68 + step
    case .strong: return 0.92 + step
    }
  }

  fileprivate var remark: String {
    switch self {
    case .slight: " (slightly)"
    case .plain: ""
    case .strong: " (strongly)"
    }
  }
}

/// A word of an instruction.
struct Word: Hashable {
  /// As typed.
  let typed: String
  /// In lower case, without accents.
  let plain: String

  /// Runs of letters and digits of at least two characters.
  static func split(_ text: String) -> [Word] {
    text.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 1 }.map {
      Word(typed: String($0.prefix(40)), plain: folded($0.prefix(40)))
    }
  }

  private static func folded(_ text: Substring) -> String {
    var folded = ""
    for scalar in text.lowercased().unicodeScalars where !(0x300...0x36F ~= scalar.value) {
      folded.unicodeScalars.append(accents[scalar] ?? scalar)
    }
    return folded
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = [
    "é": "e", "è": "e", "ê": "e", "ë": "e", "à": "a", "â": "a", "ä": "a", "ç": "c", "î": "i", "ï": "i", "ô": "o",
    "ö": "o", "ù": "u", "û": "u", "ü": "u",
  ]
}
