import Domain

/// The words that the local studio knows of one language: data, as people write them. Accents, upper case, hyphens and
/// apostrophes make no difference; of several phrases that fit, the longest counts.
struct Vocabulary: Sendable {
  /// Words that may be one of several looks.
  struct Hint: Sendable {
    let phrases: [String]
    /// Raw values of ``Look``, the likeliest first.
    let looks: [String]
  }

  let language: Language
  /// By raw value of ``Look``; the first phrase is its name.
  let looks: KeyValuePairs<String, [String]>
  /// They count only where no look of the same kind is named outright.
  let hints: [Hint]
  let strengths: KeyValuePairs<Strength, [String]>
  /// Strengths only right before a look: `light rain`, but not `evening light`.
  let leadingStrengths: KeyValuePairs<Strength, [String]>
  /// `not too` before a look makes it slight.
  let softenings: [String]
  let negations: [String]
  /// `except`: what follows is to stay as it is.
  let exceptions: [String]
  /// `but`: ends what a negation rules out.
  let contrasts: [String]
  /// `or`, `nor`: a negation reaches across them.
  let alternatives: [String]
  /// `and`.
  let conjunctions: [String]
  let deeds: KeyValuePairs<Deed, [String]>
  /// What is often asked for and cannot be done here, by its verb.
  let abilities: KeyValuePairs<String, [String]>
  let definiteArticles: [String]
  let indefiniteArticles: [String]
  let relations: KeyValuePairs<Relation, [String]>
  let sides: KeyValuePairs<Area.Side, [String]>
  let parts: KeyValuePairs<Area.Part, [String]>
  /// `everything`, `the whole picture`.
  let wholes: [String]
  /// `the rest`.
  let rests: [String]
  let percents: [String]
  /// Before a name they make it an artist's: `in the style of`.
  let manners: [String]
  /// Beside other words they make these a style, which is no thing in the picture: `in Japanese style`.
  let styles: [String]
  /// English words of the names of ``Look/variants``, and other words for them.
  let shades: KeyValuePairs<String, [String]>
  /// Names of objects as describing services give them, and other words for them.
  let things: KeyValuePairs<String, [String]>
  /// Words of praise and the like: they say nothing, and neither does a `very` before them.
  let praises: [String]
  /// Words that carry nothing for the studio.
  let fillers: [String]
}

/// A language of instructions and remarks.
enum Language: Hashable, Sendable, CaseIterable {
  case english, french
}

/// What is to be done with a thing in the picture.
enum Deed: Hashable, Sendable {
  case make, add, remove, replace, keep, change
}

/// How a word hangs together with the one before.
enum Relation: Hashable, Sendable {
  /// `as`, `into`: what follows is what it becomes.
  case turning
  /// `in`: a look or a place.
  case inside
  /// `on`, `at`, `under`: a place or a time.
  case around
  case of, with
  /// `by`: an artist, or what replaces something.
  case by
}
