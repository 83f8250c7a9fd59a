import Domain
import Glibc

/// The lines that a hand draws around forms, one touch after the other: where a form is darker than what lies next to it,
/// along it, and broader the more it stands out (after Winnemöller, 2011, and Kang, 2007).
struct Outline {
  /// Of the pen, in units.
  let breadth: Double
  /// How much darker a form has to be, 0…255.
  let threshold: Float
  /// From touch to touch, in parts of the breadth.
  var spacing = 0.8
  /// How long a touch is, in parts of the breadth.
  var length = 5.0

  /// The touches in one colour, for a picture of one band of 8 bits in any size.
  func touches(
    of grey: borrowing Picture, _ easel: Easel, _ purpose: UInt64, colour: SIMD3<Float>
  ) throws(DecoderFailure) -> [Stroke] {
    let cell = max(breadth * 0.4, 0.9)
    let small = try Plane(easel.coarse(grey, cell: cell))
    let sigma = breadth * 0.55 / cell
    let (narrow, wide) = (small.blurred(sigma: max(1, sigma)), small.blurred(sigma: max(2, sigma * 2.2)))
    var darker = small
    for place in darker.samples.indices { darker.samples[place] = wide.samples[place] - narrow.samples[place] }
    let flow = try Flow(of: grey, easel: easel, smoothness: max(7, breadth * 2.2), drift: 0, pull: 0.5)
    let (width, height) = (Float(easel.width), Float(easel.height))
    let reach = Float(breadth * 0.6 * easel.unit)
    let half = (breadth: easel.pixels(breadth / 2), length: easel.pixels(breadth * length / 2))
    var touches: [Stroke] = []
    for spot in easel.scattered(purpose, spacing: breadth * spacing) {
      let here = darker.sample(across: spot.across, down: spot.down)
      guard here > threshold else { continue }
      let angle = flow.angle(across: spot.across, down: spot.down)
      let (across, down) = (cosf(angle), sinf(angle))
      let beside = SIMD2(-down * reach / width, across * reach / height)
      let either = (
        darker.sample(across: spot.across + beside.x, down: spot.down + beside.y),
        darker.sample(across: spot.across - beside.x, down: spot.down - beside.y)
      )
      // Only on the ridge: a line is drawn once.
      guard here * 1.06 > either.0, here * 1.06 > either.1 else { continue }
      var chance = spot.chance
      let force = here.risen(from: threshold, to: threshold * 3.2)
      let own = angle + chance.either() * 0.09
      touches.append(
        Stroke(
          x: spot.x, y: spot.y, across: cosf(own), down: sinf(own), length: half.length * (0.7 + 0.6 * chance.part()),
          breadth: half.breadth * (0.4 + 0.75 * force), bend: chance.either() * 0.2, pressure: 0.45 + 0.55 * force,
          colour: colour, print: Int(chance.part() * 64)))
    }
    return touches
  }
}
