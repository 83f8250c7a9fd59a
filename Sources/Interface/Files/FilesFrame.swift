import Canvas
import Domain

extension Painter {
  /// Draws the files pane, or its line if it is folded.
  mutating func drawFiles(_ state: State) {
    let files = state.files
    let path = Titles.path(files.listing.folder, home: state.surroundings.home)
    guard layout.fold(.files) == nil else {
      let folder = Segment(Titles.tail(of: path, columns: 40) + "  ", .dim)
      return foldLine(.files, facts: [folder, Segment(files.selectedName?.string ?? "")])
    }
    let room = layout.box(.files).columns - 14
    paneBox(.files, title: nil, facts: [Segment(Titles.tail(of: path, columns: room), .dim)])
    let area = layout.inner(.files)
    let list = area.split(top: area.rows - (hasFilesLine(state) ? 1 : 0)).top
    drawRows(state, in: list)
    if let text = emptyFilesText(state) {
      let rows = files.rowCount + 1
      wrap(text, in: list.split(top: rows).rest.narrowed(by: 1), .dim)
    }
    drawFilesLine(state, in: area, above: list)
  }

  private mutating func drawRows(_ state: State, in list: Rectangle) {
    let files = state.files
    let top = scrolled(
      files.top, toShow: files.cursor, rows: list.rows, of: files.rowCount, isHeld: state.mouse.isPointing)
    let hasMarks = files.hasMarks
    let markedPlaces = files.markedPlaces
    let columns = files.columns.fitting(columns: list.columns - 1 - (hasMarks ? 2 : 0))
    for offset in 0..<list.rows {
      let row = top + offset
      guard let item = files.item(at: row) else { break }
      let isSelected = row == files.cursor
      let look: Role? = isSelected ? (layout.focus == .files ? .selectionFocused : .selection) : nil
      let line = list.line(offset)
      if let look { frame.fill(line, style: theme[look]) }
      write([Segment(isSelected ? "▌" : " ", .ui)], in: line, look: look)
      var rest = line.split(left: 1).rest
      if hasMarks {
        if case .entry(let entry) = item, files.marks.contains(entry) || markedPlaces.contains(row - files.firstRow) {
          write([Segment("✓", .match)], in: rest, look: look)
        }
        rest = rest.split(left: 2).rest
      }
      drawItem(item, columns, state, in: rest, look: look)
    }
    if layout.focus == .files, state.overlay == nil, state.typing == nil {
      putCursor(row: files.cursor - top, column: 0, in: list, isVisible: false)
    }
  }

  private mutating func drawItem(
    _ item: FilesState.Item, _ columns: [FileColumns.Column], _ state: State, in area: Rectangle, look: Role?
  ) {
    let files = state.files
    switch item {
    case .parent: write([Segment("../", .folder)], in: area, look: look)
    case .entry(let index) where files.listing.kind(index) == .folder:
      write(name(index, of: files, role: .folder) + [Segment("/", .folder)], in: area, look: look)
    case .entry(let index):
      var rest = area
      let own = files.listing.name(index)
      for column in columns.reversed() {
        // One column is left free at the border, one before each text.
        let cell = rest.split(left: rest.columns - 1).left
        writeRight(column.text(of: own, in: files.known, now: state.now, words), in: cell, .dim, look: look)
        rest = rest.split(left: rest.columns - column.width - 1).left
      }
      // A size that is not known leaves its place to a long name.
      let isBare = columns.allSatisfy { $0.text(of: own, in: files.known, now: state.now, words).isEmpty }
      write(
        name(index, of: files, role: .ui),
        in: isBare ? area : rest.split(left: rest.columns - (columns.isEmpty ? 0 : 1)).left, look: look)
    }
  }

  /// The name in pieces, so that what the filter and the search found in it stands out.
  private func name(_ index: Int, of files: FilesState, role: Role) -> [Segment] {
    let bytes = files.listing.bytes(index)
    let queries = [files.filter.nameQuery, files.view.search.nameQuery].compactMap(\.self)
    let found = queries.flatMap { files.listing.places(of: $0, in: index) }
    guard !found.isEmpty else { return [Segment(String(decoding: bytes, as: UTF8.self), role)] }
    let isMatch = found.reduce(into: [Bool](repeating: false, count: bytes.count)) { isMatch, range in
      for place in range { isMatch[place] = true }
    }
    var segments: [Segment] = []
    var start = 0
    while start < isMatch.count {
      let end = isMatch[start...].firstIndex { $0 != isMatch[start] } ?? isMatch.count
      let part = bytes[bytes.startIndex + start..<bytes.startIndex + end]
      segments.append(Segment(String(decoding: part, as: UTF8.self), isMatch[start] ? .match : role))
      start = end
    }
    return segments
  }

  /// What to say where there is nothing to list.
  private func emptyFilesText(_ state: State) -> String? {
    let files = state.files
    let (ways, reload) = (WaysOut(state), state.key(.reload))
    switch files.phase {
    case .reading where files.listing.isEmpty: return "◌ \(words.readingFolder) \(words.goElsewhere(ways))"
    case .failed(_, let failure): return "✗ \(words.folderFailed(failure, ways, reload: reload))"
    case .reading, .listed: break
    }
    if files.listing.isEmpty { return words.emptyFolder(ways, reload: reload) }
    guard files.shownCount == 0 else {
      let isWithoutPictures = files.listing.folderCount == files.listing.count && !files.filter.isActive
      return isWithoutPictures && files.phase == .listed ? words.onlyFolders(ways, open: state.key(.open)) : nil
    }
    if files.filter.isActive {
      return words.filterHasNoMatch(files.filter.query, key: state.key(.dropFilter, in: .filtering))
    }
    return words.everythingIsHidden(key: state.key(.toggleHidden))
  }
}

extension Rectangle {
  /// The columns that are left without `columns` on either side.
  func narrowed(by columns: Int) -> Rectangle {
    Rectangle(row: row, column: column + min(columns, self.columns), rows: rows, columns: self.columns - 2 * columns)
  }
}
