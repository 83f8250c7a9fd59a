import Canvas
import Domain
import Testing

@testable import Interface

extension ImageModel {
  /// A model with every choice there is.
  static let flare = ImageModel(
    id: "gpt-image-2.6-flare", service: .openAI, modes: [.picture, .description, .mask],
    sizes: .free(SizeRule.Bounds(step: 16, longestEdge: 3840, pixels: 655_360...8_294_400, longestRatio: 3)),
    qualities: [.low, .medium, .high, .xhigh], usualQuality: .medium, formats: [.png, .jpeg, .webp],
    backgrounds: [.opaque, .transparent], inputFidelities: [], takesComplexity: true, partialPictures: 3,
    pictureLimit: 4, picturesPerMinute: 5, prices: .sample, tokens: .sample, isPriceApproximate: true, retiresOn: nil,
    successor: nil)

  /// A model with few choices, which is switched off soon.
  static let old = ImageModel(
    id: "gpt-image-1.5", service: .openAI, modes: [.picture, .description],
    sizes: .listed([
      PixelSize(pixelWidth: 1024, pixelHeight: 1024), PixelSize(pixelWidth: 1536, pixelHeight: 1024),
      PixelSize(pixelWidth: 1024, pixelHeight: 1536),
    ]), qualities: [.low, .medium, .high], usualQuality: .high, formats: [.png, .jpeg], backgrounds: [.opaque],
    inputFidelities: [.low, .high], takesComplexity: false, partialPictures: 0, pictureLimit: 1,
    picturesPerMinute: nil, prices: .sample, tokens: .sample, isPriceApproximate: false,
    retiresOn: CalendarDay("1970-01-13"), successor: "gpt-image-2.6-flare")

  /// A model of a service without a key.
  static let azure: ImageModel = {
    var model = old
    model.id = "pictures"
    model.service = .azureOpenAI
    model.retiresOn = nil
    return model
  }()
}

extension TokenPrices {
  static let sample = TokenPrices(textIn: 5_000_000, imageIn: 8_000_000, imageOut: 30_000_000, textOut: 10_000_000)
}

extension TokenFormula {
  static let sample = TokenFormula(
    factors: [.low: 16, .medium: 48, .high: 96], perPartial: 100, inputPatch: 32, inputRange: 85...1536)
}

extension Surroundings {
  /// Offers the models above, of which the first is chosen; only OpenAI is connected.
  mutating func offerModels(chosen: ImageModel? = .flare) {
    models = [
      ModelOffer(.flare, isConnected: true), ModelOffer(.old, isConnected: true),
      ModelOffer(.azure, isConnected: false),
    ]
    model = chosen.map { ModelName($0.id, at: $0.service) }
    describers = [.localStudio, .azureVision, .openAI]
    composers = [.localStudio, .openAI]
    connections = [
      ServiceOffer(.openAI, needsEndpoint: false, isConnected: true),
      ServiceOffer(.azureVision, needsEndpoint: true, isConnected: false),
    ]
  }
}

extension Session {
  /// A program with models, where the source is drawn, described and an instruction written.
  static func paid(
    rows: Int = 40, columns: Int = 120, chosen: ImageModel? = .flare,
    configure: (inout Surroundings) -> Void = { _ in }
  ) -> Session {
    var session = picked(rows: rows, columns: columns) {
      $0.offerModels(chosen: chosen)
      configure(&$0)
    }
    session.rest()
    session.drawPreview()
    session.type("at dusk")
    session.press("<Esc>")
    return session
  }
}
