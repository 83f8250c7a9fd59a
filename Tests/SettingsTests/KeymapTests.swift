import Canvas
import Domain
import Interface
import Settings
import Testing

struct KeymapTests {
  private func keymap(_ text: String) -> Keymap { Keymap(text: text, file: "keymap.toml") }

  private func lines(_ keymap: Keymap) -> [Int] {
    keymap.problems.compactMap { if case .configuration(_, let line, _) = $0 { line } else { nil } }
  }

  private func match(_ keymap: Keymap, _ notation: String, in context: Context) throws -> BindingTable.Match {
    keymap.table.match(try #require(KeySequence(notation)).keys, in: context)
  }

  @Test func keysAreRead() throws {
    let keymap = keymap(
      """
      [everywhere]
      quit = "<C-q>"

      [files]
      open = ["<Enter>", "e"]
      """)
    #expect(keymap.problems.isEmpty)
    #expect(try match(keymap, "<C-q>", in: .history) == .complete(.quit))
    #expect(try match(keymap, "e", in: .files) == .complete(.open))
    #expect(try match(keymap, "l", in: .files) == .none)
  }

  @Test func whatIsWrongIsReportedByLineAndTheRestIsInForce() throws {
    let keymap = keymap(
      """
      [everywhere]
      qit = "x"
      help = ["<F2>", "<Nonsense>"]
      quit = 3

      [fils]
      open = "o"

      [picture]
      write = "<F2>"
      """)
    #expect(lines(keymap) == [2, 3, 4, 6, 10])
    #expect(keymap.problems[0].message.contains("“quit”"))
    #expect(keymap.problems[3].message.contains("“files”"))
    #expect(keymap.problems[4].message.contains("is wanted by line 3 too"))
    #expect(try match(keymap, "<F2>", in: .files) == .complete(.help))
    #expect(try match(keymap, "q", in: .files) == .complete(.quit))
  }

  @Test func aFileThatIsNoTOMLChangesNothing() {
    let keymap = keymap("[everywhere\nquit = 1")
    #expect(keymap.table == .standard)
    #expect(keymap.problems.count == 1)
  }

  @Test func noFileChangesNothing() {
    let keymap = Keymap(file: "/nowhere/keymap.toml")
    #expect(keymap == Keymap())
  }
}
