/// Small things that drift through the air in front of the scene: petals, leaves. The nearer, the larger and softer.
struct Drift {
  let easel: Easel
  /// How many, at full strength.
  let count: Int
  /// How long the farthest and the nearest are, in units.
  let lengths: ClosedRange<Double>
  /// How wide for their length, 0…1.
  let breadth: Double

  /// What drifts in front of a picture, one kind for each of `colours` (0…255 each).
  func scattered(over picture: borrowing Picture, _ colours: [SIMD3<Double>]) throws(DecoderFailure) -> Picture {
    var scattered = try picture.shared()
    for (kind, colour) in colours.enumerated() {
      let filled = try Picture.filled(width: easel.width, height: easel.height, colour)
      scattered = try scattered.blended(into: filled, where: mask(kind, of: colours.count))
    }
    return scattered
  }

  private func mask(_ kind: Int, of kinds: Int) throws(DecoderFailure) -> Picture {
    var stencil = Stencil(easel)
    let drawn = Int((Double(count) * (0.4 + 0.6 * easel.strength)).rounded())
    for index in stride(from: kind, to: drawn, by: kinds) {
      let purpose = 1000 + UInt64(index) * 8
      let nearness = easel.number(purpose, in: 0...1)
      let size = nearness * nearness * nearness
      let place = place(purpose)
      stencil.petal(
        x: place.x * Double(easel.width), y: place.y * Double(easel.height),
        length: (lengths.lowerBound + (lengths.upperBound - lengths.lowerBound) * size) * easel.unit,
        breadth: breadth * easel.number(purpose + 3, in: 0.35...1),
        angle: easel.number(purpose + 4, in: 0...(2 * .pi)), softness: 0.08 + 0.5 * size,
        opacity: 0.95 - 0.35 * size)
    }
    return try stencil.picture()
  }

  /// A place, 0…1 across and down, seldom in the middle: nothing is to fly into a face.
  private func place(_ purpose: UInt64) -> (x: Double, y: Double) {
    let x = easel.number(purpose + 1, in: -1...1)
    let y = easel.number(purpose + 2, in: -1...1)
    let away = max(abs(x), abs(y), 1e-6)
    let pushed = away.raised(to: 0.45) / away
    return (0.5 + x * pushed / 2, 0.5 + y * pushed / 2)
  }
}
