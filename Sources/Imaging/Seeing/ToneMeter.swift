import Domain
import Glibc

/// How dark, light and colourful a picture is, each pixel weighed by how opaque it is.
struct ToneMeter {
  private var sum = SIMD4<Double>.zero
  private var squaredLightness = 0.0
  private var chromaSum = 0.0
  private var ninthSums = [SIMD2<Double>](repeating: .zero, count: 9)
  private var steps = SIMD2<Double>.zero
  private var lightnesses = Histogram(limit: 100)
  private var chromas = Histogram(limit: 150)

  init(_ seen: SeenPixels) {
    for row in 0..<seen.height {
      for column in 0..<seen.width {
        let index = row * seen.width + column
        let pixel = seen.lab[index]
        guard pixel.w > 0 else { continue }
        add(SIMD4<Double>(pixel), ninth: row * 3 / seen.height * 3 + column * 3 / seen.width)
        let neighbours = [column > 0 ? index - 1 : nil, row > 0 ? index - seen.width : nil]
        for case let neighbour? in neighbours where seen.lab[neighbour].w > 0 {
          steps += SIMD2(Double(abs(seen.lab[neighbour].x - pixel.x)), 1) * Double(pixel.w)
        }
      }
    }
  }

  private mutating func add(_ pixel: SIMD4<Double>, ninth: Int) {
    let opacity = pixel.w
    let chroma = (pixel.y * pixel.y + pixel.z * pixel.z).squareRoot()
    sum += SIMD4(pixel.x, pixel.y, pixel.z, 1) * opacity
    squaredLightness += pixel.x * pixel.x * opacity
    chromaSum += chroma * opacity
    ninthSums[ninth] += SIMD2(pixel.x, 1) * opacity
    lightnesses.add(pixel.x, weight: opacity)
    chromas.add(chroma, weight: opacity)
  }

  private var total: Double { max(sum.w, .leastNormalMagnitude) }
  private var mean: Double { sum.x / total }

  /// 0…1.
  var lightness: Double { min(max(0, mean / 100), 1) }
  /// The standard deviation of the lightness, 0…0.5.
  var contrast: Double { min(0.5, max(0, squaredLightness / total - mean * mean).squareRoot() / 100) }
  /// The mean C*ab.
  var chroma: Double { chromaSum / total }
  /// The mean b*.
  var warmth: Double { sum.z / total }
  /// The mean lightness of each ninth; of one where all is clear, that of the picture.
  var ninths: [Double] { ninthSums.map { min(max(0, ($0.y > 0 ? $0.x / $0.y : mean) / 100), 1) } }
  /// Neighbours of uniform noise differ by a third of the range on average.
  var detail: Double { steps.y > 0 ? min(1, steps.x / steps.y / 100 * 3) : 0 }

  var tones: Tones {
    Tones(
      darkest: lightnesses.value(below: 0.02) / 100, middle: lightnesses.value(below: 0.5) / 100,
      lightest: lightnesses.value(below: 0.98) / 100, redness: sum.y / total,
      highestChroma: chromas.value(below: 0.99),
      hueUnity: chromaSum > 0 ? min(1, (sum.y * sum.y + sum.z * sum.z).squareRoot() / chromaSum) : 0)
  }
}

/// Counts values from 0 to a limit, to say below which value a part of them lies.
private struct Histogram {
  private let limit: Double
  private var weights = [Double](repeating: 0, count: 256)

  init(limit: Double) { self.limit = limit }

  mutating func add(_ value: Double, weight: Double) {
    weights[Int(min(max(0, value / limit), 1) * 255)] += weight
  }

  func value(below part: Double) -> Double {
    var left = weights.reduce(0, +) * part
    for (index, weight) in weights.enumerated() {
      left -= weight
      if left <= 0 { return (Double(index) + 0.5) / 256 * limit }
    }
    return limit
  }
}
