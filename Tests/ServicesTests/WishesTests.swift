import Domain
import Testing

@testable import Services

struct WishesTests {
  @Test(arguments: Instruction.english)
  func whatIsSaidInEnglishIsUnderstood(_ instruction: Instruction) {
    #expect(Instruction.said(of: instruction.text) == instruction.remarks)
  }

  @Test(arguments: Instruction.french)
  func whatIsSaidInFrenchIsUnderstood(_ instruction: Instruction) {
    #expect(Instruction.said(of: instruction.text) == instruction.remarks)
  }

  @Test(arguments: [
    ("watercolour with muted colours", "muted"), ("pencil on blue paper", "on blue paper"),
    ("woodcut in indigo", "in indigo"), ("sepia, golden", "golden"), ("the sky as a woodcut in oxblood", "in oxblood"),
    ("un dessin au crayon sur papier bleu", "on blue paper"), ("aquarelle aux couleurs sourdes", "muted"),
    ("gravure sur bois en indigo", "in indigo"), ("sépia doré", "golden"), ("a drizzle", "drizzle"),
    ("film passé viré au vert", "turned green"), ("rêves lavandes", "lavender"),
    ("linogravure rouge brique", "in brick red"), ("eau-forte bleu de Prusse", "in Prussian blue"),
    ("rain on the window", "on the window"), ("comic in black and white", "in black and white"),
  ])
  func wordsNameAVariant(_ instruction: String, _ name: String) throws {
    for index in 0..<3 {
      let layers = LookPlan(Wishes(instruction), description: nil, slot: index).layers
      // What is called otherwise by now proves nothing.
      guard let look = layers.first?.look, look.variants.contains(name) else { return }
      #expect(layers.map(\.variantName) == [name])
    }
  }

  @Test(arguments: [
    "", "   ", "a dragon", "knight", "duskiness of mind", "🐉", "!?", "not sepia", "no rain, no night", "sans pluie",
    "night but no night", "de nuit mais pas de nuit", "水彩", "'''", "---", "+", "%", "50 %", "\u{301}\u{301}",
    "\u{202E}",
    "the", "very", "keep the boat", "add a dragon", "enlève la voiture", "van Gogh", "left half", "not too dark",
  ])
  func otherWordsNameNone(_ instruction: String) {
    #expect(Wishes(instruction).wishes.isEmpty)
  }

  @Test(arguments: [
    "se\u{301}pia", "SÉPIA", "se\u{200B}pia", "\u{202E}sepia\u{202C}", "s\u{335}e\u{335}p\u{335}i\u{335}a\u{335}",
    "🐉sepia🐉",
    "(sepia)", "sepia\u{0}", "\u{1B}[31m sepia",
  ])
  func marksDoNotHideAWord(_ instruction: String) {
    #expect(Wishes(instruction).looks == [.sepia])
  }

  @Test func ligaturesAreLetters() {
    #expect(Word.plain("Cœur Straße æ ﬁn ÅÇÑ") == ["coeur", "strasse", "ae", "fin", "acn"])
  }

  @Test func aPileOfMarksIsNotRepeated() {
    let word = "z" + String(repeating: "\u{301}", count: 100_000)
    let said = Instruction.said(of: "sepia, \(word)")
    #expect(said.count == 2 && said.allSatisfy { $0.unicodeScalars.count < 100 })
  }

  @Test func remarksStayShort() {
    let words = (0..<50).map { "word\($0), " }.joined()
    let things = (0..<50).map { "add a thing\($0), " }.joined()
    let said = Instruction.said(of: "slightly sepia, \(words) \(things) \(String(repeating: "x", count: 5000))")
    #expect(said.first == "applied: sepia (32 %)")
    #expect(said.count == 3 && said.allSatisfy { $0.count < 400 })
  }

  @Test func aLongInstructionIsReadAsFarAsAnyoneTypes() {
    let said = Instruction.said(of: String(repeating: "sepia ", count: Word.most + 5))
    #expect(said == ["applied: sepia (68 %)", "only the first 20000 words were read"])
  }

  @Test(arguments: [
    "the boat in neon ", "keep the boat, ", "pencil on blue ", "no night ", "a dragon, oil ", "é ", "%+",
  ])
  func wordsWithoutEndAreBounded(_ words: String) {
    let wishes = Wishes(String(repeating: words, count: 20_000))
    #expect(wishes.wishes.count <= 64 && wishes.tasks.count <= 32 && wishes.strangeWords.count <= 32)
    let plan = LookPlan(wishes, description: Instruction.picture, slot: 0)
    #expect(plan.layers.count <= LookPlan.layerLimit && plan.remarks.count < 50)
  }

  @Test func strengthsStayApart() {
    for index in -3..<20 {
      let values = [Strength.slight, .less, .plain, .more, .strong].map { $0.value(forSlot: index) }
      #expect(values == values.sorted() && values.allSatisfy { 0.2...1 ~= $0 })
    }
  }
}
