import Canvas
import Domain
import Testing

@testable import Interface

private func marked(count: Int = 1, price: Money = .free) -> Session {
  var session = Session(price: price, count: count)
  session.send(.folderListed(.sample))
  session.press("j<Space><Space><Space>")
  return session
}

extension Session {
  fileprivate mutating func end(saved: Int = 1, failures: [Failure] = [], cancelled: Int = 0) {
    guard let id = state.queue?.current else {
      Issue.record("nothing is queued")
      return
    }
    send(
      .pipeline(.generationEnded(id, GenerationOutcome(saved: saved, failures: failures, cancelled: cancelled))))
  }
}

@Test func spaceMarksAndMovesOn() {
  var session = Session.listed()
  session.press("j<Space>")
  #expect(session.screen().contains("│ ✓ cat.png"))
  #expect(session.screen().contains("│▌  harbour.jpg"))
  #expect(session.screen().contains("1 marked"))
  session.press("k<Space>")
  #expect(!session.screen().contains("marked"))
}

@Test func foldersCannotBeMarked() {
  var session = Session.listed()
  session.press("<Space>")
  #expect(session.lastLine == " • Only pictures can be marked: this is a folder.")
}

@Test func aRangeIsMarkedFromOneEndToTheOther() {
  var session = Session.listed()
  session.press("vG")
  #expect(session.screen().contains("range · 3 marked"))
  session.press("k")
  #expect(session.state.files.markedCount == 2)
  session.press("<Esc>")
  #expect(session.state.files.markedCount == 0)
  session.press("vggv")
  #expect(session.state.files.markedPictures == [.cat, .harbour])
}

@Test func starTurnsTheMarksRoundAmongWhatIsShown() {
  var session = Session.listed()
  session.press("jj<Space>*")
  #expect(session.state.files.markedPictures == [.cat, "/home/ada/Pictures/market.webp"])
  session.press("<Esc>")
  session.press("f")
  session.type("ar")
  session.press("<Enter>*")
  #expect(session.state.files.markedCount == 2)
  session.press("<Esc><Esc>")
  #expect(session.state.files.markedCount == 0)
}

@Test func anotherFolderHasNoMarks() {
  var session = marked()
  session.press("h")
  session.send(.folderListed(.of(["x.png"], in: "/home/ada")))
  #expect(!session.state.files.hasMarks)
}

@Test func thePriceOfAllMarkedPicturesIsShownFirst() {
  var session = marked(count: 2, price: Money(microDollars: 35_000))
  #expect(session.state.plannedWork == PlannedWork(sources: 3, count: 2, price: Money(microDollars: 210_000)))
  #expect(session.screen().contains("generate from 3 pictures ≈ $0.21"))
  session.press("<Esc>")
  session.press("<Esc>")
  #expect(session.screen().contains("generate ≈ $0.07"))
}

@Test func markedPicturesAreGeneratedOneAfterTheOther() {
  var session = marked()
  session.press("i")
  session.type("at dusk")
  session.press("<C-s>")
  #expect(session.generated?.source == .cat)
  #expect(session.generated?.instruction == "at dusk" && session.generated?.parent == .source)
  #expect(session.state.history.source == .cat)
  #expect(session.screen().contains("◐ 1 running, 2 to come"))
  #expect(session.state.files.markedCount == 0)
  session.end()
  #expect(session.generated?.source == .harbour)
  #expect(session.state.history.source == .harbour)
  #expect(session.state.message?.text == "Now harbour.jpg, 2 of 3.")
  session.end()
  #expect(session.generated?.source == "/home/ada/Pictures/market.webp")
  session.end()
  #expect(session.generated == nil && session.state.queue == nil)
  #expect(session.state.message?.text == "3 pictures done, 3 variations saved.")
}

@Test func theSameKeyAgainBuysNothingTwice() {
  var session = marked()
  session.press("i")
  session.type("at dusk")
  session.press("<C-s>")
  session.press("<C-s>")
  #expect(session.generated == nil)
  session.press("<Esc>1*<C-s>")
  #expect(session.generated == nil)
}

