import Domain
import Testing

@testable import Library

struct SafeNameTests {
  @Test(arguments: [
    ("watercolour at dusk", "watercolour at dusk"),
    ("  spaces   inside\tand\nlines  ", "spaces inside and lines"),
    ("../../etc/passwd", "etc passwd"),
    ("a/b\\c:d*e?f\"g<h>i|j", "a b c d e f g h i j"),
    ("bell\u{07} and escape\u{1B}[31mred", "bell and escape[31mred"),
    ("right\u{202E}to\u{2066}left\u{200F}", "righttoleft"),
    ("zero\u{200B}width\u{FEFF}", "zerowidth"),
    (".hidden", "hidden"), ("-rf", "rf"), ("~root", "root"), ("dots...", "dots"), ("trailing ", "trailing"),
    ("CON", "CON_"), ("con.jpg", "con_.jpg"), ("Aux ", "Aux_"), ("LPT1", "LPT1_"), ("com0.x.y", "com0_.x.y"),
    ("console", "console"), ("COM10", "COM10"), ("lpt¹", "lpt¹_"),
    ("e\u{301}te\u{301}", "\u{E9}t\u{E9}"),
    ("caf\u{FFFD}", "caf"),
    ("日本の港", "日本の港"), ("⛵️ at sea", "⛵️ at sea"), ("🇩🇪", "🇩🇪"),
    ("", "picture"), ("...", "picture"), ("///", "picture"), ("\u{202E}\u{0}", "picture"), (" - ", "picture"),
    ("\u{E000}\u{10FFFF}x", "x"), ("a\u{AD}b", "ab"), ("\u{3164}x", "x"),
  ])
  func hostileTextBecomesASafeName(text: String, name: String) {
    #expect(SafeName.make(of: text, fallback: "picture").unicodeScalars.elementsEqual(name.unicodeScalars))
  }

  @Test(arguments: [
    String(repeating: "a", count: 500), String(repeating: "é", count: 100), String(repeating: "👩‍👩‍👧", count: 60),
    "e" + String(repeating: "\u{301}", count: 400), String(repeating: "con.", count: 50),
    String(repeating: "word ", count: 30), String(repeating: "x", count: 58) + ". . .y",
  ])
  func longTextIsCutWithinTheLimit(text: String) {
    let name = SafeName.make(of: text, fallback: "picture")
    #expect(1...SafeName.byteLimit ~= name.utf8.count)
    #expect(name.last != " " && name.last != ".")
  }

  @Test func cuttingKeepsCharactersWhole() {
    let name = SafeName.make(of: String(repeating: "ab🇩🇪", count: 20), fallback: "picture")
    #expect(name.allSatisfy { $0 == "a" || $0 == "b" || $0 == "🇩🇪" })
  }

  @Test func aPathThatIsNotUTF8HasASafeStem() {
    let path = FilePath(bytes: Array("/tmp/h\u{0}".utf8.prefix(6)) + [0xFF, 0xFE, 0x61] + Array(".jpg".utf8))
    #expect(SafeName.make(ofStem: path, fallback: "picture") == "ha")
    let nothing = FilePath(bytes: [0xFF, 0xFE])
    #expect(SafeName.make(ofStem: nothing, fallback: "picture") == "picture")
  }

  @Test func aPlainIdentifierStaysAsItIs() {
    #expect(SafeName.identifier("3f9A-2") == "3f9A-2")
  }

  @Test(arguments: ["../../x", "a/b", "", ".", "a\nb", String(repeating: "a", count: 500), "_"])
  func aHostileIdentifierIsSafeAndUnlikeAnyOther(text: String) {
    let name = SafeName.identifier(text)
    #expect(!name.contains("/") && !name.hasPrefix(".") && name.utf8.count < 120)
    #expect(name != SafeName.identifier(text + "a"))
  }

  @Test(arguments: [
    ("001 dusk.png", 1), ("042 x.json", 42), ("1000 y.png", 1000), ("999999999 z.png", 999_999_999),
    ("12 short.png", nil), ("000 none.png", nil), ("001dusk.png", nil), ("source.jpg", nil), ("9999999999 a.png", nil),
    (" 001 x", nil),
  ])
  func aNumberIsReadFromAName(name: String, number: Int?) {
    #expect(VariationName.number(of: FilePath(name)) == number)
  }
}
