import Canvas
import Domain
import Testing

@testable import Interface

@Test(arguments: [
  // The first row turns, and goes around.
  ("l", "turn right"), ("ll", "turn around"), ("h", "turn left"), ("llll", ""), ("5l", "turn right"),
  ("jl", "mirror"), ("jll", ""), ("jh", "mirror"), ("jjl", "flip"), ("jj3l", "flip"),
  ("jjjl", "straighten +0.1"), ("jjj5l", "straighten +0.5"), ("jjjH", "straighten -1"), ("jjj999L", "straighten +45"),
  ("jjj2L3h", "straighten +1.7"),
  ("4jl", "crop 1:1"), ("4j4l", "crop 16:9"), ("4jh", "crop busy"), ("4j9l", ""), ("a", "crop busy"), ("aa", ""),
  ("4jla", "crop 1:1 busy"), ("4jlal", "crop 4:3 busy"), ("4jlaa", "crop 1:1"),
  ("5jl", "resize 105%"), ("5jh", "resize 95%"), ("5jhl", ""), ("5jL", "resize 200%"), ("5jH", "resize 50%"),
  ("5j99L", "resize 1600%"), ("5j99h", "resize 1%"), ("5jLH", ""),
  ("6jl", "denoise 5"), ("6jh", ""), ("6j99l", "denoise 100"), ("7jh", "light -5"), ("7j2L", "light +40"),
  ("7j999h", "light -100"), ("8j+", "contrast +5"), ("9j-", "saturation -5"), ("10jl", "warmth +5"),
  ("11jl", "sharpen 5"),
  ("Gkl", "png"), ("Gk2l", "jpeg 90"), ("Gk3l", "webp 90"), ("Gk4l", ""), ("Gkh", "webp 90"),
  ("Gl", "jpeg 95"), ("Gh", "jpeg 85"), ("G9l", "jpeg 100"), ("G99H", "jpeg 1"), ("GhGkl", "webp 85"),
  ("jjj<Right><Right><Left>", "straighten +0.1"), ("G<Home>l", "turn right"), ("<Down><Up>l", "turn right"),
])
func keysChangeTheRowUnderTheCursor(_ keys: String, _ text: String) {
  var session = Session.finishing()
  session.press(keys)
  #expect(session.changes == text)
  #expect(session.state.finishing != nil)
}

@Test(arguments: FinishingRow.allCases) func everyRowIsChangedAndPutBack(_ row: FinishingRow) throws {
  var session = Session.finishing()
  session.press(row == .turn ? "l" : "\(row.rawValue)jl")
  let desk = try #require(session.state.finishing)
  #expect(desk.row == row)
  #expect(desk.finish.changes(row))
  session.press("0")
  #expect(session.finish?.changes(row) == false)
  session.press("0")
  #expect(session.lastLine.contains("as it was"))
}

@Test func aPNGHasNoQuality() {
  var session = Session.finishing()
  session.press("GklGl")
  #expect(session.changes == "png")
  #expect(session.lastLine == " • PNG has no quality to choose: JPEG and WebP have.")
}

@Test func theQualityOfAnUnknownFormatIsNotChanged() {
  var session = Session.picked()
  session.press("<Esc>FGl")
  #expect(session.changes == "")
  #expect(session.lastLine == " • Choose a format first: JPEG and WebP have a quality.")
}

@Test(arguments: [
  ("longest 10", "resize 20", "resize 110"), ("width 795", "width 800", "width 800"),
  ("height 65500", "", "height 65500"),
])
func lengthsGoByTens(_ name: String, _ small: String, _ large: String) throws {
  var scale: Finish.Scale = name.hasPrefix("width") ? .width(795) : .longestEdge(10)
  if name.hasPrefix("height") { scale = .height(65_500) }
  var finish = Finish()
  finish.scale = scale.stepped(by: 1, isLarge: false)
  if !small.isEmpty { #expect(finish.text == small) }
  finish.scale = scale.stepped(by: 1, isLarge: true)
  #expect(finish.text == (name.hasPrefix("longest") ? "resize 100" : large))
}

@Test func proportionsThatAreNotAmongTheChoicesLeadToTheFirst() throws {
  let box = Finish.Crop.box(UnitBox(x: 0.1, y: 0.1, width: 0.5, height: 0.5))
  #expect(box.stepped(by: 1) == .proportions(try #require(Finish.Proportions(width: 1, height: 1)), isBusy: false))
  #expect(box.stepped(by: -1) == .busy)
  #expect(box.stepped(by: .min) != box)
}

@Test func changesAreTakenBackAndMadeAgain() {
  var session = Session.finishing()
  session.press("7jlll")
  #expect(session.changes == "light +15")
  session.press("u")
  #expect(session.changes == "light +10")
  session.press("2u")
  #expect(session.changes == "")
  session.press("u")
  #expect(session.lastLine == " • There is nothing to undo.")
  session.press("2U")
  #expect(session.changes == "light +10")
  session.press("h")
  session.press("U")
  #expect(session.changes == "light +5")
  #expect(session.lastLine == " • Nothing was undone.")
}

@Test func whatChangesNothingIsNothingToTakeBack() {
  var session = Session.finishing()
  session.press("6jhh")
  #expect(session.state.finishing?.canUndo == false)
}

@Test func theDeskRemembersAFiniteNumberOfChanges() {
  var session = Session.finishing()
  session.press("j")
  for _ in 0..<FinishingDesk.pastLimit + 51 { session.press("l") }
  session.press("9999u")
  #expect(session.state.finishing?.canUndo == false)
}

@Test func enterMakesTheChild() throws {
  var session = Session.finishing()
  session.press("4j3l")
  session.press("<Enter>")
  let request = try #require(session.generated)
  #expect(request.settings.finish?.text == "crop 3:2")
  #expect(request.instruction == "crop 3:2")
  #expect(
    request.settings == GenerationSettings(mode: .picture, count: 1, model: "finish", finish: try Finish("crop 3:2")))
  #expect(request.source == .harbour && request.parent == .source && request.lineage == .sample)
  #expect(request.id.rawValue == "L1-1")
  #expect(session.state.finishing == nil)
  #expect(session.state.focusedPane == .picture)
  #expect(session.state.history.list.selection == .slot(request.slots[0]))
}