@Test func onePictureAtFaultDoesNotStopTheOthers() {
  var session = marked()
  session.press("i")
  session.type("at dusk")
  session.press("<C-s>")
  session.end(saved: 0, failures: [.broken(.cat, detail: "cut off")])
  #expect(session.generated?.source == .harbour)
  session.end()
  session.end()
  #expect(session.state.message?.text == "3 pictures done, 2 variations saved. 1 picture went wrong.")
}

@Test(arguments: [
  GenerationOutcome(saved: 0, failures: [.diskFull("/library")], cancelled: 0),
  GenerationOutcome(saved: 0, failures: [], cancelled: 0), GenerationOutcome(saved: 0, failures: [], cancelled: 1),
  GenerationOutcome(saved: 1, failures: [.cancelled], cancelled: 0),
])
func whatWouldHitAllOfThemStopsTheRest(_ outcome: GenerationOutcome) throws {
  var session = marked()
  session.press("i")
  session.type("at dusk")
  session.press("<C-s>")
  let id = try #require(session.state.queue?.current)
  session.send(.pipeline(.generationEnded(id, outcome)))
  #expect(session.generated == nil && session.state.queue == nil)
  #expect(session.state.message?.text.hasSuffix("2 marked pictures not begun.") == true)
  #expect(session.state.files.markedPictures == [.harbour, "/home/ada/Pictures/market.webp"])
}

@Test func cancellingEverythingStopsTheRest() {
  var session = marked()
  session.press("i")
  session.type("at dusk")
  session.press("<C-s>")
  session.press("<C-c>")
  #expect(session.effects.contains(.cancelAll))
  #expect(session.state.queue == nil)
  #expect(session.state.files.markedCount == 2)
}

@Test func whoOpensAnotherSourceKeepsIt() {
  var session = marked()
  session.press("i")
  session.type("at dusk")
  session.press("<C-s><Esc>1gg<Down><Down><Down><Enter>")
  let source = session.state.history.source
  session.end()
  #expect(session.generated?.source == .harbour)
  #expect(session.state.history.source == source)
}

@Test func enterOnAnUnmarkedPictureMeansThatOneOnly() {
  var session = Session.listed()
  session.press("j<Space><Enter>")
  #expect(session.state.history.source == .harbour)
  #expect(!session.state.files.hasMarks)
}

@Test func enterOnAMarkedPictureKeepsTheMarks() {
  var session = Session.listed()
  session.press("j<Space><Space>k<Enter>")
  #expect(session.state.files.markedCount == 2)
  #expect(session.state.context == .writing)
}

@Test func marksAt120By40() {
  var session = marked(price: Money(microDollars: 70_000))
  session.press("k")
  let lines = session.screen().split(separator: "\n").map { String($0.prefix(30)) }
  #expect(
    lines.prefix(6).joined(separator: "\n") == """
      ╭ 1 Files  ~/Pictures ───────╮
      │   ../                      │
      │   holiday/                 │
      │ ✓ cat.png                  │
      │▌✓ harbour.jpg              │
      │ ✓ market.webp              │
      """)
  #expect(lines[36] == "│ 3 marked                   │")
}

@Test func everythingSpecialAt80By24() {
  var session = Session.listed(rows: 24, columns: 80)
  session.press("onon")
  session.press("on")
  session.press("f")
  session.type("ar")
  session.press("<Enter><Space>")
  let lines = session.screen(rows: 24, columns: 80).split(separator: "\n").map { String($0.prefix(32)) }
  #expect(
    lines.prefix(5).joined(separator: "\n") == """
      ╭ 1 Files  ~/Pictures ─────────╮
      │   ../                        │
      │   market.webp                │
      │▌✓ harbour.jpg                │
      │                              │
      """)
  #expect(lines[18].hasPrefix("│ 1 marked · filter: ar  2 of 4"))
}
