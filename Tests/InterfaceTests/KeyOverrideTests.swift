import Canvas
import Testing

@testable import Interface

private func keys(_ notation: String) throws -> KeySequence { try #require(KeySequence(notation)) }

private func means(_ table: BindingTable, _ notation: String, in context: Context) throws -> BindingTable.Match {
  table.match(try keys(notation).keys, in: context)
}

@Test func theUsersKeysReplaceTheUsualOnes() throws {
  let (table, conflicts) = BindingTable.standard.overridden(by: [
    KeyOverride(.quit, in: nil, sequences: [try keys("<C-q>")], line: 1)
  ])
  #expect(conflicts.isEmpty)
  #expect(try means(table, "<C-q>", in: .files) == .complete(.quit))
  #expect(try means(table, "q", in: .files) == .none)
  #expect(table.hints(in: .files).contains { $0.keys == "^Q" })
}

@Test func anotherCommandLosesAKeyThatTheUserWants() throws {
  let (table, _) = BindingTable.standard.overridden(by: [
    KeyOverride(.help, in: .files, sequences: [try keys("j")], line: 1)
  ])
  #expect(try means(table, "j", in: .files) == .complete(.help))
  #expect(try means(table, "j", in: .history) == .complete(.down))
  #expect(try means(table, "<Down>", in: .files) == .complete(.down))
  #expect(try means(table, "?", in: .history) == .complete(.help))
}

@Test func aKeyInTheWayOfASequenceGivesWay() throws {
  let (table, _) = BindingTable.standard.overridden(by: [
    KeyOverride(.reload, in: .files, sequences: [try keys("g")], line: 1)
  ])
  #expect(try means(table, "g", in: .files) == .complete(.reload))
  #expect(try means(table, "<Home>", in: .files) == .complete(.top))
}

@Test func twoLinesThatWantTheSameKeysAreAConflict() throws {
  let (table, conflicts) = BindingTable.standard.overridden(by: [
    KeyOverride(.quit, in: nil, sequences: [try keys("z")], line: 3),
    KeyOverride(.help, in: nil, sequences: [try keys("zz"), try keys("<F2>")], line: 7),
  ])
  #expect(conflicts == [KeyConflict(line: 7, reason: "zz is wanted by line 3 too")])
  #expect(try means(table, "z", in: .files) == .complete(.quit))
  #expect(try means(table, "<F2>", in: .files) == .complete(.help))
}

@Test func aLetterCannotBeACommandWhereTextIsTaken() throws {
  let (table, conflicts) = BindingTable.standard.overridden(by: [
    KeyOverride(.stopWriting, in: .writing, sequences: [try keys("x")], line: 2)
  ])
  #expect(conflicts == [KeyConflict(line: 2, reason: "x is text where stop-writing is asked for")])
  #expect(try means(table, "x", in: .writing) == .none)
}

@Test func aCommandHasNoKeysWhereItMeansNothing() throws {
  let (_, conflicts) = BindingTable.standard.overridden(by: [
    KeyOverride(.choose, in: .files, sequences: [try keys("z")], line: 5)
  ])
  #expect(conflicts == [KeyConflict(line: 5, reason: "choose means nothing there; it does in history")])
}

@Test func noKeysUnbind() throws {
  let (table, conflicts) = BindingTable.standard.overridden(by: [
    KeyOverride(.quitNow, in: nil, sequences: [], line: 1)
  ])
  #expect(conflicts.isEmpty)
  #expect(try means(table, "Q", in: .files) == .none)
}
