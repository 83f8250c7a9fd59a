import Canvas
import Domain
import Testing

@testable import Interface

private let pictures: FilePath = "/home/ada/Pictures"

@Test func aChangedFolderIsReadAgainAndKeepsItsPlace() {
  var session = Session.listed()
  session.press("f")
  session.type("ar")
  session.press("<Enter>j<Space>")
  let marked = session.state.files.markedPictures
  session.send(.files(.folderChanged(pictures, names: ["arc.png"])))
  #expect(session.effects.contains(.listFolder(pictures)))
  #expect(!session.screen().contains("reading"))
  session.send(.folderListed(.of(["holiday/", "arc.png", "cat.png", "harbour.jpg", "market.webp"])))
  #expect(session.rows == ["../", "arc.png", "harbour.jpg", "market.webp"])
  #expect(session.state.files.selectedName == "market.webp")
  #expect(session.state.files.markedPictures == marked && marked == ["/home/ada/Pictures/market.webp"])
}

@Test func aChangeWhileTheFolderIsReadIsReadToo() {
  var session = Session.listed()
  session.send(.files(.folderChanged(pictures, names: ["a.png"])))
  session.send(.files(.folderChanged(pictures, names: ["b.png"])))
  #expect(!session.effects.contains(.listFolder(pictures)))
  session.send(.folderListed(.sample))
  #expect(session.effects.contains(.listFolder(pictures)))
  session.send(.folderListed(.sample))
  #expect(!session.effects.contains(.listFolder(pictures)))
}

@Test func aChangeOfAnotherFolderIsIgnored() {
  var session = Session.listed()
  session.send(.files(.folderChanged("/elsewhere", names: nil)))
  #expect(session.effects.isEmpty)
}

@Test func aChangedPictureIsDrawnAndDescribedAgain() {
  var session = Session.picked()
  session.rest()
  session.drawPreview()
  session.send(.files(.folderChanged(pictures, names: ["cat.png"])))
  #expect(session.preview == nil && !session.effects.contains(.describe(.harbour)))
  session.send(.folderListed(.sample))
  session.send(.files(.folderChanged(pictures, names: ["harbour.jpg"])))
  #expect(session.effects.contains(.describe(.harbour)))
  session.rest()
  #expect(session.state.picture.previews.facts(of: .harbour) == nil)
}

@Test func detailsOfChangedFilesAreReadAgain() {
  var session = Session.listed()
  session.send(.detailsRead(folder: pictures, ["cat.png": FileDetails(byteCount: 2048, modifiedAt: session.now)]))
  session.send(.files(.folderChanged(pictures, names: ["cat.png"])))
  #expect(!session.screen().contains("2.0 K"))
  #expect(
    session.effects.contains(.readDetails(folder: pictures, names: ["cat.png", "harbour.jpg", "market.webp"])))
}

@Test func aFolderThatIsGoneGivesWayToTheNearestAboveIt() {
  var session = Session.listed()
  session.send(.files(.folderChanged(pictures, names: nil)))
  session.send(.folderFailed(pictures, .missing(pictures)))
  #expect(session.effects == [.listFolder("/home/ada")])
  session.send(.folderFailed("/home/ada", .missing("/home/ada")))
  #expect(session.effects == [.listFolder("/home")])
  session.send(.folderListed(.of(["bob/"], in: "/home")))
  #expect(session.rows == ["../", "bob/"])
  #expect(session.screen().contains("! Warning: /home/ada is gone. This is the nearest folder"))
}

@Test func theParentOfADeletedFolderIsNoDeadEnd() {
  var session = Session.listed()
  session.press("h")
  session.send(.folderFailed("/home/ada", .missing("/home/ada")))
  #expect(session.effects == [.listFolder("/home")])
}

@Test func aSubfolderThatIsGoneLeavesTheRows() {
  var session = Session.listed()
  session.press("l")
  session.send(.folderFailed("/home/ada/Pictures/holiday", .missing("/home/ada/Pictures/holiday")))
  #expect(session.rows.count == 5)
  #expect(session.screen().contains("✗ Failed: /home/ada/Pictures/holiday is not there."))
}

