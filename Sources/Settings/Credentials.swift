/// The secrets that services ask for.
public enum Credentials {
  /// The environment's variables that hold one. They reach the service that they belong to and nothing else: not a
  /// child process, a log, or a file.
  public static let variables = ["OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "AZURE_OPENAI_AD_TOKEN", "VISION_KEY"]
}
