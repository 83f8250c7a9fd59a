import Canvas
import Domain
import Testing

@testable import Interface

@Test(arguments: [
  // The picture has 4000×3000 pixels: a step is 40 of them.
  ("cH", "crop 0% 0% 99% 100%"), ("c5H", "crop 0% 0% 95% 100%"), ("c25K", "crop 0% 0% 100% 66.67%"),
  ("c10-", "crop 10% 10% 80% 80%"), ("c10-5l", "crop 15% 10% 80% 80%"), ("c10-999l", "crop 20% 10% 80% 80%"),
  ("c10-999h999k", "crop 0% 0% 80% 80%"), ("c10-3j", "crop 10% 14% 80% 80%"),
  ("c10-5L5J", "crop 10% 10% 85% 86.67%"), ("c10-99L", "crop 10% 10% 90% 80%"), ("c999H", "crop 0% 0% 0.03% 100%"),
  ("c10-s3l2j", "crop 10.08% 10.07% 80% 80%"), ("c10-<Left><Down>", "crop 9% 11.33% 80% 80%"),
  ("c10-<S-Right><S-Up>", "crop 10% 10% 81% 78.67%"), ("c10-999+", ""), ("c10-0", ""), ("c", ""),
  ("c5Hu", ""), ("c5H3Hu", "crop 0% 0% 95% 100%"), ("c5H3Huu", ""), ("c5H3H2u2U", "crop 0% 0% 92% 100%"),
])
func keysMoveAndResizeTheCrop(_ keys: String, _ text: String) {
  var session = Session.finishing()
  session.press(keys)
  #expect(session.state.context == .cropping)
  #expect(session.changes == text)
  session.press("<Enter>")
  #expect(session.state.context == .finishing)
  #expect(session.changes == text)
  #expect(session.generated == nil)
}

@Test(arguments: [
  ("cr", "crop 1:1"), ("crr", ""), ("c3r", "crop 3:2"), ("c4r", "crop 16:9"), ("cR", "crop 2:3"), ("crR", ""),
  ("c10-r", "crop 15.35% 3.8% 69.28% 92.37%"),
  // Going through all of them makes nothing smaller.
  ("c10-8r", "crop 10% 10% 80% 80%"), ("c10-9r", "crop 15.35% 3.8% 69.28% 92.37%"),
  ("4j3lc10H", "crop 0% 5.53% 90% 80%"), ("4j3lc10K", "crop 0% 5.53% 85.03% 75.57%"),
  ("4j3lc10H99J", "crop 3:2"), ("4j3lc10-", "crop 10% 14.43% 80% 71.1%"),
  ("4j3lc10-0", "crop 3:2"), ("4j3lc", "crop 3:2"), ("4j3lc10H<Enter>c5H", "crop 0% 5.53% 85% 75.57%"),
])
func chosenProportionsStay(_ keys: String, _ text: String) {
  var session = Session.finishing()
  session.press(keys)
  #expect(session.changes == text)
}

@Test(arguments: ["<Esc>", "q", "<C-g>"]) func theCropIsLeftAsItWas(_ key: String) {
  var session = Session.finishing()
  session.press("4jlllc10-5l\(key)")
  #expect(session.state.context == .finishing)
  #expect(session.changes == "crop 3:2")
  session.press("u")
  #expect(session.changes == "crop 4:3")
}

@Test func aCropIsOneChangeToTakeBack() {
  var session = Session.finishing()
  session.press("7jlc10-5l3j<Enter>")
  #expect(session.changes == "crop 15% 14% 80% 80%, light +5")
  session.press("u")
  #expect(session.changes == "light +5")
  session.press("U")
  #expect(session.changes == "crop 15% 14% 80% 80%, light +5")
}

@Test func aCropThatIsLeftAsItWasIsNothingToTakeBack() {
  var session = Session.finishing()
  session.press("c10-<Esc>")
  #expect(session.state.finishing?.canUndo == false)
  session.press("c<Enter>")
  #expect(session.state.finishing?.canUndo == false)
}

@Test func allOfThePictureIsSeenWhileTheCropIsMoved() {
  var session = Session.finishing()
  session.press("7jl4k")
  session.press("2l")
  session.press("c")
  #expect(session.state.finishing?.row == .crop)
  #expect(session.state.picture.wanted?.mosaic.finish?.crop == Finish.Crop.none)
  session.rest()
  session.drawPreview()
  session.press("10-5l")
  #expect(session.preview == nil, "The imager has nothing to do with it.")
  session.press("<Enter>")
  #expect(session.state.picture.wanted?.mosaic.finish?.crop != Finish.Crop.none)
}

