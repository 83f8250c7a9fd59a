import Domain
import Testing

struct FolderListingTests {
  @Test func foldersComeFirstThenNamesInNaturalOrder() {
    let listing = listing([
      ("b10.png", .picture), ("z", .folder), ("b9.png", .picture), ("A.jpg", .picture), ("c", .folder),
    ])
    #expect(listing.indices.map { listing.name($0).string } == ["c", "z", "A.jpg", "b9.png", "b10.png"])
    #expect(listing.indices.map { listing.kind($0) } == [.folder, .folder, .picture, .picture, .picture])
  }

  @Test func anEntryHasAPathAndIsFoundByItsName() {
    let listing = listing([("a.png", .picture), ("b", .folder)])
    #expect(listing.path(1) == "/pictures/a.png")
    #expect(listing.index(of: "a.png") == 1)
    #expect(listing.index(of: "a") == nil)
    #expect(listing.count == 2 && !listing.isEmpty)
  }

  @Test func anEmptyFolderHasNothing() {
    #expect(FolderListing(folder: "/pictures").isEmpty)
    #expect(listing([]) == FolderListing(folder: "/pictures"))
  }

  @Test func namesThatAreNotUTF8StayAsTheyAre() {
    var builder = FolderListing.Builder(folder: "/pictures")
    let name: [UInt8] = [0xFF, 0x2E, 0x70, 0x6E, 0x67]
    name.withUnsafeBufferPointer { builder.add($0, kind: .picture) }
    #expect(builder.sorted().name(0).bytes == name)
  }

  @Test func aNameLongerThanAnyFileSystemAllowsIsDropped() {
    #expect(listing([(String(repeating: "a", count: 70_000), .picture), ("b.png", .picture)]).count == 1)
  }

  private func listing(_ entries: [(String, FolderListing.Kind)]) -> FolderListing {
    var builder = FolderListing.Builder(folder: "/pictures")
    for (name, kind) in entries {
      Array(name.utf8).withUnsafeBufferPointer { builder.add($0, kind: kind) }
    }
    return builder.sorted()
  }
}

extension FolderListing {
  fileprivate var indices: Range<Int> { 0..<count }
}
