import Canvas

extension Layout {
  /// The ledger: its border, the sums above its rows, the rows, and what there is to say of one below them.
  var ledger: (box: Rectangle, head: Rectangle, list: Rectangle, foot: Rectangle) {
    let box = overlayBox(rows: screen.rows - 3, columns: 112)
    let inner = box.inset(by: 1)
    let (headRows, footRows) = inner.rows >= 26 ? (9, 7) : inner.rows >= 16 ? (6, 6) : (3, 2)
    let (head, rest) = inner.split(top: min(headRows, max(0, inner.rows - 1)))
    let (list, foot) = rest.split(top: max(1, rest.rows - footRows))
    return (box, head, list, foot)
  }
}
