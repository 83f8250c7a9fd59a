import Testing

@testable import Domain

private func size(_ width: Int, _ height: Int) -> PixelSize { PixelSize(pixelWidth: width, pixelHeight: height) }

private func plan(_ text: String, _ width: Int, _ height: Int, busy: UnitBox? = nil) throws -> FinishPlan {
  try FinishPlan(Finish(text), of: size(width, height), busy: busy)
}

private func part(_ left: Int, _ top: Int, _ width: Int, _ height: Int) -> FinishPlan.Part {
  FinishPlan.Part(left: left, top: top, size: size(width, height))
}

@Test(arguments: [(1, 1), (1, 20_000), (20_000, 1), (4000, 3000), (10_000, 10_000)])
func aFinishWithoutChangesKeepsTheSize(_ width: Int, _ height: Int) throws {
  let plan = try plan("", width, height)
  #expect(plan.turned == size(width, height))
  #expect(plan.straightened == size(width, height))
  #expect(plan.crop == part(0, 0, width, height))
  #expect(plan.size == size(width, height))
}

@Test(arguments: [
  ("turn right", 300, 400), ("turn left", 300, 400), ("turn around", 400, 300), ("flip mirror", 400, 300),
])
func aQuarterTurnExchangesTheEdges(_ text: String, _ width: Int, _ height: Int) throws {
  #expect(try plan(text, 400, 300).turned == size(width, height))
}

@Test(arguments: [
  // A square turned by half a right angle leaves one of half its area.
  (45.0, 1000, 1000, 707, 707), (-45, 1000, 1000, 707, 707), (30, 1000, 1000, 732, 732),
  // A long strip leaves half of its short edge, as far along as that goes.
  (45, 2000, 1000, 707, 707), (45, 1000, 2000, 707, 707), (30, 10_000, 1000, 1000, 577),
  (30, 1000, 10_000, 577, 1000), (1, 4000, 3000, 3949, 2931), (-1, 4000, 3000, 3949, 2931),
  (0.1, 4000, 3000, 3994, 2993), (0.1, 1, 1, 1, 1), (45, 1, 1, 1, 1), (45, 1, 20_000, 1, 1), (45, 20_000, 1, 1, 1),
  (0.1, 1, 20_000, 1, 286), (0.1, 20_000, 1, 286, 1), (0.04, 4000, 3000, 4000, 3000),
])
func straighteningLeavesTheLargestUprightRectangle(
  _ degrees: Double, _ width: Int, _ height: Int, _ leftWidth: Int, _ leftHeight: Int
) {
  var finish = Finish()
  finish.straighten = degrees
  let plan = FinishPlan(unscaled: finish, of: size(width, height))
  #expect(plan.straightened == size(leftWidth, leftHeight))
  #expect(plan.size == plan.straightened)
}

@Test(arguments: [(3, 2), (1, 1), (2, 3), (1, 7), (7, 1)])
func nothingOfAStraightenedPictureComesFromOutside(_ width: Int, _ height: Int) {
  for tenths in stride(from: -450, through: 450, by: 7) where tenths != 0 {
    var finish = Finish()
    finish.straighten = Double(tenths) / 10
    let whole = size(width * 400, height * 400)
    let inner = FinishPlan(unscaled: finish, of: whole).straightened
    // The corners turned back, by the unit circle in steps of a thousandth of a degree.
    let (sine, cosine) = turn(Double(abs(tenths)) / 10)
    for side in [-1.0, 1] {
      let (x, y) = (Double(inner.pixelWidth) / 2, side * Double(inner.pixelHeight) / 2)
      #expect(abs(x * cosine + y * sine) <= Double(whole.pixelWidth) / 2 + 0.001)
      #expect(abs(y * cosine - x * sine) <= Double(whole.pixelHeight) / 2 + 0.001)
    }
  }
}

/// Sine and cosine by many small turns.
private func turn(_ degrees: Double) -> (Double, Double) {
  let steps = Int((degrees * 1000).rounded())
  let angle = degrees * .pi / 180 / Double(steps)
  var (sine, cosine) = (0.0, 1.0)
  for _ in 0..<steps {
    (sine, cosine) = (sine + cosine * angle, cosine - sine * angle)
    let length = (sine * sine + cosine * cosine).squareRoot()
    (sine, cosine) = (sine / length, cosine / length)
  }
  return (sine, cosine)
}

@Test(
  arguments: [
    ("crop 10% 20% 50% 40%", 400, 300, part(40, 60, 200, 120)), ("crop 0 0 100 100", 400, 300, part(0, 0, 400, 300)),
    // What rounds to nothing is a pixel.
    ("crop 100% 100% 0.001% 0.001%", 400, 300, part(399, 299, 1, 1)), ("crop 50 50 0.1 0.1", 1, 1, part(0, 0, 1, 1)),
    ("crop 50 50 0.1 0.1", 400, 300, part(200, 150, 1, 1)), ("crop 0 50 100 50", 1, 20_000, part(0, 10_000, 1, 10_000)),
    ("crop 1:1", 400, 300, part(50, 0, 300, 300)), ("crop 3:2", 400, 300, part(0, 16, 400, 267)),
    ("crop 4:3", 400, 300, part(0, 0, 400, 300)), ("crop 1:100", 400, 300, part(198, 0, 3, 300)),
    ("crop 100:1", 400, 300, part(0, 148, 400, 4)), ("crop 1:100", 1, 1, part(0, 0, 1, 1)),
    ("crop 100:1", 1, 20_000, part(0, 9999, 1, 1)), ("crop 1:1", 1, 20_000, part(0, 9999, 1, 1)),
    ("turn left, crop 1:1", 400, 300, part(0, 50, 300, 300)),
  ] as [(String, Int, Int, FinishPlan.Part)])
