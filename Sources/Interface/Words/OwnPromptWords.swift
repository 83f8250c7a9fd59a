/// What is said of prompts that the user writes, and of those that a service composed or used.
protocol OwnPromptWords: Sendable {
  /// The user wrote what is sent.
  var isYours: String { get }
  /// The instruction or the description changed since.
  var wasForOtherWords: String { get }
  /// The keys that keep it, and that have it composed again.
  func ownPromptKeys(_ stop: String, _ restore: String) -> String
  /// Another service composes what is sent, from what is shown.
  func isComposed(by service: String) -> String
  var promptIsComposed: String { get }
  var promptIsComposedAlready: String { get }
  /// What whoever composed it means to keep, and to change.
  func keeps(_ things: [String]) -> String
  func alters(_ things: [String]) -> String
  /// The service used the prompt as it was sent.
  var usedAsSent: String { get }
  /// Before a prompt that the service changed; `+` and `-` mark the words.
  var usedPrompt: String { get }
}
