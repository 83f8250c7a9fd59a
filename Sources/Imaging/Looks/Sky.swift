import Domain

/// Where the sky is, as far as a guess goes: bright, smooth, not green, and reached from the upper edge without leaving it.
struct Sky {
  /// 0…1 for every pixel of a small copy, row by row.
  let likelihoods: [Double]
  let size: PixelSize
  /// Whether it is sky beyond much doubt: blue, all along the upper edge, and not what somebody stands before.
  let isOpen: Bool

  /// Looks for it in an 8-bit sRGB picture.
  init(in picture: borrowing Picture) throws(DecoderFailure) {
    let size = PixelSize(pixelWidth: picture.width, pixelHeight: picture.height).fitted(within: .square(200))
    let small = try picture.resized(width: size.pixelWidth, height: size.pixelHeight, kernel: .linear)
    let colours = try small.withBytes { bytes in
      (0..<size.pixels).map { LabColour(bytes: bytes, at: $0 * 3) }
    }
    self.size = size
    likelihoods = Self.connected(colours, size)
    isOpen = Self.isOpen(likelihoods, colours, size)
  }

  /// The mask in the size of `picture`, 0…255.
  func mask(in picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    try Picture(
      bytes: likelihoods.map { UInt8($0 * 255) }, width: size.pixelWidth, height: size.pixelHeight, bands: 1
    ).following(picture, sigma: 3)
  }

  /// How much of the picture it is, 0…1.
  var share: Double { likelihoods.reduce(0, +) / Double(max(1, likelihoods.count)) }

  /// Where it ends on average, 0 at the upper edge, 1 at the lower; where there is none, a guess.
  var horizon: Double { share > 0.06 ? min(max(share * 1.08, 0.2), 0.75) : 0.36 }

  /// How likely it is around a place given as -1…1 across and down.
  func likelihood(x: Double, y: Double) -> Double {
    let column = min(max(Int((x + 1) / 2 * Double(size.pixelWidth)), 0), size.pixelWidth - 1)
    let row = min(max(Int((y + 1) / 2 * Double(size.pixelHeight)), 0), size.pixelHeight - 1)
    return likelihoods[row * size.pixelWidth + column]
  }

  private static func isOpen(_ likelihoods: [Double], _ colours: [LabColour], _ size: PixelSize) -> Bool {
    let (width, height) = (size.pixelWidth, size.pixelHeight)
    let upper = likelihoods.prefix(max(1, height / 16) * width)
    guard upper.reduce(0, +) / Double(upper.count) > 0.85 else { return false }
    let sum = likelihoods.reduce(0, +)
    let blue = zip(likelihoods, colours).reduce(0) { $0 - $1.0 * $1.1.b } / max(sum, 1)
    guard sum / Double(likelihoods.count) > 0.12, blue > 2.5 else { return false }
    // How far down it reaches in a column: on both sides of a head and shoulders much farther than above them.
    func depth(_ columns: Range<Int>) -> Double {
      let depths = columns.map { column in
        (0..<height).last { likelihoods[$0 * width + column] > 0.5 }.map { Double($0 + 1) / Double(height) } ?? 0
      }
      return depths.reduce(0, +) / Double(max(depths.count, 1))
    }
    let sides = min(depth(0..<max(1, width / 6)), depth(min(width - 1, width * 5 / 6)..<width))
    return sides - depth(width * 2 / 5..<max(width * 3 / 5, width * 2 / 5 + 1)) < 0.25
  }

  private static func connected(_ colours: [LabColour], _ size: PixelSize) -> [Double] {
    let width = size.pixelWidth
    var reached = [Double](repeating: 0, count: colours.count)
    for row in 0..<size.pixelHeight {
      for column in 0..<width {
        let place = row * width + column
        var above = 1.0
        if row > 0 {
          above = (max(0, column - 1)...min(width - 1, column + 1)).reduce(0) { best, neighbour in
            max(best, reached[(row - 1) * width + neighbour])
          }
        }
        reached[place] = min(above, likelihood(colours, at: place, column, width))
      }
    }
    return grown(grown(reached, colours, width), colours, width)
  }

  /// Spread to neighbours of nearly the same colour, which were left out only because of the edge that they lie at.
  private static func grown(_ reached: [Double], _ colours: [LabColour], _ width: Int) -> [Double] {
    var grown = reached
    for place in reached.indices {
      for neighbour in [place - 1, place + 1, place - width, place + width] where reached.indices.contains(neighbour) {
        let (here, there) = (colours[place], colours[neighbour])
        let difference = abs(here.lightness - there.lightness) + abs(here.a - there.a) + abs(here.b - there.b)
        grown[place] = max(grown[place], reached[neighbour] * (1 - smoothStep(6, 22, difference)))
      }
    }
    return grown
  }

  private static func likelihood(_ colours: [LabColour], at place: Int, _ column: Int, _ width: Int) -> Double {
    let here = colours[place]
    let left = colours[column > 0 ? place - 1 : place]
    let above = colours[place >= width ? place - width : place]
    let step = max(abs(here.lightness - left.lightness), abs(here.lightness - above.lightness))
    let smoothness = 1 - smoothStep(3.5, 10, step)
    let isBlue = smoothStep(2, 14, -here.b)
    let brightness = smoothStep(48, 72, here.lightness + isBlue * 24)
    let greenness = smoothStep(6, 16, -here.a) * smoothStep(0, 10, here.b)
    let yellowness = smoothStep(18, 40, here.b) * (1 - smoothStep(70, 90, here.lightness))
    return smoothness * brightness * (1 - greenness) * (1 - yellowness)
  }
}
