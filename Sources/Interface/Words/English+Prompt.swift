import Domain

extension English: PromptWords {
  var nothingWritten: String { "nothing written yet" }
  func writeHere(key: String) -> String { "Say what to change: \(key) writes here." }
  func earlier(_ number: Int, of count: Int) -> String { "earlier \(number) of \(count)" }
  func changes(_ parent: String) -> String { "changes \(parent)" }
  var sends: String { "sends" }
  func sendsNothing(_ reason: String) -> String { "Nothing yet: \(reason)." }
  func moreLines(_ count: Int) -> String { self.count(count, "more line") }

  func promptIsFull(limit: Int) -> String { "A prompt holds \(limit) characters at most; the rest was left out." }
  func draftIsKept(key: String) -> String { "A draft from before is kept: \(key) in the prompt shows it." }
  var draftIsBack: String { "The draft from before is in the prompt again." }

  func promptIsNow(asLeftBy editor: String?, key: String) -> String {
    "The prompt is now as \(editor ?? "the editor") left it; \(key) takes that back."
  }

  func nothingWasChanged(in editor: String?) -> String { "Nothing was changed in \(editor ?? "the editor")." }

  func refusal(of edit: ExternalEdit, _ refusal: ExternalEdit.Refusal, key: String) -> String {
    let (name, file) = (edit.name ?? "the editor", edit.file.string)
    let asItWas = "the prompt is as it was"
    let text =
      switch refusal {
      case .notStarted(let detail):
        "\(name) could not be started: \(detail). Set VISUAL or EDITOR to the editor you want."
      case .killed(let signal): "\(name) was ended by signal \(signal): \(asItWas).\(rest(of: edit, key))"
      case .failed(let status): "\(name) ended with status \(status): \(asItWas).\(rest(of: edit, key))"
      case .removed: "\(name) removed its file: \(asItWas)."
      case .unreadable(let detail):
        "What \(name) left in \(file) cannot be read: \(detail). \(asItWas.capitalisedFirst)."
      case .tooLong(let limit):
        "What \(name) left is longer than the \(limit) characters that a prompt may have: \(asItWas), the file is \(file)."
      case .notText: "What \(name) left is not UTF-8 text: \(asItWas), the file is \(file)."
      case .empty: "\(name) left the file empty: \(asItWas)."
      }
    return edit.name == nil ? text.capitalisedFirst : text
  }

  /// What became of a text that an editor left although it did not end well.
  private func rest(of edit: ExternalEdit, _ key: String) -> String {
    guard edit.isFileKept else { return "" }
    return " What it left is in \(edit.file.string)\(edit.hasText ? "; \(key) puts it in" : "")."
  }
}
