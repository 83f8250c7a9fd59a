extension Prompt {
  /// The tags that a prompt names, the surest first; what the caption says already is left out.
  private static let tagLimit = 8

  /// Composes what is sent: what the picture shows, as far as that is known, then what to change.
  public init(describing description: Description?, changing instruction: String) {
    let shown = description.map(Self.shown) ?? ""
    self.init(text: shown.isEmpty ? instruction : "\(shown). Change: \(instruction)")
  }

  /// Composes by the user's own `template`: `{description}` and `{instruction}` stand for what they say, and what the
  /// user typed is never looked through for more of them.
  public init(template: String, describing description: Description?, changing instruction: String) {
    let shown = description.map(Self.shown) ?? ""
    var text = ""
    var rest = template[...]
    while let brace = rest.firstIndex(of: "{") {
      text += rest[..<brace]
      rest = rest[brace...]
      let known = [("{description}", shown), ("{instruction}", instruction)].first { rest.hasPrefix($0.0) }
      text += known?.1 ?? "{"
      rest = rest.dropFirst(known?.0.count ?? 1)
    }
    self.init(text: text + rest)
  }

  /// What a picture shows, in one line; empty where nothing is known.
  public static func shown(_ description: Description) -> String {
    guard !description.caption.isEmpty else { return "" }
    let caption = description.caption.prefix(1).uppercased() + description.caption.dropFirst()
    let said = caption.lowercased()
    let tags = description.tags.map(\.name).filter { !said.contains($0.lowercased()) }.prefix(tagLimit)
      .joined(separator: ", ")
    return tags.isEmpty ? caption : "\(caption); \(tags)"
  }
}
