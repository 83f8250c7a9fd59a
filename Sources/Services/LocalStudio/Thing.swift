import Domain

/// Something that an instruction names and that is no word for the local studio: `a red dragon`, `the sky`.
struct Thing: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// `the sky`: it is there already.
    case definite
    /// `a dragon`: it is to be added, unless it is there.
    case indefinite
    /// `lanterns`.
    case bare
    /// Words beside a look that may be anything: `chatoyante`.
    case loose
  }

  /// As typed, with its article.
  let typed: String
  /// As typed, without its article.
  let name: String
  /// Its words in the singular, without accents.
  let stems: [String]
  let kind: Kind

  init(_ words: ArraySlice<Word>, article: Word? = nil, kind: Kind) {
    let shown = words.prefix(6)
    name = Self.text(shown)
    typed = article.map { Self.text([$0] + shown) } ?? name
    stems = words.prefix(12).map { Self.stem($0.plain) }
    self.kind = kind
  }

  /// A thing whose words may be anything.
  init(loosening thing: Thing) {
    (typed, name, stems, kind) = (thing.typed, thing.name, thing.stems, .loose)
  }

  /// The words as they were typed, with what joined them.
  static func text(_ words: some Sequence<Word>) -> String {
    var text = ""
    for word in words {
      switch word.lead {
      case .apostrophe: text += text.isEmpty ? "" : "'"
      case .hyphen: text += text.isEmpty ? "" : "-"
      case .space, .pause: text += text.isEmpty ? "" : " "
      }
      text += word.typed
    }
    return text
  }

  /// A word in the singular, as far as endings tell.
  static func stem(_ word: String) -> String {
    if let singular = irregular[word] { return singular }
    if word.count > 4, word.hasSuffix("ies") { return "\(word.dropLast(3))y" }
    for ending in ["xes", "ches", "shes", "sses"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    if word.hasSuffix("eaux") { return String(word.dropLast()) }
    if word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us") {
      return String(word.dropLast())
    }
    return word
  }

  private static let irregular = [
    "people": "person", "men": "man", "women": "woman", "children": "child", "mice": "mouse", "geese": "goose",
    "feet": "foot", "leaves": "leaf", "yeux": "oeil", "gens": "gens", "ciels": "ciel", "cieux": "ciel",
  ]
}

extension Thing {
  /// Whether the words mean several of it.
  private var isPlural: Bool { stems.last.map { Self.stem($0) } != Word.plain(name).last }

  /// Where the description has it: of one thing the largest, of several all, at most four. None where it has no box.
  func boxes(in objects: [DescribedObject]) -> [UnitBox] {
    let scored = objects.map { (object: $0, score: score(of: $0)) }.filter { $0.score > 0 && $0.object.box.isUsable }
    guard let best = scored.map(\.score).max() else { return [] }
    let found = scored.filter { $0.score == best }.map(\.object.box).sorted { $0.area > $1.area }
    return Array(found.prefix(isPlural ? 4 : 1)).map(\.clipped)
  }

  /// How many of the thing's words an object's name has; colours count only beside another word.
  private func score(of object: DescribedObject) -> Int {
    let names = Set(Word.plain(object.name).map(Self.stem))
    var score = 0
    var colours = 0
    for (place, stem) in stems.enumerated() {
      if Self.colours.contains(stem) {
        colours += names.contains(stem) ? 1 : 0
        continue
      }
      let others = Lexicon.standard.things[stem] ?? []
      let isNamed = names.contains(stem) || others.contains { names.isSuperset(of: Word.plain($0).map(Self.stem)) }
      let isSky = others.contains("sky") && Self.isLikeSky(names)
      if isNamed { score += place == 0 || place == stems.count - 1 ? 4 : 2 } else if isSky { score += 3 }
    }
    return score > 0 ? score * 4 + min(colours, 3) : 0
  }

  /// Large areas of a local description are named by place and colour: `upper pale blue area`.
  private static func isLikeSky(_ names: Set<String>) -> Bool {
    names.contains("upper") && names.contains("area")
      && !names.isDisjoint(with: ["blue", "grey", "white", "orange", "silver"])
  }

  private static let colours: Set<String> = [
    "black", "white", "grey", "gray", "silver", "red", "pink", "orange", "brown", "yellow", "gold", "green",
    "turquoise",
    "blue", "indigo", "violet", "purple", "dark", "pale", "light", "bright", "upper", "lower", "left", "right",
  ]

  /// Whether the last word is a name for something that describing services know, in any language.
  var isFamiliar: Bool { stems.last.map { Lexicon.standard.things[$0] != nil } ?? false }
}

extension UnitBox {
  fileprivate var area: Double { width * height }
  /// Whether something of the picture is inside; numbers come from outside.
  fileprivate var isUsable: Bool {
    [x, y, width, height].allSatisfy(\.isFinite) && clipped.width > 0.001 && clipped.height > 0.001
  }
  fileprivate var clipped: UnitBox {
    if x >= 0, y >= 0, x + width <= 1, y + height <= 1 { return self }
    let (left, top) = (min(max(x, 0), 1), min(max(y, 0), 1))
    return UnitBox(
      x: left, y: top, width: min(max(x + width, left), 1) - left, height: min(max(y + height, top), 1) - top)
  }
}
