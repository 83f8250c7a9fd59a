import Canvas

/// How panes share the screen: what the user chose, and otherwise the usual. It holds shares, not cells, so that a
/// window of another size looks alike; every pane keeps what it cannot do without.
struct Splits: Hashable, Sendable {
  /// Of the columns, for the prompt of the rows, where all panes are drawn.
  private var shares: [Pane: Double] = [:]
  /// Of the columns, where the focused pane is drawn beside the picture.
  private var sharesBeside: [Pane: Double] = [:]

  /// The least columns of the files and of the history, and of what is between them.
  static let leastColumns = (side: 16, middle: 30)
  /// The least rows of the prompt, and of the picture above it, with their borders.
  static let leastRows = (prompt: 5, picture: 8)
  /// The least columns of a pane that has one other beside it.
  static let leastBeside = 20

  /// The columns of the files and of the history, and the rows of the prompt, where all panes are drawn in `body`.
  func cells(in body: Size) -> (files: Int, history: Int, prompt: Int) {
    let usual = (
      files: min(max(body.columns / 4, 25), 44), history: min(max(body.columns * 28 / 100, 28), 48),
      prompt: min(max(body.rows / 4, 8), 14)
    )
    let (side, middle) = Self.leastColumns
    let files = Self.cells(shares[.files], of: body.columns, usual.files, side, body.columns - middle - side)
    let history = Self.cells(shares[.history], of: body.columns, usual.history, side, body.columns - middle - files)
    let prompt = Self.cells(
      shares[.prompt], of: body.rows, usual.prompt, Self.leastRows.prompt, body.rows - Self.leastRows.picture)
    return (files, history, prompt)
  }

  /// The columns of `pane` beside the picture, where both have `columns`.
  func columnsBeside(_ pane: Pane, of columns: Int) -> Int {
    let usual =
      switch pane {
      case .files: columns * 2 / 5
      case .prompt: columns - columns * 9 / 20
      case .history: columns - columns * 11 / 20
      case .picture: columns
      }
    return Self.cells(sharesBeside[pane], of: columns, usual, Self.leastBeside, columns - Self.leastBeside)
  }

  /// Gives `pane` `cells` cells of `total`, where all panes are drawn.
  mutating func set(_ pane: Pane, to cells: Int, of total: Int) { shares[pane] = Self.share(cells, of: total) }

  /// Gives `pane` `columns` columns of `total`, beside the picture.
  mutating func setBeside(_ pane: Pane, to columns: Int, of total: Int) {
    sharesBeside[pane] = Self.share(columns, of: total)
  }

  private static func share(_ cells: Int, of total: Int) -> Double {
    min(max(0, Double(cells) / Double(max(1, total))), 1)
  }

  private static func cells(_ share: Double?, of total: Int, _ usual: Int, _ least: Int, _ most: Int) -> Int {
    let wanted = share.map { Int(($0 * Double(total)).rounded()) } ?? usual
    return max(least, min(wanted, most))
  }
}
