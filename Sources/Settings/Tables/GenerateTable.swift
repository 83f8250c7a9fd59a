public import Domain
import TOMLKit

/// What `[generate]` says: the usual choices for variations.
public struct GenerateTable: Hashable, Sendable {
  /// Who makes them; nil for whoever is connected.
  public var service: ServiceID?
  /// The model of ``service``.
  public var model: String?
  /// Where ``model`` stands.
  var modelPlace: SettingPlace?
  /// What the model is told besides.
  public var options = ModelOptions.standard
  /// The slots of a generation.
  public var count: Int?
  /// From which price on the key that spends wants to be pressed twice; nil for never.
  public var priceNeedingSecondPress: Money?

  /// Who can make variations.
  public static let services: [ServiceID] = [.localStudio, .openAI, .azureOpenAI]

  /// Nothing said.
  public init() {}

  init(_ reader: inout TableReader) {
    service = reader.service("service", oneOf: Self.services)
    model = reader.line("model")
    modelPlace = reader.place(of: "model")
    options = ModelOptions(
      size: reader.value("size", takes: "\"auto\" or pixels: \"1536x1024\"") {
        $0.string.flatMap(RequestedSize.init(text:))
      } ?? .auto,
      quality: reader.choiceOrAuto("quality"), background: reader.choiceOrAuto("background"),
      format: reader.choice("format"), compression: reader.number("compression", in: 0...100),
      moderation: reader.choice("moderation"), inputFidelity: reader.choice("input_fidelity"),
      complexity: reader.choice("complexity"),
      partialPictures: reader.number("partial_pictures", in: ModelOptions.partialRange) ?? 0)
    count = reader.number("count", in: GenerationSettings.counts)
    priceNeedingSecondPress = reader.dollars("price_needs_second_press")
  }
}
