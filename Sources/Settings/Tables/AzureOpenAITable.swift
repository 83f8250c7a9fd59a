/// What `[azure_openai]` says: OpenAI's models as Azure serves them.
public struct AzureOpenAITable: Hashable, Sendable {
  /// The resource's address, without a slash at the end.
  public var endpoint: String?
  /// The version of the protocol.
  public var version: String?
  /// The deployments and the models that they are of, by name.
  public var deployments: [Deployment] = []
  /// Whether it is addressed by deployment; nil where that is not said.
  public var isByDeployment: Bool?
  /// The command that prints the key.
  public var keyCommand: String?
  /// The command that prints a token of Microsoft Entra.
  public var tokenCommand: String?

  /// A model under a name of the user's own.
  public struct Deployment: Hashable, Sendable {
    /// What it is called in requests.
    public var name: String
    /// The model, as the catalogue calls it.
    public var model: String
    /// Where it stands.
    var place: SettingPlace
  }

  /// Nothing said.
  public init() {}

  init(_ reader: inout TableReader) {
    // The portal shows the address with the path that requests begin with.
    endpoint = reader.endpoint("endpoint")?.without("/openai/v1", "/openai")
    version = reader.line("api_version")
    isByDeployment = reader.truth("by_deployment")
    keyCommand = reader.text("key_command", takes: "a command in quotes that prints the key")
    tokenCommand = reader.text("token_command", takes: "a command in quotes that prints the token")
    reader.refuseKeys()
    guard var inner = reader.inner("deployments") else { return }
    for (name, _) in inner.entries.sorted(by: { $0.key < $1.key }) {
      guard let model = inner.line(name, takes: "the name of a model in quotes") else { continue }
      if name.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || "0123456789-._".unicodeScalars.contains($0) }) {
        deployments.append(Deployment(name: name, model: model, place: inner.place(of: name)))
      } else {
        inner.complain("deployments have names of letters, digits, - . and _", at: name)
      }
    }
    reader.take(inner)
  }
}
