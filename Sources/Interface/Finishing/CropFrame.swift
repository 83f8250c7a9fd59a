import Canvas
import Domain

extension Painter {
  /// Draws what a crop keeps, while it is moved, and the keys that do that.
  mutating func drawCropping(_ cropping: Cropping, _ state: State, in area: Rectangle) {
    guard !area.isEmpty else { return }
    divider([Segment(words.cropTitle, .running)], in: area.line(0))
    var room = area.split(top: 1).rest.narrowed(by: 1)
    room = room.split(top: wrap(words.cropKeeps(cropping.kept.size, cropping.shape.proportions), in: room, .match)).rest
    room = room.split(top: wrap(words.cropSteps(isFine: cropping.isFine), in: room)).rest
    func keys(_ commands: [Command]) -> String {
      commands.map { state.key($0, in: .cropping) }.joined(separator: " ")
    }
    wrap(
      words.cropKeys(
        move: keys([.cropLeft, .cropDown, .cropUp, .cropRight]),
        resize: keys([.cropNarrower, .cropTaller, .cropShorter, .cropWider])),
      in: room, .dim)
  }

  /// Draws the crop that is being moved over the picture: a line around what is kept, and what is cut away faint.
  mutating func drawCrop(_ state: State, over mosaic: Mosaic, in area: Rectangle) {
    // An older preview that still stands may show another picture than the crop is of.
    guard let cropping = state.finishing?.cropping,
      state.picture.standing?.mosaic.finish == state.picture.wanted?.mosaic.finish
    else { return }
    let place = place(of: mosaic, in: area)
    let kept = place.part(cropping.kept, of: cropping.whole)
    var fading = Fading(surface: theme.surface, isUnicode: state.surroundings.isUnicode, dim: theme[.dim])
    for row in place.row..<place.endRow {
      for column in place.column..<place.endColumn where !kept.contains(Position(row: row, column: column)) {
        if let cell = frame[row, column] { frame.put(fading.faded(cell), row: row, column: column) }
      }
    }
    outline(kept)
  }

  /// Draws a line along the inner edge of `area`; of what has no inside, the ends of that line.
  private mutating func outline(_ area: Rectangle) {
    let scalars = theme.border.scalars.map(\.value)
    let (last, end) = (area.endRow - 1, area.endColumn - 1)
    func put(_ index: Int, _ row: Int, _ column: Int) {
      frame.put(Cell(scalar: scalars[index], style: theme[.borderFocused]), row: row, column: column)
    }
    for column in area.column..<area.endColumn {
      put(4, area.row, column)
      put(4, last, column)
    }
    for row in area.row..<area.endRow {
      put(5, row, area.column)
      put(5, row, end)
    }
    guard area.rows > 1, area.columns > 1 else { return }
    put(0, area.row, area.column)
    put(1, area.row, end)
    put(2, last, area.column)
    put(3, last, end)
  }
}

extension Rectangle {
  /// The cells that show `part` of a picture of `size` that is drawn here: one at least.
  fileprivate func part(_ part: PixelPart, of size: PixelSize) -> Rectangle {
    func cells(_ range: Range<Int>, _ whole: Int, _ count: Int) -> (start: Int, count: Int) {
      func cell(_ place: Int) -> Int { Int((Double(place) * Double(count) / Double(max(1, whole))).rounded()) }
      let start = min(cell(range.lowerBound), count - 1)
      return (start, max(1, min(cell(range.upperBound), count) - start))
    }
    let across = cells(part.x, size.pixelWidth, columns)
    let down = cells(part.y, size.pixelHeight, rows)
    return Rectangle(
      row: row + down.start, column: column + across.start, rows: down.count, columns: across.count)
  }
}
