import Canvas
import Domain
import Testing

@testable import Interface

extension Session {
  /// The order that was asked for last.
  var asked: (listing: FolderListing, key: FolderOrder.Key, ticket: Int)? {
    for case .files(.order(let listing, let key, let ticket)) in effects.reversed() { return (listing, key, ticket) }
    return nil
  }

  /// Answers the order that was asked for, the measures by name.
  mutating func measure(_ measures: [String: Int64], isComplete: Bool = true) {
    guard let asked else {
      Issue.record("no order was asked for")
      return
    }
    let known = (0..<asked.listing.count).map { measures[asked.listing.name($0).string] }
    let order = FolderOrder(asked.listing, by: asked.key, measures: known)
    send(.files(.ordered(order, ticket: asked.ticket, isComplete: isComplete)))
  }
}

private let sizes: [String: Int64] = ["cat.png": 1, "harbour.jpg": 3, "market.webp": 2]

@Test func theLargestComeFirstAndTheSameKeyTurnsThemRound() {
  var session = Session.listed()
  session.press("jj")
  session.press("os")
  #expect(session.asked?.key == .size)
  #expect(session.screen().contains("largest first ◌ 0 of 3"))
  session.measure(sizes)
  #expect(session.rows == ["../", "holiday/", "harbour.jpg", "market.webp", "cat.png"])
  #expect(session.state.files.selectedPicture == .harbour)
  #expect(session.screen().contains("│ largest first  "))
  session.press("os")
  #expect(session.asked == nil)
  #expect(session.rows == ["../", "holiday/", "cat.png", "market.webp", "harbour.jpg"])
  #expect(session.state.files.selectedPicture == .harbour)
  session.press("on")
  #expect(session.rows == ["../", "holiday/", "cat.png", "harbour.jpg", "market.webp"])
  session.press("on")
  #expect(session.rows == ["../", "holiday/", "market.webp", "harbour.jpg", "cat.png"])
  #expect(session.screen().contains("│ Z to A"))
}

@Test func pixelsAreSortedAsTheyBecomeKnown() {
  var session = Session.listed()
  session.press("op")
  let asked = session.asked
  session.measure(["market.webp": 9], isComplete: false)
  #expect(session.rows == ["../", "holiday/", "market.webp", "cat.png", "harbour.jpg"])
  #expect(session.screen().contains("most pixels first ◌ 1 of 3"))
  #expect(session.asked == nil)
  guard let asked else { return }
  let all = FolderOrder(asked.listing, by: .pixels, measures: [nil, 1, 20, 9])
  session.send(.files(.ordered(all, ticket: asked.ticket, isComplete: true)))
  #expect(session.rows == ["../", "holiday/", "harbour.jpg", "market.webp", "cat.png"])
  session.press("ot")
  #expect(session.asked?.key == .time)
}

@Test func anOrderOfAnotherFolderIsIgnored() {
  var session = Session.listed()
  session.press("os")
  let asked = session.asked
  session.press("h")
  session.send(.folderListed(.of(["x.png"], in: "/home/ada")))
  #expect(session.asked?.listing.folder == "/home/ada")
  guard let asked else { return }
  let order = FolderOrder(asked.listing, by: .size, measures: [nil, 1, 2, 3])
  session.send(.files(.ordered(order, ticket: asked.ticket, isComplete: true)))
  session.send(.files(.ordered(order, ticket: session.state.files.ticket, isComplete: true)))
  #expect(session.rows == ["../", "x.png"])
}

@Test func aFreshFolderStaysAtTheTopWhenItsOrderComes() {
  var session = Session.listed()
  session.press("os")
  session.measure(sizes)
  session.press("l")
  session.send(.folderListed(.of(["a.png", "b.png"], in: "/home/ada/Pictures/holiday")))
  #expect(session.state.files.selectedName == "a.png")
  session.measure(["a.png": 1, "b.png": 2])
  #expect(session.state.files.selectedName == "b.png")
}

/// Rows must not jump to their names and back when a folder that is sorted changes.
@Test func aChangedFolderIsShownWhenItsOrderIsKnown() {
  var session = Session.listed()
  session.press("os")
  session.measure(sizes)
  session.send(.files(.folderChanged("/home/ada/Pictures", names: ["new.png"])))
  #expect(session.effects.contains(.listFolder("/home/ada/Pictures")))
  session.send(.folderListed(.of(["holiday/", "cat.png", "harbour.jpg", "market.webp", "new.png"])))
  #expect(session.rows == ["../", "holiday/", "harbour.jpg", "market.webp", "cat.png"])
  session.measure(sizes.merging(["new.png": 9]) { $1 })
  #expect(session.rows == ["../", "holiday/", "new.png", "harbour.jpg", "market.webp", "cat.png"])
}

