/// What the interface says while variations are looked for.
protocol FindingWords: Sendable {
  /// There is no next variation, as a part of a sentence: nothing was looked for.
  func noVariationSearched(search: String) -> String
  /// There is no next variation, as a part of a sentence: none has the words.
  func noVariationFound(_ query: String) -> String
  /// The cursor stays where it is.
  var onlyVariationFound: String { get }
  /// The search went on around an end of the tree.
  func wentAroundVariations(isFromTop: Bool) -> String
}
