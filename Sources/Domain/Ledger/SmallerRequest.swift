/// Settings that cost less than those that were chosen.
public struct SmallerRequest: Hashable, Sendable, Codable {
  /// What is different.
  public var change: Change
  /// What it would cost in all.
  public var price: Money

  /// One thing that makes a generation cheaper.
  public enum Change: Hashable, Sendable, Codable {
    case count(Int)
    case quality(Quality)
    case size(PixelSize)
    /// The lowest quality, one slot and the cheapest size together.
    case least(Quality, PixelSize)
  }

  /// A change with the price that comes of it.
  public init(_ change: Change, price: Money) {
    self.change = change
    self.price = price
  }

  /// The settings with the change made.
  public func applied(to settings: GenerationSettings) -> GenerationSettings {
    var settings = settings
    switch change {
    case .count(let count): settings.count = count
    case .quality(let quality): settings.options.quality = quality
    case .size(let size): settings.options.size = .pixels(size)
    case .least(let quality, let size):
      settings.count = 1
      settings.options.quality = quality
      settings.options.size = .pixels(size)
    }
    return settings
  }

  /// `2 pictures`, `quality low`, `1536×1024 pixels`.
  public var title: String {
    switch change {
    case .count(let count): "\(count) \(count == 1 ? "picture" : "pictures")"
    case .quality(let quality): "quality \(quality.rawValue)"
    case .size(let size): "\(size) pixels"
    case .least(let quality, let size): "1 picture, quality \(quality.rawValue), \(size) pixels"
    }
  }
}

extension ImageModel {
  /// What would cost at most `left`: fewer slots, a lower quality, a cheaper size, and where none of these is enough all
  /// of them together. `price` is what one slot with other settings costs.
  public func smaller(
    than settings: GenerationSettings, source: PixelSize?, within left: Money, price: (GenerationSettings) -> Money
  ) -> [SmallerRequest] {
    func total(_ settings: GenerationSettings) -> Money {
      let (sum, overflows) = price(settings).microDollars.multipliedReportingOverflow(by: settings.count)
      return Money(microDollars: overflows ? .max : sum)
    }
    func request(_ change: SmallerRequest.Change) -> SmallerRequest? {
      let cost = total(SmallerRequest(change, price: .free).applied(to: settings))
      return cost <= left && cost < total(settings) ? SmallerRequest(change, price: cost) : nil
    }
    func first(_ changes: some Sequence<SmallerRequest.Change>) -> SmallerRequest? {
      for change in changes {
        if let request = request(change) { return request }
      }
      return nil
    }
    let chosen = settings.options.quality ?? usualQuality
    let lower = qualities.filter { $0 < chosen }
    let cheaper = cheaperSizes(than: settings, source: source, price: price)
    let found = [
      first((1..<max(1, settings.count)).reversed().map { .count($0) }),
      first(lower.reversed().map { .quality($0) }), first(cheaper.map { .size($0) }),
    ].compactMap(\.self)
    guard found.isEmpty else { return found }
    let least = cheaper.last ?? likelySize(settings.options.size, source: source)
    return [request(.least(lower.first ?? chosen, least))].compactMap(\.self)
  }

  /// Sizes that cost less than the one that was chosen, the dearest first. A rectangle of 3:2 can be cheaper than the
  /// square with fewer pixels, which is why they are tried and not computed.
  private func cheaperSizes(
    than settings: GenerationSettings, source: PixelSize?, price: (GenerationSettings) -> Money
  ) -> [PixelSize] {
    let chosen = likelySize(settings.options.size, source: source)
    let isUpright = chosen.pixelHeight > chosen.pixelWidth
    let usual = [(1536, 1024), (1024, 1024), (1248, 832), (1152, 768), (1024, 688), (960, 720)]
    let sizes = usual.map { long, short in
      isUpright ? PixelSize(pixelWidth: short, pixelHeight: long) : PixelSize(pixelWidth: long, pixelHeight: short)
    }
    let now = price(settings)
    return sizes.filter { sizes in self.sizes.allows(.pixels(sizes)) && sizes != chosen }
      .map { size in (size, price(SmallerRequest(.size(size), price: .free).applied(to: settings))) }
      .filter { $0.1 < now }
      .sorted { $0.1 > $1.1 }
      .map(\.0)
  }
}
