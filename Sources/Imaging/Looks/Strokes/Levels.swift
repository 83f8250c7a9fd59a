/// What is darkest and what is lightest in a picture, but for a few pixels.
struct Levels {
  /// 0…1.
  let darkest: Double
  let lightest: Double

  /// Of one band of 8 bits.
  init(of grey: borrowing Picture) throws(DecoderFailure) {
    var counts = [Int](repeating: 0, count: 256)
    let total = try grey.withBytes { bytes in
      for byte in bytes { counts[Int(byte)] += 1 }
      return bytes.count
    }
    func place(_ share: Double) -> Double {
      var left = Double(total) * share
      for (index, count) in counts.enumerated() {
        left -= Double(count)
        if left <= 0 { return Double(index) / 255 }
      }
      return 1
    }
    // What is flat stays flat: nothing is drawn out more than twice.
    let (low, high) = (place(0.02), place(0.97))
    let middle = (low + high) / 2
    let half = max((high - low) / 2, 0.25)
    darkest = max(0, min(low, middle - half))
    lightest = min(1, max(high, middle + half))
  }

  /// The place of a sample between the two, 0…1.
  func place(of sample: Double) -> Double { min(max((sample - darkest) / (lightest - darkest), 0), 1) }
}
