/// The first row to show so that `cursor` is visible among `rows` rows of `count`, as near to `top` as can be, with a
/// few rows of context where there is room. What the pointer is on `isHeld`: nothing moves but to show the cursor.
func scrolled(_ top: Int, toShow cursor: Int, rows: Int, of count: Int, isHeld: Bool = false) -> Int {
  guard rows > 0 else { return top }
  let context = isHeld ? 0 : min(3, (rows - 1) / 3)
  let lowest = cursor - rows + 1 + context
  let highest = cursor - context
  return min(max(0, count - rows), max(0, min(max(top, lowest), highest)))
}
