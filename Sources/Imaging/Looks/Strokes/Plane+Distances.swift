extension Plane {
  /// The distance, in pixels, from every pixel to the nearest one beside which another owner begins, by going over the
  /// picture twice (a chamfer; Borgefors, 1986).
  init(distancesToEdgesOf owners: [Int32], width: Int, height: Int) {
    self.init(width: width, height: height, filled: 1000)
    for row in 0..<height {
      for column in 0..<width {
        let place = row * width + column
        let isEdge =
          (column + 1 < width && owners[place] != owners[place + 1])
          || (row + 1 < height && owners[place] != owners[place + width])
        if isEdge { samples[place] = 0 }
      }
    }
    for row in 0..<height {
      for column in 0..<width {
        let place = row * width + column
        if column > 0 { lower(place, place - 1, 1) }
        if row > 0 { lower(place, place - width, 1) }
        if row > 0, column > 0 { lower(place, place - width - 1, 1.4) }
        if row > 0, column + 1 < width { lower(place, place - width + 1, 1.4) }
      }
    }
    for row in (0..<height).reversed() {
      for column in (0..<width).reversed() {
        let place = row * width + column
        if column + 1 < width { lower(place, place + 1, 1) }
        if row + 1 < height { lower(place, place + width, 1) }
        if row + 1 < height, column + 1 < width { lower(place, place + width + 1, 1.4) }
        if row + 1 < height, column > 0 { lower(place, place + width - 1, 1.4) }
      }
    }
  }

  private mutating func lower(_ place: Int, _ other: Int, _ step: Float) {
    samples[place] = min(samples[place], samples[other] + step)
  }
}
