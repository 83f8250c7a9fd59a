/// How much noise there is: what a picture's calmest parts still have, as far as neighbours know nothing of each other.
///
/// John Immerkær, "Fast Noise Variance Estimation", Computer Vision and Image Understanding 64, 1996.
struct GrainMeter {
  private static let edge = 16
  private let window: WindowPixels

  init(_ window: WindowPixels) { self.window = window }

  /// The standard deviation of the noise, 0…1; 0 where there is none to tell from what is shown.
  var grain: Double {
    let edge = Self.edge
    guard window.width >= edge * 4, window.height >= edge * 4 else { return 0 }
    var blocks: [(fine: Float, coarse: Float)] = []
    for top in stride(from: 0, through: window.height - edge, by: edge) {
      for left in stride(from: 0, through: window.width - edge, by: edge) {
        if let block = noise(left: left, top: top) { blocks.append(block) }
      }
    }
    guard blocks.count >= 8 else { return 0 }
    blocks.sort { $0.fine < $1.fine }
    let calm = blocks.prefix(max(8, blocks.count / 3))
    let fine = calm.reduce(0) { $0 + $1.fine }
    let coarse = calm.reduce(0) { $0 + $1.coarse }
    // Noise is nearly halved where four pixels become one; of what is shown, such as grass, nothing is lost.
    guard fine > coarse else { return 0 }
    return Double(min(1, fine / Float(calm.count) / 255))
  }

  /// The noise of a block and of the same block at half its size; nil where it is clear, or so dark or so light that its
  /// noise is cut off.
  private func noise(left: Int, top: Int) -> (fine: Float, coarse: Float)? {
    let edge = Self.edge
    var fine: [Float] = []
    fine.reserveCapacity(edge * edge)
    for row in top..<(top + edge) {
      let start = row * window.width + left
      fine += window.brightness[start..<(start + edge)]
    }
    let mean = fine.reduce(0, +) / Float(edge * edge)
    guard 16...239 ~= mean, fine.allSatisfy({ $0 >= 0 }) else { return nil }
    var coarse: [Float] = []
    for row in stride(from: 0, to: edge, by: 2) {
      for column in stride(from: 0, to: edge, by: 2) {
        let place = row * edge + column
        coarse.append((fine[place] + fine[place + 1] + fine[place + edge] + fine[place + edge + 1]) / 4)
      }
    }
    return (Self.deviation(fine, edge: edge), Self.deviation(coarse, edge: edge / 2))
  }

  /// The standard deviation that the difference of two Laplacians sees, which edges and slopes leave at 0.
  private static func deviation(_ values: [Float], edge: Int) -> Float {
    var sum: Float = 0
    for row in 1..<(edge - 1) {
      for column in 1..<(edge - 1) {
        let here = row * edge + column
        let corners =
          values[here - edge - 1] + values[here - edge + 1] + values[here + edge - 1] + values[here + edge + 1]
        let sides = values[here - edge] + values[here + edge] + values[here - 1] + values[here + 1]
        sum += abs(corners - 2 * sides + 4 * values[here])
      }
    }
    // The square root of half of pi makes a mean of absolute values a standard deviation; 6 is the mask's own.
    return sum / Float((edge - 2) * (edge - 2)) * 1.2533 / 6
  }
}