func aCropIsAPartInPixels(_ text: String, _ width: Int, _ height: Int, _ kept: FinishPlan.Part) throws {
  let plan = try plan(text, width, height)
  #expect(plan.crop == kept)
  #expect(plan.size == kept.size)
}

@Test(arguments: [
  UnitBox(x: .nan, y: .infinity, width: -1, height: .nan), UnitBox(x: 9, y: -9, width: 9, height: 0),
  UnitBox(x: 0.9, y: 0.9, width: 0.9, height: 0.9), UnitBox(x: 1e300, y: -1e300, width: 1e300, height: 1e300),
])
func anyBoxCropsToPixelsOfThePicture(_ box: UnitBox) {
  for (whole, crop) in [(size(400, 300), Finish.Crop.box(box)), (size(1, 1), .box(box)), (size(400, 300), .busy)] {
    var finish = Finish()
    finish.crop = crop
    let kept = FinishPlan(unscaled: finish, of: whole, busy: box).crop
    #expect(kept.left >= 0 && kept.top >= 0 && kept.size.pixelWidth > 0 && kept.size.pixelHeight > 0)
    #expect(kept.left + kept.size.pixelWidth <= whole.pixelWidth)
    #expect(kept.top + kept.size.pixelHeight <= whole.pixelHeight)
  }
}

private let corner = UnitBox(x: 0.8, y: 0.7, width: 0.2, height: 0.2)

@Test func theBusyRegionHasAMarginWithinThePicture() throws {
  // 6 % of 1000 pixels on each side, except where the picture ends.
  #expect(try plan("crop busy", 1000, 500, busy: corner).crop == part(740, 290, 260, 210))
}

@Test func proportionsGoAroundTheBusyRegionAsFarAsThePictureGoes() throws {
  #expect(try plan("crop 1:1 busy", 1000, 500, busy: corner).crop == part(500, 0, 500, 500))
  let middle = UnitBox(x: 0.3, y: 0.4, width: 0.2, height: 0.2)
  #expect(try plan("crop 1:1 busy", 1000, 500, busy: middle).crop == part(150, 0, 500, 500))
}

@Test func aPictureWithoutABusyRegionIsCutFromItsMiddle() throws {
  #expect(try plan("crop 1:1 busy", 1000, 500).crop == part(250, 0, 500, 500))
  #expect(try plan("crop busy", 1000, 500).crop == part(0, 0, 1000, 500))
}

@Test func proportionsWithoutBusyIgnoreTheBusyRegion() throws {
  #expect(try plan("crop 1:1", 1000, 500, busy: corner).crop == part(250, 0, 500, 500))
}

@Test(arguments: [
  ("resize 50%", 401, 301, 201, 151), ("resize 2x", 400, 300, 800, 600), ("resize 1%", 10, 10, 1, 1),
  ("resize 100", 400, 300, 100, 75), ("resize 100", 300, 400, 75, 100), ("resize 1", 400, 300, 1, 1),
  ("width 800", 400, 300, 800, 600), ("height 600", 400, 300, 800, 600), ("width 1", 1, 20_000, 1, 20_000),
  ("height 1", 20_000, 1, 20_000, 1), ("resize 10", 1, 20_000, 1, 10), ("turn left, width 30", 400, 300, 30, 40),
  ("crop 1:1, width 30", 400, 300, 30, 30),
])
func scalingKeepsProportionsAndLeavesNoEdgeEmpty(
  _ text: String, _ width: Int, _ height: Int, _ newWidth: Int, _ newHeight: Int
) throws {
  #expect(try plan(text, width, height).size == size(newWidth, newHeight))
}

@Test func aHundredMegapixelsAreTheMost() throws {
  #expect(try plan("resize 200%", 5000, 5000).size.pixels == FinishPlan.pixelLimit)
  #expect(throws: FinishPlan.TooLarge(size: size(10_002, 10_002))) { try plan("resize 10002", 5000, 5000) }
  #expect(throws: FinishPlan.TooLarge(size: size(65_500, 1_310_000_000))) { try plan("width 65500", 1, 20_000) }
  #expect(throws: FinishPlan.TooLarge.self) { try plan("width 65500", 1, 100_000_000) }
}

@Test func numbersThatNoWordsCanSayStillMakeAPlan() throws {
  var finish = Finish()
  finish.straighten = .nan
  for scale in [Finish.Scale.percent(.nan), .percent(-5), .longestEdge(-1), .width(0), .height(.min)] {
    finish.scale = scale
    #expect(try FinishPlan(finish, of: size(40, 30)).size.pixels > 0)
  }
  finish.scale = .height(.max)
  #expect(throws: FinishPlan.TooLarge.self) { try FinishPlan(finish, of: size(40, 30)) }
  #expect(FinishPlan(unscaled: finish, of: size(0, 0)).size == size(1, 1))
}
