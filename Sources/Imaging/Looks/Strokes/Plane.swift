import Domain

/// One band of float samples in memory, of a picture that may be larger.
struct Plane: Sendable {
  let width: Int
  let height: Int
  var samples: [Float]

  init(width: Int, height: Int, filled value: Float = 0) {
    self.width = width
    self.height = height
    samples = [Float](repeating: value, count: width * height)
  }

  /// The first band of a picture of 8 bits.
  init(_ picture: borrowing Picture) throws(DecoderFailure) {
    (width, height) = (picture.width, picture.height)
    let bands = picture.bands
    let count = width * height
    samples = try picture.withBytes { bytes in (0..<count).map { Float(bytes[$0 * bands]) } }
  }

  /// The sample at that place; beyond the edges, the nearest.
  func sample(_ column: Int, _ row: Int) -> Float {
    samples[min(max(row, 0), height - 1) * width + min(max(column, 0), width - 1)]
  }

  /// The sample at a place given in parts of the picture, 0…1, between the four nearest.
  func sample(across x: Float, down y: Float) -> Float {
    let x = min(max(x * Float(width) - 0.5, 0), Float(width - 1))
    let y = min(max(y * Float(height) - 0.5, 0), Float(height - 1))
    let (column, row) = (Int(x), Int(y))
    let (right, lower) = (min(column + 1, width - 1), min(row + 1, height - 1))
    let (across, down) = (x - Float(column), y - Float(row))
    let above = samples[row * width + column] * (1 - across) + samples[row * width + right] * across
    let below = samples[lower * width + column] * (1 - across) + samples[lower * width + right] * across
    return above * (1 - down) + below * down
  }

  /// Blurred nearly as a Gaussian of `sigma` samples does it: three times the mean of neighbours.
  func blurred(sigma: Double) -> Plane {
    let reach = Int(sigma.rounded())
    guard reach > 0 else { return self }
    var plane = self
    for _ in 0..<3 {
      plane.average(reach, lines: height, step: width, count: width, stride: 1)
      plane.average(reach, lines: width, step: 1, count: height, stride: width)
    }
    return plane
  }

  /// The mean of `2 * reach + 1` neighbours along every line.
  private mutating func average(_ reach: Int, lines: Int, step: Int, count: Int, stride: Int) {
    let part = 1 / Float(2 * reach + 1)
    var line = [Float](repeating: 0, count: count)
    samples.withUnsafeMutableBufferPointer { samples in
      for start in 0..<lines {
        let first = start * step
        for index in 0..<count { line[index] = samples[first + index * stride] }
        var sum = line[0] * Float(reach)
        for index in 0...reach { sum += line[min(index, count - 1)] }
        for index in 0..<count {
          samples[first + index * stride] = sum * part
          sum += line[min(index + reach + 1, count - 1)] - line[max(index - reach, 0)]
        }
      }
    }
  }
}
