import Canvas
import Domain

extension State {
  /// Takes a key: text where text is taken, otherwise (the start of) a command.
  mutating func press(_ key: KeyPress) -> [Effect] {
    news.passKey(now)
    mouse.isPointing = false
    if let deafUntil, now < deafUntil, key.isText { return [] }
    if let effects = pressVi(key) { return effects }
    let context = context
    if count(key, in: context) { return [] }
    let keys = pendingKeys + [key]
    switch table.match(keys, in: context) {
    case .complete(let command):
      pendingKeys = []
      defer { pendingCount = nil }
      return run(command)
    case .prefix:
      pendingKeys = keys
    case .none where pendingKeys.isEmpty:
      pendingCount = nil
      return type(key, in: context)
    case .none:
      pendingKeys = []
      pendingCount = nil
      if key != KeyPress(.escape) { say(.info, words.areNotBound(keys.map(\.title).joined(separator: " "))) }
    }
    return []
  }

  /// Takes a digit as part of a count. The digits of the panes cannot begin one, so `0` begins those: `012j`. While a
  /// picture is finished, and in the ledger, there are no panes to go to, and `0` is a command.
  private mutating func count(_ key: KeyPress, in context: Context) -> Bool {
    guard [.files, .picture, .viewing, .history, .finishing, .cropping, .choosing, .picker, .ledger].contains(context),
      pendingKeys.isEmpty
    else { return false }
    if pendingCount != nil, key == KeyPress(.escape) {
      pendingCount = nil
      return true
    }
    guard case .character(let character) = key.key, key.modifiers.isEmpty, character.isASCII,
      let digit = character.wholeNumberValue, pendingCount != nil || begins(digit, in: context)
    else { return false }
    pendingCount = min((pendingCount ?? 0) * 10 + digit, 999_999)
    return true
  }

  private func begins(_ digit: Int, in context: Context) -> Bool {
    [.finishing, .cropping, .ledger].contains(context) ? digit > 0 : digit == 0 || digit > Pane.allCases.count
  }

  private mutating func type(_ key: KeyPress, in context: Context) -> [Effect] {
    guard case .character(let character) = key.key, key.isText else { return [] }
    switch context {
    case .writing: insert(String(character))
    case .sending: typeInOwnPrompt(String(character))
    case .filtering, .searching, .entering: typeInLine(String(character))
    case .captioning: typeInCaption(String(character))
    case .wording: typeInChanges(String(character))
    case .sizing: editSize { _ = $0.insert(String(character)) }
    case .connecting: typeInConnection(String(character))
    case .picking: return narrowPicker(by: (picker?.query ?? "") + String(character).editable)
    case .files, .picture, .prompt, .history, .viewing, .finishing, .cropping:
      say(.info, words.isNotBound(key.title, help: self.key(.help)))
    case .picker, .choosing, .question, .cancelling, .ledger, .deciding: break
    }
    return []
  }

  /// Takes a paste: text where text is taken, never keys. Of a huge one only as much as could ever fit is looked at.
  mutating func paste(_ text: String) -> [Effect] {
    let most = 8 * Editor.limit
    let text = text.utf8.count > most ? String(decoding: text.utf8.prefix(most), as: UTF8.self) : text
    switch context {
    case .writing: insert(text)
    case .sending: typeInOwnPrompt(text)
    case .filtering, .searching, .entering: typeInLine(String(text.editable.prefix { $0 != "\n" }))
    case .captioning: typeInCaption(String(text.prefix(Description.captionLimit)))
    case .wording: typeInChanges(String(text.prefix(FinishingEntry.limit)))
    case .sizing: editSize { _ = $0.insert(String(text.prefix(ModelDesk.entryLimit))) }
    case .connecting: typeInConnection(text)
    // It is a key, in all likelihood: it must not lie about for the prompt.
    case .picker where picker?.kind == .services: say(.info, words.pickServiceFirst)
    case .picking:
      return narrowPicker(by: (picker?.query ?? "") + String(text.editable.prefix { $0 != "\n" }))
    case .files, .picture, .prompt, .history, .viewing, .finishing, .cropping, .picker, .choosing, .question,
      .cancelling, .ledger, .deciding:
      guard !text.isEmpty else { return [] }
      heldPaste = text
      say(.info, words.pasted(lines: text.lineCount, key: key(.write)))
    }
    return []
  }
}
