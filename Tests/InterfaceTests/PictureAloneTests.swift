import Canvas
import Domain
import Testing

@testable import Interface

private func alone(rows: Int, columns: Int) -> Session {
  var session = Session.seeing(rows: rows, columns: columns)
  session.press("V")
  session.rest()
  session.drawPreview()
  session.wait(milliseconds: 1000)
  return session
}

@Test func aPictureAloneIsDrawnOnAllLinesButOne() throws {
  var session = Session.seeing()
  session.press("V")
  let request = try #require(session.preview)
  #expect((request.mosaic.columns, request.mosaic.rows) == (120, 39))
}

@Test func thePictureAloneAt80By24() {
  let session = alone(rows: 24, columns: 80)
  let picture = Array(
    repeating: String(repeating: " ", count: 9) + String(repeating: "▄", count: 61), count: 23)
  let line = " harbour.jpg  4000×3000  JPEG  3.3 M                            v back   ? help"
  #expect(session.screen(rows: 24, columns: 80) == (picture + [line]).joined(separator: "\n"))
}

@Test func thePictureAloneAt120By40() {
  let rows = alone(rows: 40, columns: 120).screen().split(separator: "\n", omittingEmptySubsequences: false)
  #expect(rows.count == 40)
  #expect(rows[0].hasSuffix(String(repeating: "▄", count: 104)))
  #expect(rows[38].hasSuffix(String(repeating: "▄", count: 104)))
  #expect(
    rows[39]
      == " harbour.jpg  4000×3000  JPEG  3.3 M                                                                    v back   ? help"
  )
}

@Test(arguments: ["v", "V", "q", "<Esc>"]) func aPictureAloneIsLeft(_ key: String) {
  var session = alone(rows: 40, columns: 120)
  session.press(key)
  #expect(!session.effects.contains(.quit))
  #expect(session.screen().contains("╭ 1 Files"))
}

@Test(arguments: ["j", "n", "<Space>", "l", "<Right>"]) func aPictureAloneIsFollowedByTheNext(_ key: String) {
  var session = alone(rows: 40, columns: 120)
  session.press(key)
  #expect(session.preview?.picture.name == "market.webp")
  #expect(session.state.focusedPane == .picture)
}

@Test func foldersAreLeftOutBetweenPictures() {
  var session = alone(rows: 40, columns: 120)
  session.press("kkkk")
  #expect(session.state.picture.wanted?.picture == .cat)
  session.press("N")
  #expect(session.lastLine == " • There is no picture before this one.")
}

@Test func theKeysOfAZoomedPictureMoveThePart() {
  var session = alone(rows: 40, columns: 120)
  session.press("zp")
  let zoom = session.state.picture.zoom
  session.press("j")
  #expect(session.state.picture.zoom != zoom)
  #expect(session.state.picture.wanted?.picture == .harbour)
  #expect(session.lastLine.contains("1:1  x 49–52 %"))
  session.press("n")
  #expect(session.state.picture.wanted?.picture.name == "market.webp")
}

@Test func theHistoryIsLeafedThrough() {
  var session = Session.picked()
  let family = (1...3).map { Variation.named("v\($0)", number: $0) }
  session.send(.sourceOpened(.harbour, LineageID(rawValue: "abc"), .of(family)))
  session.press("<Esc>4V")
  session.press("j")
  session.rest()
  #expect(session.state.picture.wanted?.picture == "/library/1.png")
  session.press("jj")
  #expect(session.state.picture.wanted?.picture == "/library/3.png")
  #expect(session.state.history.list.cursor == 3)
}

@Test(arguments: [Command.write, .filter, .focusHistory, .search, .generate, .enterPath])
func whatIsForThePanesShowsThem(_ command: Command) {
  var session = Session.picked()
  session.press("<Esc>V")
  session.perform(command)
  let isBack = session.state.unavailability(of: command) != nil || session.screen().contains("╭ 1 Files")
  #expect(isBack)
}

@Test func noKeyOfAPictureAloneSpends() {
  for key in ["S", "<C-s>", "<A-Enter>", "+", "<Enter>"] {
    var session = Session.picked()
    session.type("at dusk")
    session.press("<Esc>V\(key)")
    #expect(session.generated == nil)
  }
}

@Test func aFolderIsNotShownAlone() {
  var session = Session.listed()
  session.press("V")
  #expect(session.lastLine == " • There is no picture to show.")
}

@Test func newsAreShownOverAPictureAlone() {
  var session = alone(rows: 40, columns: 120)
  session.send(.failed(.diskFull("/library")))
  #expect(session.screen().contains("✗ Failed: No room on the disk for /library."))
  session.press("?")
  #expect(session.screen().contains("The picture alone"))
}
