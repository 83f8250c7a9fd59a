import Domain

/// The colours of a picture in memory, at the size at which they are needed.
struct Colours: Sendable {
  let width: Int
  let height: Int
  private(set) var samples: [UInt8]

  /// The pixels of a picture of three bands.
  init(_ picture: borrowing Picture) throws(DecoderFailure) {
    (width, height) = (picture.width, picture.height)
    samples = try picture.withBytes { Array($0) }
  }

  /// The colour nearest to a place given in parts of the picture, 0…1.
  func colour(across x: Float, down y: Float) -> SIMD3<Float> {
    colour(Int(x * Float(width)), Int(y * Float(height)))
  }

  /// The colour of a pixel; beyond the edges, of the nearest.
  func colour(_ column: Int, _ row: Int) -> SIMD3<Float> {
    let place = (min(max(row, 0), height - 1) * width + min(max(column, 0), width - 1)) * 3
    return SIMD3(Float(samples[place]), Float(samples[place + 1]), Float(samples[place + 2]))
  }

  /// Every colour replaced.
  mutating func replace(_ change: (SIMD3<Float>) -> SIMD3<Float>) {
    for place in stride(from: 0, to: samples.count, by: 3) {
      let changed = change(
        SIMD3(Float(samples[place]), Float(samples[place + 1]), Float(samples[place + 2]))
      ).clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255))
      samples[place] = UInt8(changed.x)
      samples[place + 1] = UInt8(changed.y)
      samples[place + 2] = UInt8(changed.z)
    }
  }
}

extension SIMD3<Float> {
  /// How bright the colour is, 0…255.
  var brightness: Float { (self * SIMD3(0.299, 0.587, 0.114)).sum() }

  /// The colour with its distance from grey multiplied.
  func vivid(_ factor: Float) -> SIMD3<Float> {
    let grey = SIMD3(repeating: brightness)
    return grey + (self - grey) * factor
  }
}

extension Easel {
  /// The size of a picture whose pixels are about `units` wide, not larger than this.
  func size(cell units: Double) -> PixelSize {
    PixelSize(pixelWidth: width, pixelHeight: height).scaled(by: min(1, 1 / max(units * unit, 1e-9)))
  }

  /// A picture in pixels of about `units`.
  func coarse(_ picture: borrowing Picture, cell units: Double) throws(DecoderFailure) -> Picture {
    let size = size(cell: units)
    return try picture.resized(width: size.pixelWidth, height: size.pixelHeight, kernel: .linear).rendered()
  }

  /// A smaller picture in this size.
  func spread(_ small: borrowing Picture) throws(DecoderFailure) -> Picture {
    try small.resized(width: width, height: height, kernel: .linear)
  }
}
