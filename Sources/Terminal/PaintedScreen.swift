import CTerminal
import Canvas
import Glibc

/// The one ncurses screen of the process: takes frames, gives the bytes that show them. Ends ncurses when it goes.
struct PaintedScreen: ~Copyable {
  /// The colours that are used.
  let colorDepth: ColorDepth
  private(set) var size: Size
  private var pairs: PairTable
  private var run: [cterminal_cell] = []

  /// Starts ncurses with the entry for `profile`, derived in `cacheFolder` where there is 24-bit colour.
  init(profile: TerminalProfile, cacheFolder: String, size: Size) throws(TerminalRefusal) {
    for name in [profile.terminfoName, profile.substituteName].compactMap({ $0 }) {
      guard let depth = Self.open(name, profile.colorDepth, cacheFolder: cacheFolder, size: size) else { continue }
      colorDepth = depth
      self.size = size
      pairs = PairTable(depth: depth, pairCount: Int(cterminal_pair_count()))
      return
    }
    throw TerminalRefusal(
      """
      The terminal "\(profile.terminfoName)" (TERM) is not known here, or is in use by this process already.
      Install its terminfo entry, or try TERM=xterm-256color.
      """)
  }

  deinit { cterminal_close() }

  /// The number of bytes that show what was put.
  func paint() -> Int { cterminal_paint() }

  /// Changes the grid to `size`; everything is sent with the next paint.
  mutating func resize(to size: Size) {
    cterminal_resize(Int32(clamping: size.rows), Int32(clamping: size.columns))
    self.size = size
    cterminal_touch()
  }

  /// Puts what differs between `frame` and `previous`, or all of it.
  mutating func put(_ frame: Frame, previous: Frame?) {
    let isComparable = previous?.size == frame.size
    if !isComparable { cterminal_erase() }
    if !putRows(of: frame, previous: isComparable ? previous : nil) {
      // All pairs are used, by this frame and those before: only this one counts.
      pairs.forget()
      cterminal_forget_pairs()
      pairs.isForgiving = true
      _ = putRows(of: frame, previous: nil)
      pairs.isForgiving = false
    }
    let row = min(max(0, frame.cursor.row), size.rows - 1)
    let column = min(max(0, frame.cursor.column), size.columns - 1)
    cterminal_set_cursor(Int32(row), Int32(column), frame.isCursorVisible)
  }

  /// Returns whether there were pairs for all cells.
  private mutating func putRows(of frame: Frame, previous: Frame?) -> Bool {
    let columns = frame.size.columns
    var isComplete = true
    let shown = min(columns, size.columns)
    guard shown > 0 else { return true }
    frame.cells.withUnsafeBufferPointer { cells in
      (previous?.cells ?? []).withUnsafeBufferPointer { old in
        for row in 0..<min(frame.size.rows, size.rows) {
          let start = row * columns
          let range = start..<start + shown
          let changed = old.isEmpty ? range : Self.changed(cells, old, in: range)
          guard !changed.isEmpty else { continue }
          isComplete = put(cells, changed, row: row, column: changed.lowerBound - start) && isComplete
        }
      }
    }
    return isComplete
  }

  /// From the first to the last cell of `range` that differs, with wide characters whole.
  private static func changed(
    _ cells: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>, in range: Range<Int>
  ) -> Range<Int> {
    var first = range.lowerBound
    while first < range.upperBound, cells[first] == old[first] { first += 1 }
    guard first < range.upperBound else { return first..<first }
    var end = range.upperBound
    while cells[end - 1] == old[end - 1] { end -= 1 }
    while first > range.lowerBound, cells[first].isRightHalf || old[first].isRightHalf { first -= 1 }
    while end < range.upperBound, cells[end].isRightHalf || old[end].isRightHalf { end += 1 }
    return first..<end
  }

  private mutating func put(
    _ cells: UnsafeBufferPointer<Cell>, _ range: Range<Int>, row: Int, column: Int
  ) -> Bool {
    var isComplete = true
    run.removeAll(keepingCapacity: true)
    for cell in cells[range] {
      let pair = pairs.pair(foreground: cell.style.foreground, background: cell.style.background)
      if pair == nil { isComplete = false }
      run.append(
        cterminal_cell(
          scalar: cell.scalar, mark: cell.mark, second_mark: cell.secondMark,
          attributes: UInt32(cell.style.attributes.rawValue), pair: pair ?? 0))
    }
    cterminal_put(Int32(row), Int32(column), run, Int32(run.count))
    return isComplete
  }

  /// Opens `name`, or what is derived from it, and returns the colours that it has then.
  private static func open(_ name: String, _ depth: ColorDepth, cacheFolder: String, size: Size) -> ColorDepth? {
    let isDirect = depth == .rgb
    if let derived = DerivedTerminfo(base: name, hasDirectColour: isDirect, cacheFolder: cacheFolder) {
      let rest = getenv("TERMINFO_DIRS").map { String(cString: $0) } ?? ""
      // The empty item that this ends in without the variable is the system's own folder.
      let folders = "\(derived.folder):\(rest)"
      let isOpen =
        derived.isCompiled && open(derived.name, folders: folders, size: size)
        || cterminal_has_entry(name) && derived.compile() && open(derived.name, folders: folders, size: size)
      if isOpen { return isDirect ? .rgb : openedDepth(depth) }
    }
    return open(name, folders: nil, size: size) ? openedDepth(depth) : nil
  }

  private static func openedDepth(_ depth: ColorDepth) -> ColorDepth {
    depth.limited(toColorCount: Int(cterminal_color_count()))
  }

  private static func open(_ name: String, folders: String?, size: Size) -> Bool {
    cterminal_open(name, folders, Int32(clamping: size.rows), Int32(clamping: size.columns))
  }
}

extension ColorDepth {
  /// This depth, or what a terminal with `count` colours in its entry has if that is less.
  func limited(toColorCount count: Int) -> ColorDepth {
    let most: ColorDepth =
      switch count {
      case ..<8: .mono
      case ..<16: .palette8
      case ..<256: .palette16
      case 256: .palette256
      // Entries for direct colour count their colours otherwise, but for the first eight.
      default: .palette8
      }
    let order = ColorDepth.allCases
    return (order.firstIndex(of: self) ?? 0) < (order.firstIndex(of: most) ?? 0) ? most : self
  }
}
