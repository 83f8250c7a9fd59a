import Canvas
import Domain

/// The prompt as it will be sent, in the lines that there is room for. It is made anew when something of it changed.
struct PromptPreview: Hashable, Sendable {
  /// What it was made of.
  let key: Key
  /// The lines to show.
  let lines: [String]
  /// The number of lines that there is no room for.
  let more: Int

  /// Equal keys give equal lines.
  struct Key: Hashable, Sendable {
    var revision: Int
    var description: Description?
    var size: Size
    /// The user's own way to compose; nil for the usual one.
    var template: String?
  }

  /// Nothing.
  init() {
    key = Key(revision: -1, description: nil, size: Size(rows: 0, columns: 0))
    lines = []
    more = 0
  }

  /// The prompt that the text of `editor` becomes. Only what is shown of a long one is composed; of the rest the lines
  /// are counted.
  init(_ key: Key, _ editor: Editor) {
    self.key = key
    let rows = max(0, key.size.rows)
    let instruction = editor.trimmed
    if let template = key.template {
      let instruction = String(editor.characters[instruction])
      let prompt = Prompt(template: template, describing: key.description, changing: instruction)
      let text = Array(prompt.text)
      let wrap = SoftWrap(text.map(SoftWrap.Measure.init), columns: key.size.columns)
      let count = wrap.lines.count > rows && rows > 1 ? rows - 1 : min(rows, wrap.lines.count)
      lines = wrap.lines.prefix(count).map { SoftWrap.shown(text[$0.clamped(to: text.indices)]) }
      more = wrap.lines.count - count
      return
    }
    let start = Array(Prompt(describing: key.description, changing: "x").text).dropLast()
    let wrap = SoftWrap(start.map(SoftWrap.Measure.init) + editor.measures[instruction], columns: key.size.columns)
    let count = wrap.lines.count > rows && rows > 1 ? rows - 1 : min(rows, wrap.lines.count)
    let shown = wrap.lines.prefix(count)
    let head = instruction.prefix(max(0, (shown.last?.upperBound ?? 0) - start.count))
    let text = Array(Prompt(describing: key.description, changing: String(editor.characters[head])).text)
    lines = shown.map { SoftWrap.shown(text[$0.clamped(to: text.indices)]) }
    more = wrap.lines.count - count
  }
}

extension Editor {
  /// The text without blanks and empty lines at both ends.
  fileprivate var trimmed: Range<Int> {
    guard let first = characters.firstIndex(where: { !$0.isWhitespace }),
      let last = characters.lastIndex(where: { !$0.isWhitespace })
    else { return 0..<0 }
    return first..<last + 1
  }
}
