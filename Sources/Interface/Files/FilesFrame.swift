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
    let header = fileHeader(state)
    var list = area
    if let header, !area.isEmpty {
      write(header, in: area.line(area.rows - 1))
      list = area.split(top: area.rows - 1).top
    }
    drawRows(state, in: list)
    if let text = emptyFilesText(state) {
      let rows = files.rowCount + 1
      wrap(text, in: list.split(top: rows).rest.narrowed(by: 1), .dim)
    }
  }

  private mutating func drawRows(_ state: State, in list: Rectangle) {
    let files = state.files
    let top = scrolled(files.top, toShow: files.cursor, rows: list.rows, of: files.rowCount)
    for offset in 0..<list.rows {
      guard let item = files.item(at: top + offset) else { break }
      let isSelected = top + offset == files.cursor
      let look: Role? = isSelected ? (layout.focus == .files ? .selectionFocused : .selection) : nil
      let line = list.line(offset)
      if let look { frame.fill(line, style: theme[look]) }
      write([Segment(isSelected ? "▌" : " ", .ui)], in: line, look: look)
      drawItem(item, of: files, in: line.split(left: 1).rest, look: look)
    }
    if layout.focus == .files, state.overlay == nil, state.typing == nil {
      putCursor(row: files.cursor - top, column: 0, in: list, isVisible: false)
    }
  }

  private mutating func drawItem(_ item: FilesState.Item, of files: FilesState, in area: Rectangle, look: Role?) {
    switch item {
    case .parent: write([Segment("../", .folder)], in: area, look: look)
    case .entry(let index) where files.listing.kind(index) == .folder:
      write(name(index, of: files, role: .folder) + [Segment("/", .folder)], in: area, look: look)
    case .entry(let index):
      var taken = 0
      if let details = files.details[files.listing.name(index)], area.columns >= 24 {
        let column = area.split(left: area.columns - 1).left
        taken = 2 + writeRight(Titles.bytes(details.byteCount), in: column, .dim, look: look)
      }
      write(name(index, of: files, role: .ui), in: area.split(left: area.columns - taken).left, look: look)
    }
  }

  /// The name in pieces, so that what the filter found in it stands out.
  private func name(_ index: Int, of files: FilesState, role: Role) -> [Segment] {
    let bytes = files.listing.bytes(index)
    let query = Array(files.filter.query.utf8)
    guard let range = bytes.firstRange(ofASCIICaseless: query) else {
      return [Segment(String(decoding: bytes, as: UTF8.self), role)]
    }
    return [
      Segment(String(decoding: bytes[..<range.lowerBound], as: UTF8.self), role),
      Segment(String(decoding: bytes[range], as: UTF8.self), .match),
      Segment(String(decoding: bytes[range.upperBound...], as: UTF8.self), role),
    ]
  }

  /// The line at the bottom: the filter, or what is being read.
  private mutating func fileHeader(_ state: State) -> [Segment]? {
    let files = state.files
    if state.typing == .filter || files.filter.isActive {
      let area = layout.inner(.files)
      if state.typing == .filter, state.overlay == nil {
        let column = min(1 + 8 + DisplayText.columns(of: files.filter.query), max(0, area.columns - 1))
        putCursor(row: area.rows - 1, column: column, in: area, isVisible: true)
      }
      return [
        Segment(" filter: ", .key), Segment(files.filter.query, .match),
        Segment("  \(files.shownCount) of \(files.listing.count)", .dim),
      ]
    }
    guard case .reading(let folder) = files.phase, !files.listing.isEmpty else { return nil }
    return [Segment(" ◌ reading \(folder.name.string)/ …", .running)]
  }

  /// What to say where there is nothing to list.
  private func emptyFilesText(_ state: State) -> String? {
    let files = state.files
    switch files.phase {
    case .reading where files.listing.isEmpty: return "◌ reading the folder …"
    case .failed(_, let failure):
      return "✗ \(failure.sentences) \(leaving(state)), \(state.key(.reload)) tries again."
    case .reading, .listed: break
    }
    if files.listing.isEmpty {
      return "No pictures or folders here. \(leaving(state)), \(state.key(.reload)) looks again."
    }
    guard files.shownCount == 0 else { return nil }
    let key = state.key(.dropFilter, in: .filtering)
    return "Nothing here has “\(files.filter.query)” in its name. \(key) drops the filter."
  }

  private func leaving(_ state: State) -> String { "\(state.key(.parentFolder)) goes to the parent folder" }
}

extension ArraySlice<UInt8> {
  /// The first place of `part`, ASCII letters without case; nil if it is nowhere, or empty.
  fileprivate func firstRange(ofASCIICaseless part: [UInt8]) -> Range<Int>? {
    func folded(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }
    guard !part.isEmpty, part.count <= count else { return nil }
    for start in startIndex...endIndex - part.count
    where part.indices.allSatisfy({ folded(self[start + $0]) == folded(part[$0]) }) {
      return start..<start + part.count
    }
    return nil
  }
}

extension Rectangle {
  /// The columns that are left without `columns` on either side.
  func narrowed(by columns: Int) -> Rectangle {
    Rectangle(row: row, column: column + min(columns, self.columns), rows: rows, columns: self.columns - 2 * columns)
  }
}
