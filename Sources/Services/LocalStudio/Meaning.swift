import Domain

/// What a phrase means to the local studio.
enum Meaning: Hashable, Sendable {
  case look(Look)
  /// One of these, where no look of the same kind is named; the likeliest first, at least one.
  case hint([Look])
  case strength(Strength, isLeading: Bool)
  case softening, negation, exception, contrast, alternative, conjunction
  case deed(Deed)
  /// A verb for what cannot be done.
  case ability(String)
  case article(isDefinite: Bool)
  case relation(Relation)
  case side(Area.Side)
  case part(Area.Part)
  case whole, rest, percent, manner, style, artist
  /// Words of names of variants, in English; one at least.
  case shade(Set<String>)
  case praise, filler
}
