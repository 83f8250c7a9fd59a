/// A model that reads texts and pictures and writes texts.
enum TextModel {
  /// The models that are listed.
  static let all = [
    "gpt-6.2-astra", "gpt-6.2-sol", "gpt-6.1-terra", "gpt-6-luna", "gpt-5.6", "gpt-5.5", "gpt-5.4-mini", "gpt-5",
    "gpt-5-mini", "gpt-5-nano", "gpt-4.1", "gpt-4.1-mini", "gpt-4.1-nano", "gpt-4o", "gpt-4o-mini", "gpt-4-turbo",
    "o4-mini",
  ]

  /// Throws what OpenAI says about a model called `name` on the day `today`; deployments at Azure have any name.
  static func check(_ name: String?, at vendor: Vendor, today: String) throws(OpenAIError) -> String {
    guard let name else { throw .missing("model") }
    guard vendor == .openAI else { return name }
    guard all.contains(name) else { throw .model(name) }
    if let end = end(of: name), end <= today { throw .retired(name) }
    return name
  }

  /// The first day without it; nil where none was announced.
  private static func end(of name: String) -> String? {
    switch name {
    case "gpt-4-turbo", "gpt-4.1-nano", "o4-mini": "2026-10-23"
    case "gpt-5", "gpt-5-mini", "gpt-5-nano": "2026-12-11"
    case "gpt-4.1", "gpt-4.1-mini", "gpt-4o", "gpt-4o-mini": "2027-01-14"
    default: nil
    }
  }
}
