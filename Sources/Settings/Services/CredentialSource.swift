public import Domain

/// Where the key of a service comes from, in the order in which it is looked for.
public enum CredentialSource: Hashable, Sendable {
  /// A variable of the environment that the process was started with.
  case environment(variable: String, Credential)
  /// `credentials.toml`.
  case file(FilePath, Credential)
  /// A command, which is run only when the key is needed.
  case command(KeyCommand)
  /// Nowhere.
  case nowhere

  /// The key; nil where there is none. Blocks as long as a command takes.
  ///
  /// `environment` is what a command is run with: pass one without secrets.
  public func credential(
    environment: [String: String], milliseconds: Int = KeyCommand.usualLimit
  ) throws(Failure) -> Credential? {
    switch self {
    case .environment(_, let credential), .file(_, let credential): credential
    case .command(let command): try command.run(environment: environment, milliseconds: milliseconds)
    case .nowhere: nil
    }
  }
}
