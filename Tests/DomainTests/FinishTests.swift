import Testing

@testable import Domain

@Test(arguments: [
  ("", ""), ("turn left", "turn left"), ("rotate 90", "turn right"), ("mirror flip", "mirror, flip"),
  ("straighten 1.46", "straighten +1.5"), ("straighten -3", "straighten -3"), ("crop 3:2", "crop 3:2"),
  ("crop square busy", "crop 1:1 busy"), ("crop busy", "crop busy"), ("crop 10 5% 80 90", "crop 10% 5% 80% 90%"),
  ("resize 50%", "resize 50%"), ("enlarge 2x", "resize 200%"), ("resize 1600", "resize 1600"),
  ("width 800", "width 800"), ("height 600", "height 600"), ("light 10", "light +10"), ("denoise 20", "denoise 20"),
  ("contrast -5", "contrast -5"), ("JPEG 85", "jpeg 85"), ("jpg", "jpeg 90"), ("webp 80", "webp 80"), ("png", "png"),
  (
    "sharpen 30; png,light +10 crop 16:9  warmth -4,turn around",
    "turn around, crop 16:9, light +10, warmth -4, sharpen 30, png"
  ),
  ("light 10, light -10", "light -10"), ("crop 3:2, crop none", ""),
])
func aFinishIsReadFromWords(_ words: String, _ text: String) throws {
  #expect(try Finish(words).text == text)
}

@Test(
  arguments: [
    ("dragon", "dragon", nil), ("turn", nil, "turn"), ("turn up", "up", "turn"), ("straighten 50", "50", "straighten"),
    ("straighten nan", "nan", "straighten"), ("crop", nil, "crop"), ("crop 3:0", "3:0", "crop"),
    ("crop 3:2:1", "3:2:1", "crop"), ("crop 50 0 60 100", "50", "crop"), ("crop 10 10 0 5", "10", "crop"),
    ("crop 1 2 3", "1", "crop"), ("resize 0", "0", "resize"), ("resize 0.5%", "0.5%", "resize"),
    ("resize 17x", "17x", "resize"), ("width 99999", "99999", "width"), ("light 101", "101", "light"),
    ("light", nil, "light"), ("denoise -1", "-1", "denoise"), ("jpeg 0", "0", "jpeg"), ("png 5", "5", nil),
  ] as [(String, String?, String?)])
func whatIsNoFinishIsNamed(_ words: String, _ word: String?, _ before: String?) {
  let fault = #expect(throws: FinishFault.self) { try Finish(words) }
  #expect(fault?.word == word)
  #expect(fault?.after == before)
}

@Test(arguments: [
  ("dragon", FinishFault.Expectation.clause), ("turn up", .turn), ("crop", .crop), ("crop 3:0", .crop),
  ("crop 50 0 60 100", .partInside), ("resize 0", .scale), ("jpeg 0", .quality),
  ("straighten 50", .number(-45...45, example: "1.5")), ("width 0", .number(1...65_500, example: "1600")),
  ("light 101", .number(-100...100, example: "20")), ("denoise", .number(0...100, example: "20")),
])
func aFaultSaysWhatWasExpected(_ words: String, _ expectation: FinishFault.Expectation) {
  let fault = #expect(throws: FinishFault.self) { try Finish(words) }
  #expect(fault?.expected == expectation)
}

@Test(arguments: FinishFault.clauses) func everyClauseThatIsNamedIsRead(_ clause: String) throws {
  let fault: FinishFault?
  do throws(FinishFault) {
    _ = try Finish(clause)
    fault = nil
  } catch {
    fault = error
  }
  #expect(fault?.expected != .clause)
}

@Test(arguments: [
  (UnitBox(x: 0.1, y: 0.05, width: 0.8, height: 0.9), "10% 5% 80% 90%"),
  (UnitBox(x: 0.12345, y: 0, width: 0.5, height: 1), "12.35% 0% 50% 100%"),
  (UnitBox(x: 0.0004, y: 0.999, width: 0.5, height: 0.5), "0.04% 99.9% 50% 0.1%"),
  (UnitBox(x: 1, y: 1, width: 0, height: 0), "99.99% 99.99% 0.01% 0.01%"),
])
func aPartIsWrittenInHundredthsOfAPercent(_ box: UnitBox, _ text: String) throws {
  #expect(Finish.Crop.box(box).text == text)
  #expect(try Finish("crop \(text)").crop.text == text)
}

@Test func aFinishIsReadAsItWasWritten() throws {
  var random = SystemRandomNumberGenerator()
  for _ in 0..<500 {
    var finish = Finish()
    finish.turn = Finish.Turn.allCases.randomElement(using: &random) ?? .none
    finish.isMirrored = .random(using: &random)
    finish.isFlipped = .random(using: &random)
    finish.straighten = Finish.straightening(.random(in: -50...50, using: &random))
    let proportions = Finish.Proportions(
      width: .random(in: 1...100, using: &random), height: .random(in: 1...100, using: &random))
    let box = UnitBox(x: 0.1, y: Double(Int.random(in: 0...500, using: &random)) / 1000, width: 0.25, height: 0.5)
    let crops: [Finish.Crop] =
      [.none, .busy, .box(box)]
      + [true, false].compactMap { isBusy in
        proportions.map { .proportions($0, isBusy: isBusy) }
      }
    finish.crop = crops.randomElement(using: &random) ?? .none
    let scales: [Finish.Scale] = [.same, .percent(37.5), .longestEdge(640), .width(65_500), .height(1)]
    finish.scale = scales.randomElement(using: &random) ?? .same
    for correction in Correction.allCases { finish[correction] = .random(in: -150...150, using: &random) }
    finish.encoding =
      [nil, .init(.png), .init(.jpeg, quality: 85), .init(.webp, quality: 1)].randomElement(using: &random) ?? nil
    let again = try Finish(finish.text)
    #expect(again.text == finish.text)
    guard case .box = finish.crop else {
      #expect(again == finish)
      continue
    }
  }
}
