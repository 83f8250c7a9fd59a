/// How many tokens a picture takes, before the service says how many it took.
public struct TokenFormula: Hashable, Sendable {
  /// The weight of each quality that is known.
  public var factors: [Quality: Int]
  /// The tokens by size and quality, where the vendor lists them; these go before the formula.
  public var listed: [PixelSize: [Quality: Int]]
  /// The tokens of each partial picture.
  public var perPartial: Int
  /// The edge in pixels of the square that is one token of a picture that is sent.
  public var inputPatch: Int
  /// The least and the most tokens of a picture that is sent.
  public var inputRange: ClosedRange<Int>

  /// A formula; `inputPatch` at least 1.
  public init(
    factors: [Quality: Int], listed: [PixelSize: [Quality: Int]] = [:], perPartial: Int, inputPatch: Int,
    inputRange: ClosedRange<Int>
  ) {
    self.factors = factors
    self.listed = listed
    self.perPartial = perPartial
    self.inputPatch = max(1, inputPatch)
    self.inputRange = inputRange
  }

  /// Tokens of a picture of `size` that comes back; nil where nothing is known for that quality or a higher one.
  ///
  /// The formula behind the vendor's calculator for gpt-image-2, worked out by its users
  /// (https://community.openai.com/t/1382699): with f the factor, l and s the longer and the shorter edge, and
  /// r = round(f·s/l), it is ceil(f·r·(2,000,000 + pixels) / 4,000,000).
  public func output(_ size: PixelSize, _ quality: Quality) -> Int? {
    if let tokens = listed[size].flatMap({ Self.least($0, from: quality) }) { return tokens }
    guard let factor = Self.least(factors, from: quality), size.pixels > 0 else { return nil }
    let long = max(size.pixelWidth, size.pixelHeight)
    let rows = (2 * factor * min(size.pixelWidth, size.pixelHeight) + long) / (2 * long)
    return (factor * rows * (2_000_000 + size.pixels) + 3_999_999) / 4_000_000
  }

  /// What is known for `quality`, otherwise for the next higher one.
  private static func least(_ known: [Quality: Int], from quality: Quality) -> Int? {
    known.filter { $0.key >= quality }.min { $0.key < $1.key }?.value
  }

  /// Tokens of a picture of `size` that is sent, rather too many than too few: vendors do not say how they count. Two
  /// ways fit what was observed (128×128 took 64, 1024×1024 about 1024): a token for each patch, and one for each patch
  /// of half the edge up to 1024. The dearer one counts, until charges teach better.
  public func input(_ size: PixelSize) -> Int {
    let fine = min(patches(size, of: max(1, inputPatch / 2)), 1024)
    return min(max(patches(size, of: inputPatch), fine, inputRange.lowerBound), inputRange.upperBound)
  }

  private func patches(_ size: PixelSize, of edge: Int) -> Int {
    let across = (size.pixelWidth + edge - 1) / edge
    let down = (size.pixelHeight + edge - 1) / edge
    return across * down
  }

  /// Tokens of a prompt: about four characters each, and a few for the frame around it.
  public static func text(_ prompt: String) -> Int { (prompt.unicodeScalars.count + 3) / 4 + 6 }
}
