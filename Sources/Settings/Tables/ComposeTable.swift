public import Domain
import TOMLKit

/// What `[compose]` says: how the prompt is made of description and instruction.
public struct ComposeTable: Hashable, Sendable {
  /// Who composes; nil for the local studio, which costs nothing.
  public var service: ServiceID?
  /// The model of ``service``.
  public var model: String?
  /// Where ``model`` stands.
  var modelPlace: SettingPlace?
  /// The text of the prompt, with `{description}` and `{instruction}` where these belong.
  public var template: String?

  /// Who can compose.
  public static let services: [ServiceID] = [.localStudio, .openAI]

  /// Nothing said.
  public init() {}

  init(_ reader: inout TableReader) {
    service = reader.service("service", oneOf: Self.services)
    model = reader.line("model")
    modelPlace = reader.place(of: "model")
    template = reader.value("template", takes: "text in quotes with {instruction} in it, and {description}") {
      $0.string.flatMap { $0.contains("{instruction}") ? $0 : nil }
    }
  }
}