@Test func theChildOfAVariationHasItAsItsParent() throws {
  var session = Session.finishingVariation(2)
  session.press("l<Enter>")
  let request = try #require(session.generated)
  #expect(request.parent == .variation(SlotID(rawValue: "v2")))
  #expect(session.state.focusedPane == .history)
}

@Test func aFinishThatChangesNothingIsRefused() {
  var session = Session.finishing()
  session.press("<Enter>")
  #expect(session.generated == nil)
  #expect(session.lastLine == " • Nothing is changed yet.")
  #expect(session.state.finishing != nil)
}

@Test func whatIsBeingMadeStaysAsItWasSeen() throws {
  var session = Session.finishing()
  session.press("l")
  session.wait(milliseconds: 100)
  session.drawPreview()
  let shown = try #require(session.state.picture.wanted)
  session.press("<Enter>")
  #expect(session.state.picture.wanted == shown)
  #expect(session.middle.contains("finished here"))
  #expect(!session.middle.contains("local studio, ×1"))
}

@Test func aFinishedVariationClaimsNoStudioAndNoPrice() throws {
  var session = Session.finishing()
  session.press("l<Enter>")
  let request = try #require(session.generated)
  let variation = Variation.of(request, number: 1)
  session.send(.pipeline(.variationSaved(variation, lineage: .of([variation]))))
  #expect(session.middle.contains("finished here"))
  #expect(session.middle.contains("from harbour.jpg"))
  #expect(!session.middle.contains("from harbour.jpg, finish"))
  #expect(!session.middle.contains("local studio, free"))
}

@Test(arguments: ["<Esc>", "q", "F"]) func theDeskIsLeftWithoutMakingAnything(_ key: String) {
  var session = Session.finishing()
  session.press("l\(key)")
  #expect(session.generated == nil)
  #expect(session.state.finishing == nil)
  #expect(session.state.focusedPane == .picture)
  #expect(session.state.picture.wanted?.mosaic.finish == nil)
}

@Test func changesAreOfferedAgain() {
  var session = Session.finishing()
  session.press("ljl<Esc>F")
  #expect(session.changes == "turn right, mirror")
  #expect(session.lastLine == " • The changes from before are here again: u takes them away.")
  session.press("u")
  #expect(session.changes == "")
  session.press("<Esc>")
  session.wait(milliseconds: 10_000)
  session.press("F")
  #expect(session.lastLine != " • The changes from before are here again: u takes them away.")
}

@Test func changesBelongToTheirPicture() {
  var session = Session.finishingVariation(1)
  session.press("l<Esc>jF")
  #expect(session.state.finishing?.picture == "/library/2.png")
  #expect(session.changes == "")
  session.press("<Esc>kF")
  #expect(session.changes == "turn right")
}

@Test func anEnterThatComesWithTheKeyThatOpensIsNotForTheDesk() {
  var session = Session.finishing()
  session.press("l<Esc>")
  session.press("F<Enter>")
  #expect(session.generated == nil)
  session.wait(milliseconds: 149)
  session.press("<Enter>")
  #expect(session.generated == nil)
  #expect(session.state.nextTickAt == session.now.advanced(by: 1))
  session.wait(milliseconds: 1)
  session.press("<Enter>")
  #expect(session.generated != nil)
}

@Test(arguments: ["", "1", "3<Esc>"]) func onlyAPictureOfTheTreeIsFinished(_ keys: String) {
  var session = Session.listed()
  session.press("jj\(keys)F")
  #expect(session.state.finishing == nil)
  #expect(session.lastLine == " • Open the picture first: Enter in Files.")
}

