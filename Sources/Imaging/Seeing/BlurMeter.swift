/// How wide the edges of a picture are: blurring once more changes crisp edges much, and blurred ones little.
///
/// Frédérique Crété, Thierry Dolmiere, Patricia Ladret and Marina Nicolas, "The blur effect: perception and estimation
/// with a new no-reference perceptual blur metric", SPIE 6492, 2007; here only steps that are no noise count.
struct BlurMeter {
  /// The least step, of 255, that counts as part of an edge.
  private static let leastStep: Float = 6
  /// A picture with fewer such steps, in parts of its pixels, has no edges to tell by.
  private static let leastShare = 0.004
  /// Neighbours on each side that are blurred together.
  private static let reach = 4

  private var steps: Float = 0
  private var lost: Float = 0
  private var count = 0
  private let pixels: Int

  init(_ window: WindowPixels) {
    pixels = window.width * window.height
    for row in 0..<window.height {
      measure(window.brightness, from: row * window.width, count: window.width, stride: 1)
    }
    for column in 0..<window.width {
      measure(window.brightness, from: column, count: window.height, stride: window.width)
    }
  }

  /// 0 crisp … 1 blurred; nil where there are no edges to tell by.
  var blur: Double? {
    guard pixels >= 1024, Double(count) / Double(pixels) >= Self.leastShare else { return nil }
    return Double(min(max(0, 1 - lost / steps), 1))
  }

  /// Along one line of pixels.
  private mutating func measure(_ values: [Float], from start: Int, count length: Int, stride: Int) {
    let reach = Self.reach
    guard length > reach * 2 + 2 else { return }
    // The difference of two neighbouring means of nine is that of what enters and what leaves.
    for place in (reach + 1)..<(length - reach) {
      let here = values[start + place * stride]
      let before = values[start + (place - 1) * stride]
      let step = abs(here - before)
      guard step >= Self.leastStep, here >= 0, before >= 0 else { continue }
      let entering = values[start + (place + reach) * stride]
      let leaving = values[start + (place - reach - 1) * stride]
      guard entering >= 0, leaving >= 0 else { continue }
      steps += step
      lost += max(0, step - abs(entering - leaving) / Float(reach * 2 + 1))
      count += 1
    }
  }
}
