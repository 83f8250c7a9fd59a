/// Which looks to lay over a picture, and how.
public struct LookRecipe: Hashable, Sendable, Codable {
  /// The looks in the order in which ``Look`` lists them.
  public var layers: [LookLayer]
  /// Decides what is left to chance; the same recipe gives the same picture.
  public var seed: UInt64

  /// A recipe; the layers are put in their order.
  public init(layers: [LookLayer], seed: UInt64) {
    self.layers = Look.allCases.flatMap { look in layers.filter { $0.look == look } }
    self.seed = seed
  }

  /// A recipe of whole looks, all equally strong.
  public init(looks: [Look], strength: Double, seed: UInt64) {
    self.init(layers: Set(looks).map { LookLayer($0, strength: strength) }, seed: seed)
  }
}

/// A look as it is laid over a picture.
public struct LookLayer: Hashable, Sendable, Codable {
  /// Which one.
  public var look: Look
  /// How strongly, 0…1.
  public var strength: Double
  /// Which of its ``Look/variants``, from 0.
  public var variant: Int
  /// Where; it fades out beyond the edges.
  public var region: UnitBox
  /// Parts of that which stay as they are; it fades in around them.
  public var spared: [UnitBox]

  /// A look; `strength` is clamped, and a `variant` that is not there goes round.
  public init(
    _ look: Look, strength: Double, variant: Int = 0, region: UnitBox = .whole, sparing spared: [UnitBox] = []
  ) {
    self.look = look
    self.strength = min(max(strength, 0), 1)
    let count = look.variants.count
    self.variant = ((variant % count) + count) % count
    self.region = region
    self.spared = spared
  }

  /// Whether nothing of the picture is left out.
  public var isEverywhere: Bool { region.isWhole && spared.isEmpty }

  /// What the variant is called.
  public var variantName: String { look.variants[variant] }
}
