public import Domain

/// What `[describe]` says: the usual choices for descriptions.
public struct DescribeTable: Hashable, Sendable {
  /// Who describes; nil for whoever is connected.
  public var service: ServiceID?
  /// The model of ``service``, where it has several.
  public var model: String?
  /// Where ``model`` stands.
  var modelPlace: SettingPlace?
  /// The language; nil for that of `description_language`, or of the locale.
  public var language: DescriptionLanguage?

  /// Who can describe.
  public static let services: [ServiceID] = [.localStudio, .azureVision, .openAI]

  /// Nothing said.
  public init() {}

  init(_ reader: inout TableReader) {
    service = reader.service("service", oneOf: Self.services)
    model = reader.line("model")
    modelPlace = reader.place(of: "model")
    language = reader.choice("language")
  }
}
