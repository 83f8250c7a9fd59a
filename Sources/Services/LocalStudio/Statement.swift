/// One thing that measurements say of a picture, in no language.
struct Statement: Hashable, Sendable {
  var sight: Sight
  /// The probability that a person who sees the picture agrees, 0…1.
  var confidence: Double

  init(_ sight: Sight, _ confidence: Double) {
    self.sight = sight
    self.confidence = confidence
  }
}
