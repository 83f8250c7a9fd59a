import Domain

extension Description {
  /// All of it as lines of text: the caption, then one line for each kind of thing.
  func copyText(_ words: any Words) -> String {
    let lines: [String?] = [
      caption,
      line(words.copiedTags, tags.map(\.name)),
      line(words.copiedObjects, objects.map(\.name)),
      line(words.copiedColours, colours.map(\.name)),
      line(words.copiedWriting, text.map { "“\($0)”" }),
    ]
    // Each is one line, whatever the service sent.
    return lines.compactMap { $0?.editable.split(separator: "\n").joined(separator: " ") }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private func line(_ title: String, _ words: [String]) -> String? {
    words.isEmpty ? nil : "\(title): \(words.joined(separator: ", "))"
  }
}
