/// What an identical request has made already: same service, model, settings, prompt, picture and mask.
public struct AlreadyMade: Hashable, Sendable, Codable {
  /// Its variations, the newest first.
  public var variations: [FilePath]
  /// What they cost.
  public var charge: Money
  /// Pictures of such a request that are being made now.
  public var underWay: Int
  /// Pictures of such a request whose fate is unknown.
  public var unknown: Int

  /// What there is.
  public init(variations: [FilePath] = [], charge: Money = .free, underWay: Int = 0, unknown: Int = 0) {
    self.variations = variations
    self.charge = charge
    self.underWay = underWay
    self.unknown = unknown
  }

  /// Whether there is nothing.
  public var isNothing: Bool { variations.isEmpty && underWay == 0 && unknown == 0 }
}
