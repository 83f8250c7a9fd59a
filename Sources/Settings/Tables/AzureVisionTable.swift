/// What `[azure_vision]` says: Azure AI Vision, which describes.
public struct AzureVisionTable: Hashable, Sendable {
  /// The resource's address, without a slash at the end.
  public var endpoint: String?
  /// The version of Image Analysis.
  public var version = Version.four
  /// The command that prints the key.
  public var keyCommand: String?
  /// The command that prints a token of Microsoft Entra.
  public var tokenCommand: String?
  /// Whether captions say person where they would say man or woman.
  public var isGenderNeutral = false
  /// The calls that may be made in a minute; nil where nothing is said.
  public var perMinute: Int?

  /// The versions of Image Analysis that are left.
  public enum Version: String, Hashable, Sendable, CaseIterable {
    case four = "4.0"
    case three = "3.2"

    /// What the service's addresses have for it: the day of 4.0's current protocol.
    public var protocolVersion: String { self == .four ? "2024-02-01" : rawValue }
  }

  /// Nothing said.
  public init() {}

  init(_ reader: inout TableReader) {
    endpoint = reader.endpoint("endpoint")?.text
    version = reader.choice("version") ?? .four
    keyCommand = reader.text("key_command", takes: "a command in quotes that prints the key")
    tokenCommand = reader.text("token_command", takes: "a command in quotes that prints the token")
    isGenderNeutral = reader.truth("gender_neutral") ?? false
    perMinute = reader.number("per_minute", in: 1...100_000)
    reader.refuseKeys()
  }
}