@Test func aCropAroundTheBusyPartIsTakenUpWhereItIs() throws {
  var session = Session.finishing()
  session.press("4jla")
  session.press("c")
  #expect(session.state.context == .finishing)
  #expect(session.lastLine == " • No picture is drawn.")
  session.rest()
  let request = try #require(session.preview ?? session.state.picture.wanted)
  var facts = PictureFacts.harbour
  facts.busyRegion = UnitBox(x: 0.5, y: 0.2, width: 0.4, height: 0.4)
  session.send(.previewDrawn(request, try #require(.flat(columns: 40, rows: 20)), facts))
  session.press("c")
  #expect(session.changes == "crop 1:1 busy")
  session.press("10h")
  #expect(session.changes == "crop 15% 0% 75% 100%")
}

@Test func aPictureWhoseSizeIsNotKnownHasNoCropToMove() {
  var session = Session.picked()
  session.press("<Esc>Fc")
  #expect(session.state.context == .finishing)
  #expect(session.lastLine == " • No picture is drawn.")
}

@Test func theCropIsThatOfTheTurnedPicture() {
  var session = Session.finishing()
  session.press("lc10-")
  #expect(session.changes == "turn right, crop 13.33% 13.33% 73.34% 73.32%")
  #expect(session.state.finishing?.cropping?.whole == PixelSize(pixelWidth: 3000, pixelHeight: 4000))
}

@Test func whatIsSeenIsMadeWhileTheCropIsMoved() {
  var session = Session.finishing()
  session.press("c10-")
  session.perform(.makeFinish)
  #expect(session.generated?.instruction == "crop 10% 10% 80% 80%")
}

@Test func aDeskThatClosesKeepsTheCrop() {
  var session = Session.finishing()
  session.press("c10-")
  session.perform(.focusFiles)
  #expect(session.state.finishing == nil)
  #expect(session.state.finishes[.harbour]?.text == "crop 10% 10% 80% 80%")
}

@Test func noKeyOfTheCropSpends() {
  for key in ["S", "<C-s>", "<A-Enter>", "x", "X", "m", "i"] {
    var session = Session.finishing()
    session.press("c10-\(key)")
    #expect(session.generated == nil)
    #expect(session.state.context == .cropping)
  }
}

@Test func theCropIsDragged() throws {
  var session = Session.finishing()
  session.press("c10-")
  session.drag((8, 50), (8, 54))
  let text = try #require(session.changes)
  #expect(text.hasPrefix("crop 1") && text != "crop 10% 10% 80% 80%" && text.hasSuffix(" 10% 80% 80%"), "\(text)")
  #expect(session.state.context == .cropping)
}

@Test func rowsAreNotChangedWhileTheCropIsMoved() throws {
  var session = Session.finishing()
  session.press("c10-")
  let cell = try #require(session.cell(of: "warmth"))
  session.wheel(.up, cell.row, cell.column)
  session.click(cell.row, cell.column)
  #expect(session.changes == "crop 10% 10% 80% 80%")
  #expect(session.state.finishing?.row == .crop)
}

@Test func aCropIsMadeOfWholePixelsAsItIsWritten() throws {
  var random = Seeded(7)
  for _ in 0..<300 {
    let whole = PixelSize(
      pixelWidth: .random(in: 1...9999, using: &random), pixelHeight: .random(in: 1...9999, using: &random))
    var shape = CropShape(PixelPart(whole), proportions: Finish.Crop.choices.randomElement(using: &random))
    for _ in 0..<12 {
      let (across, down) = (Int.random(in: -4000...4000, using: &random), Int.random(in: -4000...4000, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: shape.move(across: across, down: down, in: whole)
      case 1: shape.resize(across: across, down: 0, in: whole)
      case 2: shape.resize(across: 0, down: down, in: whole)
      case 3: shape.grow(by: across, in: whole)
      default: shape.stepProportions(by: across, in: whole)
      }
      let kept = shape.kept
      #expect(kept.x.lowerBound >= 0 && kept.x.upperBound <= whole.pixelWidth && !kept.x.isEmpty)
      #expect(kept.y.lowerBound >= 0 && kept.y.upperBound <= whole.pixelHeight && !kept.y.isEmpty)
      var finish = Finish()
      finish.crop = .box(kept.box(in: whole))
      #expect(PixelPart(FinishPlan(unscaled: finish.canonical, of: whole).crop) == kept)
    }
  }
}
