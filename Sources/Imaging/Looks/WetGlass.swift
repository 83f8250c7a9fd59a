/// A window with drops on it: the scene is out of focus, and stands upside down in every drop.
struct WetGlass {
  let easel: Easel

  private struct Drop {
    let x: Double
    let y: Double
    let radius: Double
  }

  /// The picture as it is seen through the glass.
  func seen(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let soft = try picture.blurred(sigma: 5.5 * easel.unit).in8Bits().rendered()
    var bodies = Stencil(easel)
    var lights = Stencil(easel)
    var shades = Stencil(easel)
    for drop in drops {
      bodies.disc(x: drop.x, y: drop.y, radius: drop.radius, softness: 0.16, opacity: 1)
      shades.crescent(x: drop.x, y: drop.y, radius: drop.radius, towards: -1)
      lights.crescent(x: drop.x, y: drop.y, radius: drop.radius, towards: 1)
      lights.disc(
        x: drop.x - drop.radius * 0.32, y: drop.y - drop.radius * 0.42, radius: drop.radius * 0.17, softness: 0.7,
        opacity: 0.9)
    }
    // A drop is a lens of so short a reach that the whole scene is in it: upside down, small, and brighter than around.
    let across = try Picture.positions(width: easel.width, height: easel.height).inFloat()
    let turned = try across.scaled(by: [0, -2], plus: [0, Double(easel.height)])
    let inside = try soft.displaced(by: turned).in8Bits().weighed(0.62, plus: soft, 0.5, plus: 12).rendered()
    let shaded = try inside.lit(by: shades.picture().mapped { 1 - 0.55 * $0 }, neutral: 255)
    let lit = try shaded.screened(with: lights.picture(), amount: 0.62)
    return try soft.blended(into: lit, where: bodies.picture())
  }

  private var drops: [Drop] {
    let count = Int(260 * (0.35 + 0.65 * easel.strength))
    return (0..<count).map { index in
      let purpose = 200_000 + UInt64(index) * 4
      let size = easel.number(purpose + 2, in: 0...1)
      return Drop(
        x: easel.number(purpose, in: 0...1) * Double(easel.width),
        y: easel.number(purpose + 1, in: 0...1) * Double(easel.height),
        radius: (2.2 + 17 * size * size * size * size) * easel.unit)
    }
  }
}

extension Stencil {
  /// The upper (-1) or lower (1) rim of a disc.
  fileprivate mutating func crescent(x: Double, y: Double, radius: Double, towards side: Double) {
    let radius = max(radius, 0.6)
    mark(x: x, y: y, reach: (radius, radius)) { x, y in
      let distance = (x * x + y * y).squareRoot() / radius
      guard distance < 1 else { return 0 }
      return smoothStep(0.45, 1, distance) * smoothStep(0, 0.9, y * side / radius) * 0.9
    }
  }
}
