import Canvas
import Domain

extension State {
  /// Takes a key: text where text is taken, otherwise (the start of) a command.
  mutating func press(_ key: KeyPress) -> [Effect] {
    if let message, message.isRead(at: now) { self.message = nil }
    let context = context
    let keys = pendingKeys + [key]
    switch table.match(keys, in: context) {
    case .complete(let command):
      pendingKeys = []
      return run(command)
    case .prefix:
      pendingKeys = keys
    case .none where pendingKeys.isEmpty:
      type(key, in: context)
    case .none:
      pendingKeys = []
      if key != KeyPress(.escape) { say(.info, "\(keys.map(\.title).joined(separator: " ")) is not bound.") }
    }
    return []
  }

  private mutating func type(_ key: KeyPress, in context: Context) {
    guard case .character(let character) = key.key, key.isText else { return }
    switch context {
    case .writing: insert(String(character))
    case .filtering: narrow(by: String(character).editable)
    case .files, .picture, .prompt, .history:
      say(.info, "\(key.title) is not bound. \(self.key(.help)) shows all keys.")
    case .help, .question: break
    }
  }

  /// Takes a paste: text where text is taken, never keys. Of a huge one only as much as could ever fit is looked at.
  mutating func paste(_ text: String) -> [Effect] {
    let most = 8 * Editor.limit
    let text = text.utf8.count > most ? String(decoding: text.utf8.prefix(most), as: UTF8.self) : text
    switch context {
    case .writing: insert(text)
    case .filtering: narrow(by: String(text.editable.prefix { $0 != "\n" }))
    case .files, .picture, .prompt, .history, .help, .question:
      guard !text.isEmpty else { return [] }
      heldPaste = text
      say(.info, "Pasted \(Titles.count(text.lineCount, "line")): press \(key(.write)) to put it in the prompt.")
    }
    return []
  }

  /// Inserts text into the instruction.
  mutating func insert(_ text: String) {
    guard !editor.insert(text) else { return }
    say(.warning, "The prompt holds \(Editor.limit) characters; the rest was left out.")
  }

  /// Adds text to the filter; no file has a longer name than 255 bytes.
  private mutating func narrow(by text: String) {
    let query = files.filter.query + text
    guard query.utf8.count <= 255 else { return }
    files.filter(by: query)
  }
}
