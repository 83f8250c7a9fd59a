public import Domain

/// The keys and tokens that the process was started with, taken out of its environment.
public struct Credentials: Sendable, Equatable {
  /// The environment's variables that hold one. They reach the service that they belong to and nothing else: not a
  /// child process, a log, or a file.
  public static let variables = ["OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "AZURE_OPENAI_AD_TOKEN", "VISION_KEY"]

  /// What the variables held that were there and not blank, whether it can be a key or not.
  private let secrets: [String: Secret]

  /// Keeps what of `environment` is a secret.
  public init(environment: [String: String] = [:]) {
    let pairs = Self.variables.compactMap { name in
      environment[name].flatMap { value in
        value.contains { !$0.isWhitespace } ? (name, Secret(String(Substring(value).trimmingBlanks))) : nil
      }
    }
    secrets = Dictionary(uniqueKeysWithValues: pairs)
  }

  /// What opens `service`, and the variable that held it; nil where there is none.
  func credential(of service: ServiceID) -> (variable: String, credential: Credential)? {
    let candidates: [(String, (Secret) -> Credential)] =
      switch service {
      case .localStudio: []
      case .openAI: [("OPENAI_API_KEY", Credential.key)]
      case .azureOpenAI: [("AZURE_OPENAI_API_KEY", Credential.key), ("AZURE_OPENAI_AD_TOKEN", Credential.token)]
      case .azureVision: [("VISION_KEY", Credential.key)]
      }
    for (variable, credential) in candidates {
      if let secret = secrets[variable] { return (variable, credential(secret)) }
    }
    return nil
  }
}

extension Secret {
  /// Reads a key or a token as it was pasted or printed: blanks around it are no part of it. Nil where it has other
  /// characters than those that may stand in a header.
  public init?(written text: String) {
    let text = Substring(text).trimmingBlanks
    guard 1...Self.longest ~= text.utf8.count, text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else { return nil }
    self.init(String(text))
  }

  /// Tokens of Microsoft Entra have some thousands of characters.
  private static let longest = 1 << 15
}