@Test func hiddenNamesAreShownOnRequest() {
  var session = Session()
  session.send(.folderListed(.of([".git/", ".secret.png", "cat.png"])))
  #expect(session.rows == ["../", "cat.png"])
  session.press("H")
  #expect(session.rows == ["../", ".git/", ".secret.png", "cat.png"])
  #expect(session.state.files.selectedName == ".git")
  session.press("jH")
  #expect(session.rows == ["../", "cat.png"])
}

@Test func aFolderOfHiddenNamesSaysSo() {
  var session = Session()
  session.send(.folderListed(.of([".secret.png"])))
  #expect(session.screen().contains("Everything here is hidden."))
}

@Test func theColumnsBesideTheNamesChange() {
  var session = Session.listed()
  let details = FileDetails(
    byteCount: 3_565_158, modifiedAt: Instant(milliseconds: 1_795_368_840_000), secondsFromUTC: 3600)
  session.send(.detailsRead(folder: "/home/ada/Pictures", ["harbour.jpg": details]))
  session.wait(milliseconds: 1_795_368_840_000)
  #expect(session.screen().contains("│ harbour.jpg          3.3 M │"))
  session.press("d")
  #expect(session.screen().contains("│ harbour.jpg          18:34 │"))
  session.press("d")
  let names: [FilePath] = ["cat.png", "harbour.jpg", "market.webp"]
  #expect(session.effects.contains(.files(.probe(folder: "/home/ada/Pictures", names: names))))
  session.send(.files(.probed(folder: "/home/ada/Pictures", ["harbour.jpg": .harbour, "cat.png": nil])))
  #expect(session.screen().contains("│ harbour.jpg      4000×3000 │"))
  #expect(session.screen().contains("│ cat.png                  ✗ │"))
  #expect(session.screen().contains("│ market.webp              … │"))
  session.press("d")
  #expect(session.screen().contains("│ harbour.jpg                │"))
  session.press("d")
  #expect(session.screen().contains("3.3 M"))
}

@Test func wideLinesHaveMoreColumns() {
  #expect(FileColumns.pixels.fitting(columns: 60) == [.format, .pixels, .size])
  #expect(FileColumns.pixels.fitting(columns: 34) == [.format, .pixels])
  #expect(FileColumns.pixels.fitting(columns: 27) == [.pixels])
  #expect(FileColumns.pixels.fitting(columns: 20) == [])
  #expect(FileColumns.date.fitting(columns: 60) == [.size, .date(isLong: true)])
  #expect(FileColumns.date.fitting(columns: 27) == [.date(isLong: false)])
  #expect(FileColumns.none.fitting(columns: 200) == [])
}

@Test(arguments: [
  (0, "18:34", "2026-11-22 18:34"), (3, "Nov 19", "2026-11-19 18:34"), (400, "Oct 2025", "2025-10-18 18:34"),
])
func datesAreAsShortAsTheyCanBe(_ days: Int64, _ short: String, _ long: String) {
  let now = Instant(milliseconds: 1_795_368_840_000)
  var known = FileKnowledge()
  let then = Instant(milliseconds: now.milliseconds - days * 86_400_000)
  known.add(["a.png": FileDetails(byteCount: 1, modifiedAt: then, secondsFromUTC: 3600)])
  #expect(FileColumns.Column.date(isLong: false).text(of: "a.png", in: known, now: now, English()) == short)
  #expect(FileColumns.Column.date(isLong: true).text(of: "a.png", in: known, now: now, English()) == long)
}

@Test func aFilterAndASearchKeepTheOrderThatIsShown() {
  var session = Session()
  session.send(.folderListed(.of([".a9.png", "a1.png", "a2.png", "b1.png", "b2.png"])))
  session.press("os")
  session.measure(["a1.png": 1, "a2.png": 2, "b1.png": 3, "b2.png": 4, ".a9.png": 9])
  session.press("f")
  session.type("a")
  #expect(session.rows == ["../", "a2.png", "a1.png"])
  session.press("<Esc>/")
  session.type("1")
  session.press("<Enter>")
  #expect(session.rows == ["../", "b2.png", "b1.png", "a2.png", "a1.png"])
  #expect(session.state.files.view.searchPlaces == [1, 3])
  session.press("H")
  #expect(session.state.files.view.searchPlaces == [2, 4])
  #expect(session.rows.first { $0 != "../" } == ".a9.png")
}
