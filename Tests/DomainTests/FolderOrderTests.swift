import Domain
import Testing

struct FolderOrderTests {
  private let listing = FolderListing.pictures(["a.png", "b.png", "c.png", "d.png"], folders: ["x", "y"])

  @Test func theLargestComeFirstAndWhatIsNotKnownLast() {
    let order = FolderOrder(listing, by: .size, measures: [nil, nil, 10, nil, 30, 20])
    #expect(names(order.entries(isReversed: false)) == ["x", "y", "c.png", "d.png", "a.png", "b.png"])
    #expect(names(order.entries(isReversed: true)) == ["x", "y", "a.png", "d.png", "c.png", "b.png"])
    #expect(order.measuredCount == 3 && order.count == 6)
  }

  @Test func foldersHaveAnOrderByTimeToo() {
    let order = FolderOrder(listing, by: .time, measures: [1, 2, 10, 40, 30, 20])
    #expect(names(order.entries(isReversed: false)) == ["y", "x", "b.png", "c.png", "d.png", "a.png"])
    #expect(names(order.entries(isReversed: true)) == ["x", "y", "a.png", "d.png", "c.png", "b.png"])
  }

  @Test func equalMeasuresStayByName() {
    let order = FolderOrder(listing, by: .pixels, measures: [nil, nil, 5, 5, 5, 5])
    #expect(names(order.entries(isReversed: false)).suffix(4) == ["a.png", "b.png", "c.png", "d.png"])
  }

  @Test func tooFewMeasuresAreNoTrap() {
    #expect(FolderOrder(listing, by: .size, measures: []).entries(isReversed: true).count == 6)
  }

  @Test func namesRunBackwardsBelowTheFolders() {
    #expect(names(listing.entriesBackwards) == ["y", "x", "d.png", "c.png", "b.png", "a.png"])
  }

  @Test func entriesAreFoundByName() {
    let names = (0..<300).map { "IMG_\($0).jpg" }
    let listing = FolderListing.pictures(names, folders: ["IMG_7.jpg.d", "b"])
    for index in 0..<listing.count { #expect(listing.index(of: listing.name(index)) == index) }
    for missing: FilePath in ["IMG_300.jpg", "", "zz", "IMG_07.jpg"] { #expect(listing.index(of: missing) == nil) }
  }

  @Test func picturesAreFoundAgainInANewerListing() {
    let old = FolderListing.pictures((0..<100).map { "\($0).png" })
    let numbers = (50..<150).filter { $0 != 60 }
    let new = FolderListing.pictures(numbers.map { "\($0).png" } + ["5x.png"], folders: ["60.png"])
    let moved = old.pictures([3, 49, 50, 60, 61, 98, 99], in: new)
    #expect(moved.map { new.name($0).string } == ["50.png", "61.png", "98.png", "99.png"])
    #expect(old.pictures([0, 99], in: FolderListing(folder: "/pictures")).isEmpty)
  }

  @Test func hiddenNamesAreCounted() {
    let listing = FolderListing.pictures([".a.png", "b.png"], folders: [".git"])
    #expect(listing.hiddenCount == 2 && listing.folderCount == 1)
    #expect((0..<3).map(listing.isHidden) == [true, true, false])
  }

  private func names(_ entries: [UInt32]) -> [String] { entries.map { listing.name(Int($0)).string } }
}
