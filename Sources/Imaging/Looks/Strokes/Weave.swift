/// Plain woven cloth: threads over and under each other.
struct Weave: Sendable {
  /// From thread to thread, in pixels.
  private let pitch: Float

  init(pitch: Double) { self.pitch = Float(max(pitch, 1.6)) }

  /// How high the cloth is at a pixel, about -1…1.
  func height(_ column: Int, _ row: Int) -> Float {
    let (x, y) = (Float(column) / pitch, Float(row) / pitch)
    let (warp, weft) = (Int(x), Int(y))
    // A bow over each thread: 0 between threads, 1 in the middle.
    func bow(_ place: Float) -> Float {
      let part = place.partOfTurn * 2 - 1
      return 1 - part * part
    }
    let isWarpAbove = (warp + weft) & 1 == 0
    return (isWarpAbove ? bow(x) * (0.5 + 0.5 * bow(y)) : bow(y) * (0.5 + 0.5 * bow(x))) * 1.6 - 0.8
  }
}
