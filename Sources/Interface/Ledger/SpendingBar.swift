import Domain

/// Amounts as bars of block characters, in eighths of a cell where the terminal has these.
enum SpendingBar {
  /// A bar of `columns` cells that is full at `limit`: what is filled, and what is not.
  static func pieces(_ amount: Money, of limit: Money, columns: Int, isUnicode: Bool) -> (filled: String, rest: String)
  {
    let steps = isUnicode ? 8 : 1
    let whole = columns * steps
    var filled = limit.isFree ? whole : scaled(amount, of: limit, to: whole)
    // Something is not nothing, and what is not all does not look like all.
    if !amount.isFree { filled = max(1, filled) }
    if amount < limit { filled = min(whole - 1, filled) }
    let (cells, eighths) = filled.quotientAndRemainder(dividingBy: steps)
    let edge = eighths > 0 ? String(left[eighths - 1]) : ""
    let text = String(repeating: isUnicode ? "█" : "#", count: cells) + edge
    return (text, String(repeating: isUnicode ? "·" : "-", count: max(0, columns - cells - (edge.isEmpty ? 0 : 1))))
  }

  /// What stands in the cells of one bar of `rows` rows, from the top, that is full at `limit`.
  static func column(_ amount: Money, of limit: Money, rows: Int, isUnicode: Bool) -> [Character] {
    let steps = isUnicode ? 8 : 2
    var filled = limit.isFree ? 0 : scaled(amount, of: limit, to: rows * steps)
    if !amount.isFree { filled = max(1, filled) }
    return (0..<rows).reversed().map { row in
      let level = min(max(0, filled - row * steps), steps)
      if level == 0 { return row == 0 ? (isUnicode ? "·" : "-") : " " }
      return isUnicode ? upper[level - 1] : level == 1 ? "." : "#"
    }
  }

  /// Hundredths of the limit, rounded down but for the first.
  static func percent(_ amount: Money, of limit: Money) -> Int {
    guard !limit.isFree else { return amount.isFree ? 0 : 100 }
    let percent = scaled(amount, of: limit, to: 100, most: 9999)
    return amount.isFree ? 0 : max(1, percent)
  }

  private static let left: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let upper: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  private static func scaled(_ amount: Money, of limit: Money, to whole: Int, most: Int? = nil) -> Int {
    let share = Double(max(0, amount.microDollars)) / Double(max(1, limit.microDollars))
    return Int(min(share * Double(whole), Double(most ?? whole)))
  }
}
