import Domain

/// Makes a copy that a service takes: upright, 8-bit sRGB, nothing but pixels, within a size in pixels and bytes.
struct Normaliser {
  let request: NormaliseRequest

  /// Qualities to try, best first, before the picture is made smaller.
  private var qualities: [Int] {
    request.format == .png ? [100] : [92, 85, 75, 62]
  }

  /// The longest edge that the format itself can hold.
  private var formatEdge: Int { request.format == .webp ? 16_383 : 65_500 }

  /// Writes the copy to the new file `output`.
  func write(_ file: borrowing PictureFile, to output: FilePath) throws(Failure) -> PictureFacts {
    guard [.jpeg, .png, .webp].contains(request.format), request.longestEdge > 0, request.byteLimit > 0 else {
      throw .unexpected(doing: "normalising \(file.path.string)", detail: "a request that no picture can meet")
    }
    let edge = min(request.longestEdge, formatEdge)
    var size = file.facts.size.fitted(within: .square(edge))
    let original = try file.decoding { () throws(DecoderFailure) in
      let upright = try file.upright(size: size, care: .thorough, whole: true)
      return request.format == .jpeg ? try upright.flattened(over: 0xFF_FFFF).rendered() : upright
    }
    try file.confirmUnchanged()
    while true {
      let picture = try file.decoding { () throws(DecoderFailure) in
        try original.resized(width: size.pixelWidth, height: size.pixelHeight).rendered()
      }
      var smallest = Int.max
      for quality in qualities {
        let encoded = try file.decoding { () throws(DecoderFailure) in
          try picture.encoded(as: request.format, quality: quality)
        }
        smallest = encoded.count
        guard smallest > request.byteLimit else { return try publish(encoded, of: picture, to: output) }
      }
      guard size.longestEdge > 16 else {
        throw .tooLarge(file.path, detail: "\(smallest) bytes at \(size)", limit: "\(request.byteLimit) bytes")
      }
      size = size.scaled(by: shrinking(from: smallest))
    }
  }

  /// Bytes grow with the area; a little less than that, so that few rounds are needed.
  private func shrinking(from byteCount: Int) -> Double {
    min(0.85, max(0.25, (Double(request.byteLimit) / Double(byteCount)).squareRoot() * 0.95))
  }

  private func publish(
    _ encoded: [UInt8], of picture: borrowing Picture, to output: FilePath
  ) throws(Failure) -> PictureFacts {
    let file = try OutputFile.begun(for: output)
    try file.write(encoded)
    // A copy that is sent does not outlast the program.
    let byteCount = try file.publish(durably: false)
    return PictureFacts(of: picture, writtenAs: request.format, byteCount: byteCount)
  }
}
