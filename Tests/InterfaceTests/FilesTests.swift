import Canvas
import Domain
import Testing

@testable import Interface

@Test func enterOnAFolderGoesInAndHReturnsToIt() {
  var session = Session.listed()
  session.press("<Enter>")
  #expect(session.effects == [.listFolder("/home/ada/Pictures/holiday")])
  session.send(.folderListed(.of(["beach.jpg"], in: "/home/ada/Pictures/holiday")))
  #expect(session.screen().contains("1 Files  …ictures/holiday"))
  session.press("h")
  #expect(session.effects == [.listFolder("/home/ada/Pictures")])
  session.send(.folderListed(.sample))
  #expect(session.screen().contains("▌holiday/"))
}

@Test func theRowOnTopGoesToTheParent() {
  var session = Session.listed()
  session.press("gg<Enter>")
  #expect(session.effects == [.listFolder("/home/ada")])
}

@Test func theRootHasNoParent() {
  var session = Session(folder: "/")
  session.send(.folderListed(.of(["home/"], in: "/")))
  #expect(!session.screen().contains("../"))
  session.press("h")
  #expect(session.lastLine == " • This is the root: no folder is above it.")
}

@Test func theCursorStartsOnTheSelectedEntry() {
  var session = Session(select: "/home/ada/Pictures/market.webp")
  session.send(.folderListed(.sample))
  #expect(session.screen().contains("▌market.webp"))
}

@Test func aListingThatNobodyWaitsForIsIgnored() {
  var session = Session.listed()
  session.send(.folderListed(.of(["other.png"], in: "/elsewhere")))
  #expect(session.screen().contains("harbour.jpg"))
}

@Test func aFolderThatCannotBeReadLeavesTheOldOne() {
  var session = Session.listed()
  session.press("<Enter>")
  #expect(session.screen().contains("◌ reading holiday/ …"))
  session.send(.folderFailed("/home/ada/Pictures/holiday", .notReadable("/home/ada/Pictures/holiday")))
  let screen = session.screen()
  #expect(screen.contains("harbour.jpg"))
  #expect(screen.contains("✗ Failed: /home/ada/Pictures/holiday may not be read."))
  session.press("<Enter>")
  #expect(session.effects == [.listFolder("/home/ada/Pictures/holiday")])
}

@Test func aFirstFolderThatCannotBeReadSaysWhatToDo() {
  var session = Session()
  session.send(.folderFailed("/home/ada/Pictures", .notReadable("/home/ada/Pictures")))
  #expect(session.screen().contains("│ permissions, and those of"))
  session.press("h")
  #expect(session.effects == [.listFolder("/home/ada")])
}

@Test func anEmptyFolderSaysWhatToDo() {
  var session = Session()
  session.send(.folderListed(.of([])))
  #expect(session.screen().contains("No pictures or folders"))
}

@Test func onlyVisibleRowsAreAskedAboutAndOnlyOnce() {
  var session = Session()
  session.send(.folderListed(.of((0..<1000).map { "picture \($0).jpg" })))
  guard case .readDetails(_, let names)? = session.effects.dropFirst().first else {
    Issue.record("nothing was asked")
    return
  }
  #expect(names.count == 35)
  session.press("jjj")
  #expect(!session.effects.contains { if case .readDetails = $0 { true } else { false } })
  session.press("G")
  #expect(session.effects.contains { if case .readDetails(_, let names) = $0 { names.count == 36 } else { false } })
}

@Test func sizesAppearBesideTheNames() {
  var session = Session.listed()
  let details = FileDetails(byteCount: 3_565_158, modifiedAt: session.now)
  session.send(.detailsRead(folder: "/home/ada/Pictures", ["harbour.jpg": details]))
  session.send(.detailsRead(folder: "/elsewhere", ["cat.png": details]))
  #expect(session.screen().contains("│ harbour.jpg          3.3 M │"))
  #expect(session.screen().contains("│ cat.png                    │"))
}

@Test func namesThatAreNoTextOpenByTheirBytes() {
  let name: [UInt8] = [0xFF, 0x1B, 0x5B, 0x32, 0x4A, 0x2E, 0x70, 0x6E, 0x67]
  var session = Session()
  session.send(.folderListed(.bytes([name])))
  #expect(session.screen().contains("▌\u{FFFD}␛[2J.png"))
  session.press("<Enter>")
  #expect(session.effects.first == .openSource(FilePath(bytes: Array("/home/ada/Pictures/".utf8) + name)))
}

@Test(arguments: [
  "\u{202E}gpj.exe.png", "a\u{1B}]0;title\u{7}.png", "\u{200B}\u{200D}\u{FE0F}.png", "日本語の写真の長い名前です.png",
  "e\u{301}\u{302}\u{303}\u{304}.png", "👨‍👩‍👧‍👦🇩🇪.png", "\n\r\t.png", String(repeating: "x", count: 255),
])
func hostileNamesStayInTheirPane(_ name: String) {
  var session = Session()
  session.send(.folderListed(.of([name, "plain.png"])))
  let grid = session.grid()
  for row in 0..<38 {
    #expect(grid[row, 29]?.isRightHalf == false)
    #expect(["│", "╮", "╯"].contains(Unicode.Scalar(grid[row, 29]?.scalar ?? 0).map(Character.init)))
  }
  for cell in grid.cells where cell.scalar != 0 {
    #expect(cell.scalar >= 0x20 && !(0x7F...0x9F ~= cell.scalar) && !(0x202A...0x202E ~= cell.scalar))
  }
}

@Test func theHomeFolderIsATildeOnlyAsAWhole() {
  #expect(Titles.path("/home/ada", home: "/home/ada") == "~")
  #expect(Titles.path("/home/ada/x", home: "/home/ada/") == "~/x")
  #expect(Titles.path("/home/adam", home: "/home/ada") == "/home/adam")
}

@Test(arguments: [
  (0, "0 B"), (1023, "1023 B"), (1024, "1.0 K"), (10_239, "9.9 K"), (860_160, "840 K"), (3_565_158, "3.3 M"),
  (5_000_000_000, "4.6 G"), (Int.max, "838860 T"),
])
func bytesAreShort(_ count: Int, _ text: String) {
  #expect(Titles.bytes(count) == text)
}

@Test func aFolderThatWasNeverReadIsNotCalledEmptyWhenItsParentFailsToo() {
  var session = Session()
  session.send(.folderFailed("/home/ada/Pictures", .notReadable("/home/ada/Pictures")))
  session.press("h")
  session.send(.folderFailed("/home/ada", .notReadable("/home/ada")))
  #expect(!session.screen().contains("No pictures or folders here"))
}
