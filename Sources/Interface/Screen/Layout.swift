import Canvas

/// Where everything is on a screen of some size.
///
/// From 100 × 30 all four panes are drawn. On smaller screens the focused pane is drawn with the picture beside it, and
/// the others fold to one line each. A pane that is zoomed is drawn alone, on a screen of any size.
struct Layout: Hashable, Sendable {
  /// The pane that takes the keys.
  let focus: Pane
  /// Whether there is room for anything at all.
  let fits: Bool
  /// Whether the box of the prompt hangs below that of the picture.
  private(set) var isPromptJoined = false
  /// The line with the mode, the price and what runs.
  private(set) var status = Rectangle.none
  /// The line with keys or news.
  private(set) var hint = Rectangle.none
  private var boxes: [Pane: Rectangle] = [:]
  private var folds: [Pane: Rectangle] = [:]
  /// Whether the text that is sent has more room than the instruction: it is being rewritten.
  private let isSending: Bool
  /// Where the picture is drawn that has the screen for itself.
  private var alone: Rectangle?
  /// All of it.
  let screen: Rectangle
  /// Where the boxes of panes are.
  private(set) var main = Rectangle.none

  /// The smallest screen that shows anything.
  static let minimum = Size(rows: 15, columns: 60)
  /// The smallest screen that shows all panes.
  static let full = Size(rows: 30, columns: 100)

  /// The places on a screen of `size`.
  init(
    size: Size, focus: Pane, isPictureAlone: Bool = false, splits: Splits = Splits(), isZoomed: Bool = false,
    isSending: Bool = false
  ) {
    self.isSending = isSending
    self.focus = focus
    screen = Rectangle(size)
    fits = size.rows >= Self.minimum.rows && size.columns >= Self.minimum.columns
    guard fits else { return }
    let (body, bottom) = screen.split(top: size.rows - 2)
    status = bottom.line(0)
    hint = bottom.line(1)
    if isPictureAlone {
      let (whole, line) = screen.split(top: size.rows - 1)
      (alone, status) = (whole, line.split(top: 0).top)
      return
    }
    if isZoomed {
      main = fold(Pane.allCases.filter { $0 != focus }, in: body)
      boxes = [focus: main]
    } else if size.rows >= Self.full.rows, size.columns >= Self.full.columns {
      arrangeAll(in: body, splits)
    } else {
      arrangeFocused(in: body, splits)
    }
  }

  /// The border and what is inside it; empty if the pane is folded.
  func box(_ pane: Pane) -> Rectangle { boxes[pane] ?? .none }

  /// The line that a folded pane is; nil if it is drawn.
  func fold(_ pane: Pane) -> Rectangle? { folds[pane] }

  /// What is inside the border.
  func inner(_ pane: Pane) -> Rectangle {
    guard let box = boxes[pane] else { return .none }
    let isOpenBelow = pane == .picture && isPromptJoined
    return Rectangle(
      row: box.row + 1, column: box.column + 1, rows: box.rows - (isOpenBelow ? 1 : 2), columns: box.columns - 2)
  }

  /// Where the picture itself is drawn.
  var picture: Rectangle {
    if let alone { return alone }
    let inner = inner(.picture)
    return inner.split(top: inner.rows - descriptionRows).top
  }

  /// The divider and the text below the picture.
  var description: Rectangle {
    let inner = inner(.picture)
    return inner.split(top: inner.rows - descriptionRows).rest
  }

  /// Where the instruction is written.
  var editor: Rectangle {
    let inner = inner(.prompt)
    return inner.split(top: inner.rows - sendsRows).top.narrowed(by: 1)
  }

  /// The divider and the text that will be sent.
  var sends: Rectangle {
    let inner = inner(.prompt)
    return inner.split(top: inner.rows - sendsRows).rest
  }

  private var descriptionRows: Int {
    let rows = inner(.picture).rows
    return rows < 8 ? 0 : min(max(rows / 4, 3), 10)
  }

  private var sendsRows: Int {
    let rows = inner(.prompt).rows
    if isSending { return max(0, rows - max(1, rows / 4)) }
    return rows < 6 ? 0 : 1 + min(max(rows / 3, 2), 8)
  }

  private mutating func arrangeAll(in body: Rectangle, _ splits: Splits) {
    main = body
    let cells = splits.cells(in: body.size)
    let (files, rest) = body.split(left: cells.files)
    let (middle, history) = rest.split(left: rest.columns - cells.history)
    let (picture, prompt) = middle.split(top: middle.rows - cells.prompt)
    boxes = [.files: files, .picture: picture, .prompt: prompt, .history: history]
    isPromptJoined = true
  }

  private mutating func arrangeFocused(in body: Rectangle, _ splits: Splits) {
    main = fold(Pane.allCases.filter { $0 != focus && $0 != .picture }, in: body)
    let columns = splits.columnsBeside(focus, of: main.columns)
    switch focus {
    case .picture: boxes = [.picture: main]
    case .files:
      let (left, right) = main.split(left: columns)
      boxes = [.files: left, .picture: right]
    case .prompt, .history:
      let (left, right) = main.split(left: main.columns - columns)
      boxes = [.picture: left, focus: right]
    }
  }

  /// Makes panes lines at the bottom of `body`, and returns what is left.
  private mutating func fold(_ panes: [Pane], in body: Rectangle) -> Rectangle {
    let (rest, lines) = body.split(top: body.rows - panes.count)
    for (index, pane) in panes.enumerated() { folds[pane] = lines.line(index) }
    return rest
  }
}

extension Rectangle {
  /// No cell.
  static let none = Rectangle(row: 0, column: 0, rows: 0, columns: 0)
}
