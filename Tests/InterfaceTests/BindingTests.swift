import Canvas
import Domain
import Testing

@testable import Interface

@Test(arguments: Command.allCases) func everyCommandHasALabelAndAKey(_ command: Command) {
  #expect(!English().label(of: command).isEmpty)
  #expect(BindingTable.standard.bindings.contains { $0.command == command && !$0.sequences.isEmpty })
}

/// Where text is taken, ASCII is text: a command that is for nothing else has keys of its own there.
@Test(arguments: Command.allCases) func everyCommandHasAPlainASCIIKeyWhereThereIsNoText(_ command: Command) {
  let bindings = BindingTable.standard.bindings.filter { $0.command == command }
  guard !bindings.allSatisfy({ $0.contexts.allSatisfy(\.takesText) }) else { return }
  #expect(bindings.contains { $0.sequences.contains(where: \.isPlainASCII) })
}

@Test(arguments: Context.allCases) func noKeysMeanTwoThings(_ context: Context) {
  let sequences = BindingTable.standard.bindings.flatMap { $0.sequences(in: context) }
  #expect(Set(sequences).count == sequences.count, "\(context)")
}

@Test(arguments: Context.allCases) func noSequenceIsTheStartOfAnother(_ context: Context) {
  let sequences = BindingTable.standard.bindings.flatMap { $0.sequences(in: context) }.map(\.keys)
  for short in sequences {
    #expect(!sequences.contains { $0.count > short.count && $0.starts(with: short) }, "\(context): \(short)")
  }
}

@Test(arguments: Context.allCases) func everyContextHasHintsAndAWayOut(_ context: Context) {
  #expect(!BindingTable.standard.hints(in: context).isEmpty)
  #expect(BindingTable.standard.match([KeyPress(.escape)], in: context) != .none)
}

@Test(arguments: Context.allCases.filter(\.takesText)) func noTextIsACommandWhereTextIsTaken(_ context: Context) {
  for value in UInt8(0x20)...0x7E {
    let key = KeyPress(.character(Character(Unicode.Scalar(value))))
    #expect(BindingTable.standard.match([key], in: context) == .none)
  }
}

@Test func commandNamesAreUnique() {
  #expect(Set(Command.allCases.map(\.rawValue)).count == Command.allCases.count)
}

@Test(arguments: [
  ("gg", ["g", "g"]), ("<C-s>", ["<C-s>"]), ("g<Enter>x", ["g", "<Enter>", "x"]), ("<lt>", ["<lt>"]),
  ("<C->>", ["<C->>"]), ("a>", ["a", ">"]),
])
func sequencesReadCanonicalNotation(_ notation: String, _ keys: [String]) {
  #expect(KeySequence(notation)?.keys.map(\.description) == keys)
}

@Test(arguments: ["", "<", "<C-", "<Nothing>", "g<"]) func whatIsNoNotationIsNoSequence(_ notation: String) {
  #expect(KeySequence(notation) == nil)
}

@Test(arguments: [("<C-s>", "^S"), ("<lt>", "<"), ("<S-Tab>", "S-Tab"), ("gg", "gg"), ("<Esc>", "Esc")])
func keysAreShownAsPeopleWriteThem(_ notation: String, _ title: String) {
  #expect(KeySequence(notation)?.title == title)
}

@Test func aPendingSequenceShowsWhatCanFollow() {
  var session = Session.listed()
  session.press("g")
  let lines = session.screen().split(separator: "\n")
  #expect(lines.contains { $0.hasPrefix("╭ g … ─") })
  #expect(session.screen().contains("│ g   first"))
  #expect(session.lastLine == " g … Esc forgets it")
  session.press("<Esc>")
  #expect(session.state.pendingKeys.isEmpty)
  #expect(!session.screen().contains("╭ g … ─"))
}

@Test func anUnknownContinuationIsNamed() {
  var session = Session.listed()
  session.press("gx")
  #expect(session.lastLine == " • g x is not bound.")
}

@Test func theHelpListsEveryCommand() {
  var session = Session.listed()
  session.press("?")
  let rows = session.state.picker.map { picker in picker.entries.map { session.state.row(of: $0, in: picker) } }
  let text = rows?.map { $0.text.map(\.text).joined() }.joined(separator: "\n") ?? ""
  for command in Command.allCases { #expect(text.contains(English().label(of: command)), "\(command)") }
}
