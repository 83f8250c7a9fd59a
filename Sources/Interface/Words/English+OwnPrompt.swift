extension English: OwnPromptWords {
  var isYours: String { "yours" }
  var wasForOtherWords: String { "written for other words" }
  func ownPromptKeys(_ stop: String, _ restore: String) -> String { "\(stop) keeps, \(restore) recomposes" }
  func isComposed(by service: String) -> String { "what \(service) composes it from" }
  var promptIsComposed: String { "The prompt is composed again." }
  var promptIsComposedAlready: String { "the prompt is composed already" }
  func keeps(_ things: [String]) -> String { "keeps: \(things.joined(separator: ", "))" }
  func alters(_ things: [String]) -> String { "changes: \(things.joined(separator: ", "))" }
  var usedAsSent: String { "used the prompt as it was sent" }
  var usedPrompt: String { "used: " }
}
