extension Prompt {
  /// The tags that a prompt names, the surest first; what the caption says already is left out.
  private static let tagLimit = 8

  /// Composes what is sent: what the picture shows, as far as that is known, then what to change.
  public init(describing description: Description?, changing instruction: String) {
    guard let description, !description.caption.isEmpty else {
      self.init(text: instruction)
      return
    }
    let caption = description.caption.prefix(1).uppercased() + description.caption.dropFirst()
    let said = caption.lowercased()
    let tags = description.tags.map(\.name).filter { !said.contains($0.lowercased()) }.prefix(Self.tagLimit)
      .joined(separator: ", ")
    let shown = tags.isEmpty ? caption : "\(caption); \(tags)"
    self.init(text: "\(shown). Change: \(instruction)")
  }
}
