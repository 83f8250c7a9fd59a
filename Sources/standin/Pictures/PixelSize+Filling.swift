import Domain

extension PixelSize {
  /// The largest size of the same proportions within `frame`.
  func filling(_ frame: PixelSize) -> PixelSize {
    let scale = min(
      Double(frame.pixelWidth) / Double(pixelWidth), Double(frame.pixelHeight) / Double(pixelHeight))
    return PixelSize(
      pixelWidth: min(frame.pixelWidth, max(1, Int((Double(pixelWidth) * scale).rounded()))),
      pixelHeight: min(frame.pixelHeight, max(1, Int((Double(pixelHeight) * scale).rounded()))))
  }
}

extension NormaliseRequest {
  /// A copy in `format` that is not made smaller than `commission` says.
  static func unbounded(_ commission: Commission, format: PictureFormat) -> NormaliseRequest {
    let size = commission.size
    return NormaliseRequest(longestEdge: max(size.pixelWidth, size.pixelHeight), byteLimit: .max, format: format)
  }
}
