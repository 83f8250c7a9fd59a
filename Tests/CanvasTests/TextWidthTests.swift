import Canvas
import Testing

@Test(
  arguments: [
    ("a", 1), ("é", 1), ("\u{301}", 0), ("\u{200D}", 0), ("日", 2), ("ｱ", 1), ("Ａ", 2), ("👍", 2), ("❤", 1), ("─", 1),
    ("█", 1), ("…", 1), ("×", 1), ("한", 2), ("\u{1160}", 0), ("\u{FE0F}", 0), ("🫨", 2),
  ] as [(Unicode.Scalar, Int)])
func scalarsHaveTheColumnsOfUnicode(_ scalar: Unicode.Scalar, _ columns: Int) {
  #expect(TextWidth.columns(of: scalar) == columns)
}
