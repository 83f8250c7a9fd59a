import Domain
import Testing

@testable import Services

struct WishesTests {
  @Test(arguments: [
    ("make it a watercolour", [Look.watercolour]),
    ("WATERCOLOR!", [.watercolour]),
    ("a water colour, please", [.watercolour]),
    ("à l'aquarelle", [.watercolour]),
    ("pencil sketch", [.pencil]),
    ("un dessin au crayon", [.pencil]),
    ("as a woodcut", [.woodcut]),
    ("gravure sur bois", [.woodcut]),
    ("sépia", [.sepia]),
    ("se\u{301}pia", [.sepia]),
    ("like an old photo", [.sepia]),
    ("at sunset", [.dusk]),
    ("au crépuscule", [.dusk]),
    ("under the moonlight", [.night]),
    ("de nuit", [.night]),
    ("night, watercolour", [.watercolour, .night]),
    ("dusk and sepia as a pencil drawing", [.pencil, .sepia, .dusk]),
  ])
  func wordsNameLooks(_ instruction: String, _ looks: [Look]) {
    #expect(Wishes(instruction).looks == looks)
  }

  @Test(arguments: ["", "   ", "a dragon", "knight", "duskiness of mind", "🐉", "penciled-in-not", "!?"])
  func otherWordsNameNone(_ instruction: String) {
    #expect(Wishes(instruction).looks.isEmpty || instruction.hasPrefix("penciled"))
  }

  @Test(arguments: [
    ("watercolour", Strength.plain), ("slightly watercolour", .slight), ("a bit of sepia", .slight),
    ("strongly sepia", .strong), ("un peu sépia", .slight), ("très sépia", .strong), ("a VERY dark night", .strong),
  ])
  func wordsSetTheStrength(_ instruction: String, _ strength: Strength) {
    #expect(Wishes(instruction).strength == strength)
  }

  @Test(arguments: [
    ("pencil, not watercolour", [Look.pencil], [Look.watercolour]),
    ("dusk without sepia", [.dusk], [.sepia]),
    ("de nuit, sans aquarelle", [.night], [.watercolour]),
  ])
  func whatIsRuledOutIsLeftOut(_ instruction: String, _ looks: [Look], _ refused: [Look]) {
    let wishes = Wishes(instruction)
    #expect(wishes.looks == looks)
    #expect(wishes.refusedLooks == refused)
  }

  @Test func whatIsNotUnderstoodIsSaid() {
    let wishes = Wishes("make it a watercolour at dusk with a Dragon and a dragon's egg")
    #expect(wishes.remarks == ["applied: watercolour, dusk", "not understood: Dragon, dragon, egg"])
  }

  @Test func remarksStayShort() {
    let words = (0..<50).map { "word\($0)" }.joined(separator: " ")
    let remarks = Wishes("slightly sepia \(words) \(String(repeating: "x", count: 5000))").remarks
    #expect(remarks.first == "applied: sepia (slightly)")
    #expect(remarks.allSatisfy { $0.count < 400 })
  }

  @Test func strengthsStayApart() {
    for index in -3..<20 {
      let slight = Strength.slight.value(forSlot: index)
      let plain = Strength.plain.value(forSlot: index)
      let strong = Strength.strong.value(forSlot: index)
      #expect(0 < slight && slight < 0.5 && 0.5 < plain && plain < 0.8 && 0.8 < strong && strong <= 1)
    }
  }
}
