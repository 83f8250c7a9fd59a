import CVips

/// Sample by sample. A picture of one band meets every band of the other; samples grow as they need to.
extension Picture {
  static func + (left: borrowing Picture, right: borrowing Picture) throws(DecoderFailure) -> Picture {
    try Picture(cvips_sum(left.image, right.image))
  }

  static func - (left: borrowing Picture, right: borrowing Picture) throws(DecoderFailure) -> Picture {
    try Picture(cvips_difference(left.image, right.image))
  }

  static func * (left: borrowing Picture, right: borrowing Picture) throws(DecoderFailure) -> Picture {
    try Picture(cvips_product(left.image, right.image))
  }

  static func / (left: borrowing Picture, right: borrowing Picture) throws(DecoderFailure) -> Picture {
    try Picture(cvips_quotient(left.image, right.image))
  }

  static func + (left: borrowing Picture, right: Double) throws(DecoderFailure) -> Picture {
    try left.scaled(by: [1], plus: [right])
  }

  static func - (left: borrowing Picture, right: Double) throws(DecoderFailure) -> Picture {
    try left.scaled(by: [1], plus: [-right])
  }

  static func * (left: borrowing Picture, right: Double) throws(DecoderFailure) -> Picture {
    try left.scaled(by: [right], plus: [0])
  }

  static func - (left: Double, right: borrowing Picture) throws(DecoderFailure) -> Picture {
    try right.scaled(by: [-1], plus: [left])
  }

  /// `sample * factor + offset`, with one pair for all bands or one for each.
  borrowing func scaled(by factors: [Double], plus offsets: [Double]) throws(DecoderFailure) -> Picture {
    try Picture(cvips_scaled(image, factors, offsets, Int32(min(factors.count, offsets.count))))
  }

  /// Every sample within `range`.
  borrowing func clamped(_ range: ClosedRange<Double>) throws(DecoderFailure) -> Picture {
    try Picture(cvips_clamped(image, range.lowerBound, range.upperBound))
  }

  /// Every sample to the power of `exponent`.
  borrowing func raised(to exponent: Double) throws(DecoderFailure) -> Picture {
    try Picture(cvips_power(image, exponent))
  }

  /// The sine of turns: 0 at 0, 1 at a quarter, 0 again at 1.
  borrowing func sine() throws(DecoderFailure) -> Picture { try Picture(cvips_sine(image)) }

  /// `other` where `mask` is 255, this where it is 0, and between them between. `mask` has 8 bits.
  borrowing func blended(into other: borrowing Picture, where mask: borrowing Picture) throws(DecoderFailure) -> Picture
  {
    try Picture(cvips_chosen(mask.image, other.image, image))
  }

  /// `amount` (0…1) of `other`, the rest of this.
  borrowing func mixed(with other: borrowing Picture, amount: Double) throws(DecoderFailure) -> Picture {
    guard amount > 0 else { return try shared() }
    return amount < 1 ? try self * (1 - amount) + other * amount : try other.shared()
  }
}
