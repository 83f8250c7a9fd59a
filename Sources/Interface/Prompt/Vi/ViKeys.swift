import Canvas

/// The keys of vi for the text of the prompt: a state machine over keys and an editor, and nothing else. In insert mode
/// it takes Esc only, so that the other keys there are those of readline.
struct ViKeys: Hashable, Sendable {
  /// What keys are for.
  var mode = Mode.insert
  /// The keys of a command that is not complete.
  var pending = Pending()
  /// The lines that were cut or copied last as lines; what else is put back goes between characters.
  var lines: [Character]?

  /// What keys are for.
  enum Mode: Hashable, Sendable, CaseIterable { case insert, normal, visual }

  /// The start of a command.
  struct Pending: Hashable, Sendable {
    /// Its keys, to be shown.
    var keys = ""
    /// What will be done to what the next keys name.
    var operation: Operation?
    /// The number before the operation.
    var operationCount: Int?
    /// The number after that, or the only one.
    var count: Int?
    /// A key that says nothing without the next one.
    var prefix: Prefix?

    /// Both numbers together; nil if there is none.
    var total: Int? {
      operationCount == nil && count == nil ? nil : min(ViKeys.mostTimes, (operationCount ?? 1) * (count ?? 1))
    }
  }

  /// What is done to a part of the text.
  enum Operation: Character, Hashable, Sendable { case delete = "d", change = "c", copy = "y" }

  /// What the next key completes.
  enum Prefix: Hashable, Sendable {
    /// `g`.
    case go
    /// `r`.
    case replace
    /// `i` or `a` before the name of a part of the text.
    case inner, around
  }

  /// What became of a key.
  enum Answer: Hashable, Sendable {
    case done
    /// It is none of vi's.
    case passed
    /// Vi has no such command here.
    case unknown(String)
    /// Somebody else does this, so many times.
    case command(Command, Int)
  }

  /// The highest number that a command takes.
  static let mostTimes = 9999

  /// Takes a key.
  mutating func take(_ key: KeyPress, _ editor: inout Editor) -> Answer {
    if mode == .insert {
      guard key == KeyPress(.escape) else { return .passed }
      enterNormal(&editor)
      if editor.cursor > editor.lineStart { editor.place(editor.cursor - 1) }
      return .done
    }
    if key == KeyPress(.escape) {
      guard !pending.keys.isEmpty || mode == .visual else { return .passed }
      enterNormal(&editor)
      return .done
    }
    guard let symbol = Self.symbol(of: key) else {
      pending = Pending()
      return .passed
    }
    pending.keys.append(symbol)
    let keys = pending.keys
    let answer = take(symbol, &editor)
    if answer == .unknown("") {
      pending = Pending()
      return .unknown(keys)
    }
    return answer
  }

  /// Ends what is unfinished, because the text takes no more keys.
  mutating func leave(_ editor: inout Editor) {
    guard mode != .insert || pending != Pending() else { return }
    enterNormal(&editor)
    mode = .insert
  }

  /// Brings mode and cursor in line with what other keys did: outside insert mode the cursor is on a character.
  mutating func settle(_ editor: inout Editor) {
    if mode == .visual, editor.selecting != .visual { mode = .normal }
    guard mode == .normal, editor.cursor == editor.lineEnd, editor.cursor > editor.lineStart else { return }
    let column = editor.preferredColumn
    editor.place(editor.cursor - 1)
    editor.preferredColumn = column
  }

  /// Goes to normal mode; what was typed is one step to take back.
  mutating func enterNormal(_ editor: inout Editor) {
    editor.history.close()
    if editor.selecting == .visual { editor.selecting = nil }
    mode = .normal
    pending = Pending()
  }

  /// Goes to insert mode, from where everything until Esc is one step.
  mutating func enterInsert(_ editor: inout Editor) {
    editor.selecting = nil
    mode = .insert
    pending = Pending()
  }

  /// The letter that a key stands for; nil if vi has none for it.
  private static func symbol(of key: KeyPress) -> Character? {
    if key == KeyPress(.character("r"), .control) { return "\u{12}" }
    guard key.modifiers.isDisjoint(with: [.control, .alt]) else { return nil }
    return switch key.key {
    case .character(" "), .right: "l"
    case .character(let character): character
    case .left, .backspace: "h"
    case .up: "k"
    case .down: "j"
    case .home: "0"
    case .end: "$"
    case .enter: "+"
    case .delete: "x"
    case .tab, .escape, .insert, .pageUp, .pageDown, .function: nil
    }
  }
}
