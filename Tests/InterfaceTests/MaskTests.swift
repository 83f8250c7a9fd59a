import Domain
import Testing

@testable import Interface

@Test func thePictureUnderTheCursorOfTheFilesBecomesTheMask() {
  var session = Session.paid()
  session.press("1k")
  #expect(session.state.files.selectedPicture == .cat)
  session.press("gk")
  #expect(session.state.settings.mode == .mask && session.state.models.mask == .cat)
  #expect(session.screen().contains(" through cat.png · gpt-image-2.6-flare"))
  #expect(session.screen().contains("changes harbour.jpg through cat.png"))
  session.press("S")
  #expect(session.generated?.mask == .cat)
  #expect(session.generated?.settings.mode == .mask)
}

@Test func aMaskIsTypedAsAPath() {
  var session = Session.paid()
  session.press("2gk")
  #expect(session.state.context == .entering)
  #expect(session.screen().contains(" mask: "))
  session.type("sky.png")
  session.press("<Enter>")
  let path = TypedPath("sky.png", home: "/home/ada", folder: "/home/ada/Pictures")
  #expect(session.effects == [.files(.findPath(path))])
  session.send(.files(.pathFound(path, at: "/home/ada/Pictures/sky.png", isFolder: false)))
  #expect(session.state.models.mask == "/home/ada/Pictures/sky.png")
  #expect(session.state.focusedPane == .picture)
  #expect(session.state.history.source == .harbour)
}

@Test func aFolderIsNoMaskAndTheLineStays() {
  var session = Session.paid()
  session.press("2gk")
  session.type("holiday")
  session.press("<Enter>")
  let path = TypedPath("holiday", home: "/home/ada", folder: "/home/ada/Pictures")
  session.send(.files(.pathFound(path, at: "/home/ada/Pictures/holiday", isFolder: true)))
  #expect(session.state.context == .entering)
  #expect(session.state.models.mask == nil)
  session.press("<Esc>")
  #expect(session.state.focusedPane == .picture)
}

@Test(arguments: [["2gk", "-", "<Enter>"], ["g-"]]) func aMaskIsCleared(_ keys: [String]) {
  var session = Session.paid()
  session.press("1kgk")
  for key in keys { session.press(key) }
  #expect(session.state.models.mask == nil)
  #expect(session.lastLine == " • There is no mask any more.")
}

@Test func withoutAMaskNothingGoesThroughOne() {
  var session = Session.paid()
  session.press("mm")
  #expect(session.state.settings.mode == .mask)
  session.press("S")
  #expect(session.generated == nil)
  #expect(
    session.lastLine == " • There is no mask: gk on a picture in Files takes it, m changes the mode.")
  session.press("1kgkm")
  #expect(session.state.settings.mode == .picture)
  session.press("S")
  #expect(session.generated?.mask == nil)
}

@Test func anotherSourceHasNoMaskYet() {
  var session = Session.paid()
  session.press("1kgk")
  session.press("<Enter>")
  #expect(session.state.history.source == .cat)
  #expect(session.state.models.mask == nil)
}

@Test func aModelThatKnowsNoMasksTakesNone() {
  var session = Session.paid(chosen: .old)
  session.press("gk")
  #expect(session.lastLine == " • The gpt-image-1.5 does not work through masks.")
  #expect(session.state.context != .entering)
}

@Test func theLocalStudioWorksThroughMasksToo() throws {
  var session = Session(modes: [.picture, .mask])
  session.send(.folderListed(.sample))
  session.press("jj<Enter>")
  session.type("at dusk")
  session.press("<Esc>m")
  session.press("S")
  #expect(session.generated == nil)
  session.press("1kgk")
  session.press("S")
  #expect(session.generated?.mask == .cat)
}

@Test func markedPicturesAreSentToo() {
  var session = Session.paid()
  let alone = session.state.plannedWork.price
  session.press("1ggjj<Space>")
  #expect(session.state.files.markedCount == 1)
  session.press("gf")
  #expect(session.state.models.references.count == 1)
  #expect(session.state.files.markedCount == 0)
  #expect(session.screen().contains("changes harbour.jpg + 1 reference"))
  #expect(session.state.plannedWork.price > alone)
  session.press("S")
  #expect(session.generated?.references == session.state.models.references)
  session.press("gf")
  #expect(session.lastLine == " • No pictures are sent besides the one that is changed.")
}

@Test func noMorePicturesAreSentThanTheModelTakes() {
  var session = Session.paid()
  session.press("1R")
  session.send(.folderListed(.of((1...6).map { "\($0).png" })))
  session.press("1*")
  session.press("gf")
  #expect(
    session.lastLine
      == " • The model takes 3 pictures besides the one that is changed: mark fewer.")
  var old = Session.paid(chosen: .old)
  old.press("1k<Space>gf")
  #expect(old.lastLine == " • The gpt-image-1.5 takes no more pictures than the one it changes.")
}

@Test func referencesThatAnotherModelDoesNotTakeStopTheKeyThatSpends() {
  var session = Session.paid()
  session.press("1k<Space>gf")
  session.perform(.chooseModel)
  session.press("l<Esc>S")
  #expect(session.generated == nil)
  #expect(session.state.unavailability(of: .generate)?.contains("it takes no 2 pictures at once") == true)
}
