import Domain
import Glibc

/// One going-over of a picture with strokes of one size, in units.
struct Coat {
  var spacing: Double
  var length: Double
  var breadth: Double
  /// How much of a detail there has to be for a stroke to be worth making; 0 paints everywhere.
  var detail: Float = 0
  /// How far strokes stray from the direction of the forms, in radians.
  var straying: Float = 0.25
  /// How far they bend, in parts of half their breadth.
  var bend: Float = 0.35
  var pressure: Float = 1
}

/// Decides where strokes go: along the forms, in the colours of the picture, small where there is much to see.
struct Painter {
  let easel: Easel
  let flow: Flow
  /// How much there is to see: differences from the surroundings, 0…255.
  let details: Plane

  init(_ easel: Easel, of picture: borrowing Picture, flow: Flow) throws(DecoderFailure) {
    (self.easel, self.flow) = (easel, flow)
    let grey = try Plane(easel.coarse(picture.inGrey(), cell: 2.6))
    let around = grey.blurred(sigma: 4)
    var details = grey
    for index in details.samples.indices { details.samples[index] = abs(grey.samples[index] - around.samples[index]) }
    self.details = details.blurred(sigma: 2)
  }

  /// The strokes of a coat in the colours of `colours`; `mix` may change each, and leave it out with no pressure.
  func strokes(
    _ coat: Coat, _ purpose: UInt64, in colours: Colours,
    mix: (inout Stroke, inout Chance) -> Void = { _, _ in }
  ) -> [Stroke] {
    let (width, height) = (Float(easel.width), Float(easel.height))
    let breadth = easel.pixels(coat.breadth / 2)
    let length = max(easel.pixels(coat.length / 2), breadth)
    var strokes: [Stroke] = []
    for spot in easel.scattered(purpose, spacing: coat.spacing) {
      guard coat.detail == 0 || details.sample(across: spot.across, down: spot.down) > coat.detail else { continue }
      var chance = spot.chance
      let colour = colours.colour(across: spot.across, down: spot.down)
      let angle = flow.angle(across: spot.across, down: spot.down) + chance.either() * coat.straying
      // A hair goes either way; bristles show which.
      let turned = chance.part() < 0.5 ? angle : angle + .pi
      var stroke = Stroke(
        x: spot.x, y: spot.y, across: cosf(turned), down: sinf(turned), length: length * (0.75 + chance.part() * 0.5),
        breadth: breadth * (0.8 + chance.part() * 0.4), bend: chance.either() * coat.bend, pressure: coat.pressure,
        colour: colour, print: Int(chance.part() * 64))
      let (across, down) = (stroke.across * stroke.length / width, stroke.down * stroke.length / height)
      let ends = (
        colours.colour(across: spot.across + across, down: spot.down + down),
        colours.colour(across: spot.across - across, down: spot.down - down)
      )
      // What would run over the edge of a form stops short of it.
      if max(colour.distance(to: ends.0), colour.distance(to: ends.1)) > 60 {
        stroke.length = max(stroke.length * 0.55, stroke.breadth * 0.8)
      }
      mix(&stroke, &chance)
      stroke.colour = stroke.colour.clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255))
      if stroke.pressure > 0.02 { strokes.append(stroke) }
    }
    return strokes
  }
}

extension SIMD3<Float> {
  /// How far the colours lie apart, 0…442.
  func distance(to other: SIMD3<Float>) -> Float {
    let apart = self - other
    return (apart * apart).sum().squareRoot()
  }
}

extension Picture {
  /// This picture of three bands with strokes over it, and a fourth band for their body, `ground` where none is.
  borrowing func painted(over ground: UInt8, with layers: [Strokes]) throws(DecoderFailure) -> Picture {
    try redrawn(bands: 4) { from, to in
      for row in to.rows {
        let (source, target) = (from.row(row), to.row(row))
        for column in 0..<to.width {
          for band in 0..<3 { target[column * 4 + band] = source[column * 3 + band] }
          target[column * 4 + 3] = ground
        }
      }
      for layer in layers { layer.draw(on: to) }
    }
  }
}
