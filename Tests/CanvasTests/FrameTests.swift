import Canvas
import Testing

private func line(_ frame: Frame) -> String {
  String(
    String.UnicodeScalarView(frame.row(0).map { $0.isRightHalf ? "→" : Unicode.Scalar($0.scalar) ?? "?" }))
}

private func frame(columns: Int, _ text: String = "") -> Frame {
  var frame = Frame(size: Size(rows: 1, columns: columns), style: .plain)
  frame.write(text, in: Rectangle(frame.size), style: .plain)
  return frame
}

@Test func writingOutsideIsClipped() {
  var frame = frame(columns: 4)
  frame.write("abcdef", in: Rectangle(row: 0, column: -2, rows: 1, columns: 8), style: .plain)
  #expect(line(frame) == "cdef")
  frame.write("x", in: Rectangle(row: 7, column: 0, rows: 1, columns: 4), style: .plain)
  frame.write("x", in: Rectangle(row: -1, column: 0, rows: 1, columns: 4), style: .plain)
  #expect(line(frame) == "cdef")
}

@Test func textThatDoesNotFitEndsInAnEllipsis() {
  #expect(line(frame(columns: 4, "abcde")) == "abc…")
  #expect(line(frame(columns: 4, "abcd")) == "abcd")
  #expect(line(frame(columns: 4, "日本語")) == "日→… ")
}

@Test func wideCharactersAreNeverCutInHalf() {
  var frame = frame(columns: 4, "日本")
  frame.put(.blank(.plain), row: 0, column: 1)
  #expect(line(frame) == "  本→")
  frame.put(Cell(scalar: 0x78, style: .plain), row: 0, column: 2)
  #expect(line(frame) == "  x ")
}

@Test func aWideCharacterAtTheEdgeBecomesASpace() {
  var frame = frame(columns: 3, "abc")
  frame.write("日", in: Rectangle(row: 0, column: 2, rows: 1, columns: 2), style: .plain)
  #expect(line(frame) == "ab ")
  frame.write("日", in: Rectangle(row: 0, column: -1, rows: 1, columns: 2), style: .plain)
  #expect(line(frame) == " b ")
}

@Test func aWideCharacterOverOthersRepairsThem() {
  var frame = frame(columns: 6, "日本語")
  frame.write("字", in: Rectangle(row: 0, column: 1, rows: 1, columns: 2), style: .plain)
  #expect(line(frame) == " 字→ 語→")
  frame.write("字", in: Rectangle(row: 0, column: 4, rows: 1, columns: 2), style: .plain)
  #expect(line(frame) == " 字→ 字→")
}

/// After any writes, every right half stands beside a wide character and every wide character has its right half.
@Test func halvesAreAlwaysTogether() {
  var random = SystemRandomNumberGenerator()
  let texts = ["日", "日本語", "a", "e\u{301}", "", "x日", "👍👍"]
  var frame = Frame(size: Size(rows: 3, columns: 9), style: .plain)
  for _ in 0..<5000 {
    let area = Rectangle(
      row: Int.random(in: -1...3, using: &random), column: Int.random(in: -3...9, using: &random),
      rows: Int.random(in: 0...2, using: &random), columns: Int.random(in: 0...8, using: &random))
    if Bool.random(using: &random) {
      frame.write(texts[Int.random(in: texts.indices, using: &random)], in: area, style: .plain)
    } else {
      frame.fill(area, style: .plain)
    }
    for row in 0..<3 {
      for column in 0..<9 {
        guard let cell = frame[row, column] else { continue }
        let isWide = Unicode.Scalar(cell.scalar).map(TextWidth.columns(of:)) == 2 && !cell.isRightHalf
        #expect((frame[row, column + 1]?.isRightHalf ?? false) == isWide)
      }
    }
  }
}

@Test func theScreenshotHasNoSpacesAtTheEnd() {
  var frame = Frame(size: Size(rows: 2, columns: 5), style: .plain)
  frame.write("é日", in: Rectangle(frame.size), style: .plain)
  #expect(frame.text == "é日\n")
}

@Test(arguments: [(0, 0), (0, 5), (5, 0)]) func framesWithoutCellsTakeEverything(_ rows: Int, _ columns: Int) {
  var frame = Frame(size: Size(rows: rows, columns: columns), style: .plain)
  frame.write("abc", in: Rectangle(row: 0, column: 0, rows: 1, columns: 9), style: .plain)
  frame.fill(Rectangle(row: -5, column: -5, rows: 20, columns: 20), style: .plain)
  #expect(frame.cells.isEmpty)
}
