import Canvas
import Testing

private func shown(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      DisplayText(text).glyphs.flatMap { glyph in
        [glyph.scalar, glyph.mark, glyph.secondMark].filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
      }))
}

@Test(arguments: [
  ("plain", "plain", 5), ("\u{1B}[2J", "␛[2J", 4), ("a\nb\tc\0", "a␊b␉c␀", 6), ("\u{7F}", "␡", 1),
  ("\u{9B}31m", "\u{FFFD}31m", 4), ("a\u{202E}b\u{2066}c", "a\u{FFFD}b\u{FFFD}c", 5), ("\u{2028}", "\u{FFFD}", 1),
  ("a\u{200B}b\u{FEFF}c", "abc", 3), ("日本", "日本", 4),
  ("e\u{301}", "e\u{301}", 1), ("e\u{301}\u{302}\u{303}", "e\u{301}\u{302}", 1), ("\u{301}", "\u{FFFD}", 1),
  ("❤\u{FE0F}", "❤", 1), ("👨‍👩‍👧", "👨", 2), ("👍🏽", "👍", 2), ("🇩🇪", "🇩", 2), ("हिन्दी", "हिन्दी", 3),
  ("ｱ", "ｱ", 1), ("각", "각", 2), ("\u{378}", "\u{FFFD}", 1), ("", "", 0), ("\r\n", "␍", 1),
])
func textIsMadeSafeAndMeasured(_ text: String, _ visible: String, _ columns: Int) {
  #expect(shown(text) == visible)
  #expect(DisplayText(text).columns == columns)
}

@Test(arguments: [UInt32(0xE000), 0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFD, 0x378])
func scalarsWithoutAMeaningArePlaceholders(_ value: UInt32) throws {
  let scalar = try #require(Unicode.Scalar(value))
  #expect(shown(String(Character(scalar))) == "\u{FFFD}")
}

@Test func truncationCountsColumns() {
  #expect(DisplayText("日本語").truncated(to: 5).columns == 5)
  #expect(DisplayText("日本語").truncated(to: 4).columns == 3)
  #expect(DisplayText("日本語").truncated(to: 1).columns == 1)
  #expect(DisplayText("日本語").truncated(to: 0).columns == 0)
  #expect(DisplayText("日本語").truncated(to: -1).columns == 0)
  #expect(DisplayText("日本語").truncated(to: 6) == DisplayText("日本語"))
}

@Test func aLimitStopsReadingEarly() {
  let text = DisplayText(String(repeating: "日", count: 1000), limit: 5)
  #expect(text.columns == 6)
  #expect(text.truncated(to: 5).columns == 5)
}

@Test func noScalarBreaksTheColumns() {
  for value in UInt32(0)...0x10FFFF {
    guard value < 0x3000 || value % 7 == 0, let scalar = Unicode.Scalar(value) else { continue }
    let text = DisplayText(String(Character(scalar)))
    #expect(text.columns == text.glyphs.reduce(0) { $0 + $1.columns })
    #expect(DisplayText.columns(of: Character(scalar)) == text.columns)
    for glyph in text.glyphs where !(1...2 ~= glyph.columns) || glyph.scalar < 0x20 || 0x7F...0x9F ~= glyph.scalar {
      Issue.record("U+\(String(value, radix: 16)) is shown as \(glyph)")
    }
  }
}
