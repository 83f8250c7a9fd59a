import Domain

/// The `size` of a request.
enum ImageSize: Hashable {
  case auto
  case exact(PixelSize)

  /// Reads `auto` or `WIDTHxHEIGHT`, under the rules that hold since gpt-image-2. Throws what the vendor says.
  init(_ text: String) throws(OpenAIError) {
    guard text != "auto" else {
      self = .auto
      return
    }
    let edges = text.split(separator: "x", omittingEmptySubsequences: false).map { Self.edge($0) }
    guard edges.count == 2, let width = edges[0], let height = edges[1] else {
      throw .value("size", "Invalid size '\(text)'. Expected 'auto' or WIDTHxHEIGHT.")
    }
    if let rule = Self.brokenRule(width, height) { throw .value("size", "Invalid size '\(text)'. \(rule)") }
    self = .exact(PixelSize(pixelWidth: width, pixelHeight: height))
  }

  /// The size of the answer to a picture of size `source`, or to none.
  func resolved(source: PixelSize?) -> PixelSize {
    switch self {
    case .exact(let size): return size
    case .auto:
      guard let source else { return PixelSize(pixelWidth: 1024, pixelHeight: 1024) }
      let ratio = Double(source.pixelWidth) / Double(source.pixelHeight)
      // Between the square and the rectangles, at the geometric mean of their proportions.
      let border = 1.5.squareRoot()
      if ratio > border { return PixelSize(pixelWidth: 1536, pixelHeight: 1024) }
      if ratio < 1 / border { return PixelSize(pixelWidth: 1024, pixelHeight: 1536) }
      return PixelSize(pixelWidth: 1024, pixelHeight: 1024)
    }
  }

  /// Up to five digits without a sign or a leading zero.
  private static func edge(_ text: Substring) -> Int? {
    guard 1...5 ~= text.utf8.count, text.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }), text.first != "0" else {
      return nil
    }
    return Int(text)
  }

  private static func brokenRule(_ width: Int, _ height: Int) -> String? {
    if !width.isMultiple(of: 16) || !height.isMultiple(of: 16) {
      return "Width and height must both be divisible by 16."
    }
    if max(width, height) > 3 * min(width, height) { return "The aspect ratio must be between 1:3 and 3:1." }
    if max(width, height) > 3840 { return "The longest edge must be at most 3840 pixels." }
    if !(655_360...8_294_400 ~= width * height) {
      return "The total number of pixels must be between 655360 and 8294400."
    }
    return nil
  }
}

extension PixelSize {
  /// As the vendor writes it: `1536x1024`.
  var vendorText: String { "\(pixelWidth)x\(pixelHeight)" }
}
