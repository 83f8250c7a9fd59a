public import Domain

/// What `[openai]` says: OpenAI, or a server that speaks its protocol.
public struct OpenAITable: Hashable, Sendable {
  /// The base of its addresses, without a slash at the end; nil for OpenAI's own.
  public var baseURL: String?
  /// The organisation that pays.
  public var organization: String?
  /// The project that pays.
  public var project: String?
  /// The usual model.
  public var model: String?
  /// Where ``model`` stands.
  var modelPlace: SettingPlace?
  /// How pictures are sent that are to be changed.
  public var edits = ServiceAccess.EditsForm.multipart
  /// The command that prints the key.
  public var keyCommand: String?

  /// Whether an address is said that cannot be used: the key is for that server, and for no other.
  var isBaseURLUnusable = false

  /// Nothing said.
  public init() {}

  init(_ reader: inout TableReader) {
    baseURL = reader.endpoint("base_url")?.text
    isBaseURLUnusable = baseURL == nil && reader.peek("base_url") != nil
    organization = reader.line("organization")
    project = reader.line("project")
    model = reader.line("model")
    modelPlace = reader.place(of: "model")
    edits = reader.choice("edits") ?? .multipart
    keyCommand = reader.text("key_command", takes: "a command in quotes that prints the key")
    reader.refuseKeys()
  }
}

extension TableReader {
  /// Keys are no settings: files of settings are shown around, and get into backups.
  mutating func refuseKeys() {
    for key in ["key", "api_key", "token", "password"] where peek(key) != nil {
      let name = key == "token" ? "token" : "key"
      forgive(key)
      complain("keys are not for this file: put \(name) below [\(section)] in credentials.toml", at: key)
    }
  }
}
