extension Plane {
  /// Writes the samples under the pixels from `left` on in `row` of a picture of `size`, between the nearest.
  func fill(_ line: UnsafeMutableBufferPointer<Float>, left: Int, row: Int, width full: Int, height rows: Int) {
    let y = min(max((Float(row) + 0.5) / Float(rows) * Float(height) - 0.5, 0), Float(height - 1))
    let upper = Int(y)
    let (above, below) = (upper * width, min(upper + 1, height - 1) * width)
    let down = y - Float(upper)
    let (step, last) = (Float(width) / Float(full), Float(width - 1))
    samples.withUnsafeBufferPointer { samples in
      for index in 0..<line.count {
        let x = min(max((Float(left + index) + 0.5) * step - 0.5, 0), last)
        let column = Int(x)
        let across = x - Float(column)
        let right = min(column + 1, width - 1)
        let one = samples[above + column] + (samples[below + column] - samples[above + column]) * down
        let other = samples[above + right] + (samples[below + right] - samples[above + right]) * down
        line[index] = one + (other - one) * across
      }
    }
  }
}
