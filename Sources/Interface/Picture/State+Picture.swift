import Canvas
import Domain

extension State {
  /// Brings the picture in line with what it is about and the room that it has, and asks for what has to be drawn.
  mutating func settlePicture(_ layout: Layout) -> [Effect] {
    // While another pane is zoomed nobody sees the picture; everything about it stays as it is.
    guard layout.fold(.picture) == nil else { return [] }
    picture.ahead.move(to: followedPlace)
    let path = subject.picture(in: self)
    if path != picture.wanted?.picture { picture.zoom = nil }
    if let zoom = picture.zoom, let window = zoomWindow { picture.zoom = window.settled(zoom) }
    picture.want(path.flatMap { shownRequest($0, in: layout.picture) }, at: now)
    return picture.takeWork(at: now) + drawAhead(layout)
  }

  /// What is to be shown of a picture.
  private func shownRequest(_ path: FilePath, in area: Rectangle) -> PreviewRequest? {
    guard !area.isEmpty else { return nil }
    var request = previewRequest(path, in: area)
    request.mosaic.finish = shownFinish(of: path)
    guard let window = zoomWindow, let zoom = picture.zoom else { return request }
    let part = window.part(zoom)
    let aspect = window.cellAspect(at: zoom.scale)
    request.mosaic.region = part.box(in: window.size)
    request.mosaic.cellAspect = aspect
    request.mosaic.columns = Self.cells(part.x.count, zoom.scale, most: area.columns)
    request.mosaic.rows = Self.cells(part.y.count, zoom.scale * aspect, most: area.rows)
    return request
  }

  private static func cells(_ pixels: Int, _ scale: Double, most: Int) -> Int {
    max(1, Int(min(Double(most), (Double(pixels) * scale).rounded())))
  }

  /// The whole of a picture, in `area`.
  private func previewRequest(_ path: FilePath, in area: Rectangle) -> PreviewRequest {
    PreviewRequest(
      picture: path,
      mosaic: MosaicRequest(
        columns: area.columns, rows: area.rows, cellAspect: surroundings.cellAspect,
        depth: MosaicDepth(surroundings.depth), symbols: surroundings.isUnicode ? .block : .ascii,
        background: picture.previews.hiddenBackground(of: path) ?? background))
  }
}

// The neighbours.
extension State {
  /// Pictures that are drawn ahead in the direction of the cursor, and behind it.
  private static let aheadCount = 2
  private static let behindCount = 1
  /// Rows that are looked at for them: in a folder of folders there may be none for long.
  private static let reach = 50

  /// When the neighbours of the picture on the screen are to be drawn: once the cursor rests. Nil where they are.
  var aheadDueAt: Instant? {
    guard finishing == nil, picture.isShown, let wanted = picture.wanted, wanted.mosaic.region.isWhole,
      picture.ahead.isNew(wanted)
    else { return nil }
    return picture.wantedAt.advanced(by: PictureState.rest)
  }

  private mutating func drawAhead(_ layout: Layout) -> [Effect] {
    guard let dueAt = aheadDueAt, dueAt <= now, let wanted = picture.wanted else { return [] }
    let direction = picture.ahead.direction
    let near =
      pictures(from: followedPlace, step: direction, limit: Self.aheadCount, reach: Self.reach)
      + pictures(from: followedPlace, step: -direction, limit: Self.behindCount, reach: Self.reach)
    let requests = near.map { previewRequest($0.picture, in: layout.picture) }
      .filter { picture.previews[$0] == nil && $0 != wanted }
    picture.ahead.begin(requests, around: wanted)
    return requests.isEmpty ? [] : [.picture(.drawAhead(requests))]
  }

  /// The row that decides which picture is shown.
  var followedPlace: DrawingAhead.Place {
    switch picture.following {
    case .history where history.source != nil: DrawingAhead.Place(list: .history, row: history.list.cursor)
    case .parent where history.source != nil: DrawingAhead.Place(list: .parent, row: history.list.cursor)
    case .files, .history, .parent: DrawingAhead.Place(list: .files, row: files.cursor)
    }
  }

  /// The next `limit` pictures of the list that `place` is in, at most `reach` rows away.
  func pictures(
    from place: DrawingAhead.Place, step: Int, limit: Int, reach: Int = .max
  ) -> [(row: Int, picture: FilePath)] {
    var found: [(row: Int, picture: FilePath)] = []
    let last = step > 0 ? rowCount(of: place.list) - 1 : 0
    for row in stride(from: place.row + step, through: last, by: step).prefix(reach) {
      guard found.count < limit else { break }
      if let picture = picture(at: row, of: place.list) { found.append((row, picture)) }
    }
    return found
  }

  private func rowCount(of list: PictureState.Following) -> Int {
    list == .files ? files.rowCount : history.list.count
  }

  private func picture(at row: Int, of list: PictureState.Following) -> FilePath? {
    switch list {
    case .files:
      guard case .entry(let index)? = files.item(at: row), files.listing.kind(index) == .picture else { return nil }
      return files.listing.path(index)
    case .history, .parent:
      return history.list[row].flatMap { subject(of: $0.item).picture(in: self) }
    }
  }
}
