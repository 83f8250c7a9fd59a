import Domain
import Testing

@testable import Interface

@Test(arguments: [
  (0, "", "········"), (1, "▏", "·······"), (100, "████", "····"), (107, "████▎", "···"), (199, "███████▉", ""),
  (200, "████████", ""), (900, "████████", ""),
])
func aBarIsFilledInEighths(_ cents: Int, _ filled: String, _ rest: String) {
  let pieces = SpendingBar.pieces(.cents(cents), of: .cents(200), columns: 8, isUnicode: true)
  #expect(pieces.filled == filled && pieces.rest == rest)
}

@Test(arguments: [(0, "", "--------"), (1, "#", "-------"), (100, "####", "----"), (199, "#######", "-")])
func aBarOfASCIIIsFilledInCells(_ cents: Int, _ filled: String, _ rest: String) {
  let pieces = SpendingBar.pieces(.cents(cents), of: .cents(200), columns: 8, isUnicode: false)
  #expect(pieces.filled == filled && pieces.rest == rest)
}

@Test func aBudgetOfNothingIsFull() {
  #expect(SpendingBar.pieces(.free, of: .free, columns: 3, isUnicode: true).filled == "███")
  #expect(SpendingBar.percent(.cents(1), of: .free) == 100)
}

@Test(arguments: [(0, 0), (1, 1), (199, 99), (200, 100), (300, 150)]) func somethingIsNotNothing(
  _ cents: Int, _ percent: Int
) {
  #expect(SpendingBar.percent(.cents(cents), of: .cents(200)) == percent)
}

@Test(arguments: [(0, "·", "  ·"), (1, "▁", "  ▁"), (100, "▄", " ▄█"), (200, "█", "███")])
func aDayIsAColumn(_ cents: Int, _ one: String, _ three: String) {
  #expect(String(SpendingBar.column(.cents(cents), of: .cents(200), rows: 1, isUnicode: true)) == one)
  #expect(String(SpendingBar.column(.cents(cents), of: .cents(200), rows: 3, isUnicode: true)) == three)
}