@Test func aHugeFolderIsShownInParts() {
  var session = Session()
  session.send(.files(.partListed(.of(["b.png", "d.png"]))))
  #expect(session.rows == ["../", "b.png", "d.png"])
  #expect(session.screen().contains("◌ reading … 2"))
  session.press("j")
  session.send(.files(.partListed(.of(["a.png", "b.png", "c.png", "d.png"]))))
  #expect(session.state.files.selectedName == "d.png")
  session.send(.folderListed(.of(["a.png", "b.png", "c.png", "d.png", "e.png"])))
  #expect(session.rows.count == 6)
  #expect(session.state.files.selectedName == "d.png")
  #expect(!session.screen().contains("reading"))
}

@Test func theCursorLandsOnItsEntryWhenAPartHasIt() {
  var session = Session(select: .harbour)
  session.send(.files(.partListed(.of(["cat.png"]))))
  #expect(session.state.files.selectedName == "cat.png")
  session.send(.files(.partListed(.of(["cat.png", "harbour.jpg"]))))
  #expect(session.state.files.selectedPicture == .harbour)
}

@Test func aFolderThatIsShownWholeIsNotShownInParts() {
  var session = Session.listed()
  session.press("R")
  session.send(.files(.partListed(.of(["cat.png"]))))
  #expect(session.rows.count == 5)
  session.send(.folderListed(.of(["cat.png"])))
  #expect(session.rows == ["../", "cat.png"])
}

@Test func keysWorkWhileAFolderHangs() {
  var session = Session.listed()
  session.press("l")
  session.press("jj")
  #expect(session.state.files.selectedPicture == .harbour)
  session.press("<Enter>")
  #expect(session.state.context == .writing)
}

@Test(arguments: [Failure.broken(.harbour, detail: "cut off"), .notAPicture(.harbour), .empty(.harbour)])
func aPictureThatCannotBeReadLeavesTheUserInFiles(_ failure: Failure) {
  var session = Session.listed()
  session.press("jj<Enter>")
  #expect(session.state.context == .writing)
  session.send(.describeFailed(.harbour, failure))
  #expect(session.state.context == .files)
  #expect(session.state.history.source == nil)
  #expect(session.screen().contains("✗ Failed: "))
  #expect(session.state.files.selectedPicture == .harbour)
}

/// What is typed in the moment in which the focus goes back must not become a command.
@Test func textThatWasOnItsWayIsNoCommand() {
  var session = Session.listed()
  session.press("jj<Enter>")
  session.send(.sourceFailed(.harbour, .missing(.harbour)))
  session.press("QSq")
  #expect(session.effects.isEmpty)
  #expect(session.state.context == .files && session.state.overlay == nil)
  session.wait(milliseconds: 1000)
  session.press("q")
  #expect(session.effects == [.quit])
}

@Test func whoWritesAlreadyKeepsOnWriting() {
  var session = Session.listed()
  session.press("jj<Enter>")
  session.type("at dusk")
  session.send(.describeFailed(.harbour, .notAPicture(.harbour)))
  #expect(session.state.context == .writing)
  #expect(session.state.instruction == "at dusk")
  #expect(session.state.unavailability(of: .generate)?.contains("open a picture first") == true)
}

@Test func aPictureThatIsKnownToBeBrokenIsNotPicked() {
  var session = Session.listed()
  session.press("jj")
  session.rest()
  if let wanted = session.state.picture.wanted {
    session.send(.previewFailed(wanted, .broken(.harbour, detail: "cut off")))
  }
  session.press("<Enter>")
  #expect(session.state.context == .files)
  #expect(session.effects.isEmpty)
  #expect(session.screen().contains("cannot be decoded"))
}

@Test func aServiceThatFailsIsNotThePicturesFault() {
  var session = Session.listed()
  session.press("jj<Enter>")
  session.send(.describeFailed(.harbour, .unexpected(doing: "asking", detail: "no network")))
  #expect(session.state.context == .writing)
  #expect(session.state.history.source == .harbour)
}
