import Domain

/// The `size` of a request.
enum ImageSize: Hashable {
  case auto
  case exact(PixelSize)

  /// Reads `auto` or `WIDTHxHEIGHT`, under the rules of `model`. Throws what the vendor says.
  init(_ text: String, for model: ImageModel = .image2) throws(OpenAIError) {
    guard model.family != .first || Self.firstSizes.contains(text) else {
      throw .value("size", text, supported: Self.firstSizes)
    }
    self = try Self.read(text)
    guard case .exact(let size) = self, let rule = Self.brokenRule(size.pixelWidth, size.pixelHeight) else { return }
    throw .value("size", "Invalid size '\(text)'. \(rule)")
  }

  /// Reads `auto` or `WIDTHxHEIGHT`, up to 4096 pixels each.
  init(lenient text: String) throws(OpenAIError) {
    self = try Self.read(text)
    guard case .exact(let size) = self, max(size.pixelWidth, size.pixelHeight) > 4096 else { return }
    throw .value("size", "Invalid size '\(text)'.")
  }

  private static let firstSizes = ["1024x1024", "1536x1024", "1024x1536", "auto"]

  private static func read(_ text: String) throws(OpenAIError) -> ImageSize {
    guard text != "auto" else { return .auto }
    let edges = text.split(separator: "x", omittingEmptySubsequences: false).map { edge($0) }
    guard edges.count == 2, let width = edges[0], let height = edges[1] else {
      throw .value("size", "Invalid size '\(text)'. Expected 'auto' or WIDTHxHEIGHT.")
    }
    return .exact(PixelSize(pixelWidth: width, pixelHeight: height))
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
