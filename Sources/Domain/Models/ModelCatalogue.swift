/// The models that are known: those that come with the program, and the user's own over them.
public struct ModelCatalogue: Hashable, Sendable {
  /// In the order in which they are offered.
  public var models: [ImageModel]
  /// Text models that compose and describe, in the order in which they are offered.
  public var textModels: [TextModel]
  /// What Azure AI Vision asks for one call, where the user has said so.
  public var pricePerDescription: Money?

  /// A catalogue of `models`.
  public init(models: [ImageModel] = [], textModels: [TextModel] = [], pricePerDescription: Money? = nil) {
    self.models = models
    self.textModels = textModels
    self.pricePerDescription = pricePerDescription
  }

  /// The model called `id` at `service`.
  public func model(_ id: String, of service: ServiceID) -> ImageModel? {
    models.first { $0.id == id && $0.service == service }
  }
}

/// A model that reads pictures and writes text.
public struct TextModel: Hashable, Sendable {
  /// What it is called in a request.
  public var id: String
  /// What its tokens cost; nil where nothing is known, and then no price is shown as if it were one.
  public var prices: TokenPrices?
  /// The day it is switched off, where that was announced.
  public var retiresOn: CalendarDay?

  /// A model called `id`.
  public init(id: String, prices: TokenPrices? = nil, retiresOn: CalendarDay? = nil) {
    self.id = id
    self.prices = prices
    self.retiresOn = retiresOn
  }
}