@Test func anotherFileUnderTheCursorIsNotTheSource() {
  var session = Session.picked()
  session.press("<Esc>1jF")
  #expect(session.state.finishing == nil)
  session.press("kF")
  #expect(session.state.finishing?.picture == .harbour)
}

@Test func aSlotIsNotFinishedBeforeItIsSaved() {
  var session = Session.picked()
  session.type("at dusk")
  session.press("<C-s><Esc>4F")
  #expect(session.lastLine == " • This one is still being made.")
}

@Test(arguments: ["2", "4", "V"]) func theFocusComesBack(_ key: String) {
  var session = Session.picked()
  session.press("<Esc>\(key)")
  let context = session.state.context
  session.press("F")
  #expect(session.state.context == .finishing)
  session.press("<Esc>")
  #expect(session.state.context == context)
}

@Test func noKeyOfTheDeskSpends() {
  for key in ["S", "<C-s>", "<A-Enter>", "x", "X", "m"] {
    var session = Session.finishing()
    session.press("l\(key)")
    #expect(session.generated == nil)
    #expect(!session.effects.contains(.cancelAll))
  }
}

@Test(arguments: [Command.focusFiles, .filter, .write, .pictureAlone, .zoomPane, .expandAll])
func whatIsForThePanesClosesTheDesk(_ command: Command) {
  var session = Session.finishing()
  session.press("l")
  session.perform(command)
  #expect(session.state.finishing == nil)
  #expect(session.state.finishes[.harbour] != nil)
}

@Test func theDeskIsSeenWhateverIsZoomed() {
  var session = Session.picked()
  session.press("<Esc>2ZF")
  #expect(session.screen().contains("Finish  harbour.jpg"))
  #expect(session.screen().contains("╭ 1 Files"))
  session.press("<Esc>")
  #expect(!session.screen().contains("╭ 1 Files"))
}

@Test func aNarrowHistoryMakesRoomForTheDesk() {
  var session = Session.picked()
  session.press("<Esc>4")
  session.press("040<lt>")
  #expect(session.state.layout.box(.history).columns < Layout.leastDeskColumns)
  session.press("F")
  #expect(session.state.layout.box(.history).columns >= Layout.leastDeskColumns)
}

@Test func theDeskClosesWhenItsPictureIsGone() {
  var session = Session.finishingVariation(2)
  session.press("l")
  session.send(.sourceOpened(.harbour, .sample, .of([.named("v1", number: 1)])))
  #expect(session.state.finishing == nil)
  #expect(session.screen().contains("The picture that was being finished is gone."))
}

@Test func theDeskClosesWhenTheSourceCannotBeOpened() {
  var session = Session.finishing()
  session.press("i")
  session.send(.sourceFailed(.harbour, .missing(.harbour)))
  #expect(session.state.finishing == nil)
  #expect(session.state.context == .picture)
}

@Test func aSourceWhoseFileWasReplacedKeepsItsDesk() {
  var session = Session.finishing()
  session.press("l")
  session.send(.sourceOpened(.harbour, LineageID(rawValue: "new"), nil))
  session.press("<Enter>")
  #expect(session.generated?.lineage == LineageID(rawValue: "new"))
}

@Test func aGenerationThatEndsLeavesTheDeskAlone() throws {
  var session = Session.picked()
  session.type("at dusk")
  session.press("<C-s>")
  let request = try #require(session.generated)
  session.press("<Esc>3")
  session.send(.sourceOpened(.harbour, .sample, .of([.named("v1", number: 1)])))
  session.press("<Esc>4ggF")
  session.press("l")
  let variation = Variation.of(request, number: 2)
  session.send(.pipeline(.variationSaved(variation, lineage: .of([.named("v1", number: 1), variation]))))
  session.send(
    .pipeline(.generationEnded(request.id, GenerationOutcome(saved: 1, failures: [], cancelled: 0))))
  #expect(session.changes == "turn right")
  #expect(session.state.finishing?.picture == .harbour)
  #expect(session.state.context == .finishing)
}

@Test func theVerySameIsNotMadeTwiceAtOnce() {
  var session = Session.finishing()
  session.press("l<Enter>")
  session.press("4ggF")
  session.wait(milliseconds: 500)
  #expect(session.changes == "turn right")
  session.press("<Enter>")
  #expect(session.generated == nil)
  #expect(session.lastLine == " • The very same is being made: change the words, or wait.")
}

@Test func theHelpIsThatOfTheDesk() {
  var session = Session.finishing()
  session.press("?")
  #expect(session.screen().contains("Finishing a picture"))
  session.press("<Esc>")
  #expect(session.state.context == .finishing)
}

@Test func aPasteIsNoKeyOfTheDesk() {
  var session = Session.finishing()
  session.send(.pasted("llll\r"))
  #expect(session.changes == "")
  #expect(session.lastLine.contains("Pasted"))
}
