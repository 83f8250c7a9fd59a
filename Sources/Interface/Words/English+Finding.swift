import Domain

extension English: FindingWords {
  func noVariationSearched(search: String) -> String { "nothing was searched for: press \(search)" }
  func noVariationFound(_ query: String) -> String { "no variation has “\(query)” in its words" }
  var onlyVariationFound: String { "This is the only match." }
  func wentAroundVariations(isFromTop: Bool) -> String {
    isFromTop ? "Went on from the top." : "Went on from the bottom."
  }
}
