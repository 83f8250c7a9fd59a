import Domain

/// What an instruction asks for, as far as the local studio understands it.
struct Wishes: Hashable, Sendable {
  /// A look that is asked for.
  struct Wish: Hashable, Sendable {
    var look: Look
    /// Nil where the instruction does not say.
    var strength: Strength?
    /// Where; nowhere in particular means everywhere.
    var places: [Place] = []
    /// Words of the names of variants, in English.
    var shades: Set<String> = []
    /// The words that were taken as this look where they may mean another.
    var guessedFrom: String?
  }

  /// Where a look is wished.
  enum Place: Hashable, Sendable {
    case whole, rest
    case area(Area)
    case thing(Thing)
  }

  /// Something that the local studio cannot do.
  enum Task: Hashable, Sendable {
    case add(Thing), remove(Thing), change(Thing)
    case replace(Thing, by: Thing?)
    /// A verb, and what it is to be done to.
    case other(String, Thing?)
  }

  /// The looks that are asked for, in the order of the instruction.
  var wishes: [Wish] = []
  /// Looks that it names only to rule them out.
  var refusedLooks: [Look] = []
  /// What is to stay as it is.
  var kept: [Thing] = []
  /// What it asks for in vain.
  var tasks: [Task] = []
  /// Artists that it names.
  var artists: [String] = []
  /// Words that mean nothing here, as typed, in order.
  var strangeWords: [String] = []
  /// Whether it was too long to be read to its end.
  var isCut = false
  /// The language that most of the words belong to; English where as many belong to the other.
  var language = Language.english

  /// Reads an instruction in English or French.
  init(_ instruction: String) {
    var reader = WishReader(instruction)
    self = reader.read()
  }

  /// Nothing yet.
  init() {}

  /// The looks, in the order in which they are laid.
  var looks: [Look] { Look.allCases.filter(Set(wishes.map(\.look)).contains) }
}

extension Array where Element: Equatable {
  /// Appends what is not there yet, up to a number that nobody reads beyond.
  mutating func note(_ element: Element) {
    if count < 32, !contains(element) { append(element) }
  }
}
