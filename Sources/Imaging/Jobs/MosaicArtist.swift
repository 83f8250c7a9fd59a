import CChafa
import Domain

/// Draws a picture with characters.
struct MosaicArtist {
  let request: MosaicRequest

  /// No screen has more cells than that on a side; it bounds the pixels and the answer.
  static let longestSide = 512
  /// libchafa matches symbols of 8 × 8 pixels.
  private static let cellEdge = 8

  /// Draws what there is of the picture, or of a part of it: of a file that breaks off, the part that can be decoded.
  func draw(
    _ file: borrowing PictureFile, from source: MosaicSource?, _ past: inout JobLeftovers
  ) throws(Failure) -> Mosaic {
    if let finish = request.finish { return try draw(file, finished: finish, &past) }
    let area = PixelArea(request.region, in: file.facts.size)
    let (columns, rows) = grid(for: area.size)
    let size = PixelSize(pixelWidth: columns * edge, pixelHeight: rows * edge)
    let cells = try file.decoding { () throws(DecoderFailure) in
      guard area == PixelArea(file.facts.size) else {
        let kernel: Picture.Kernel = isMagnified(area.size, columns: columns, rows: rows) ? .nearest : .linear
        return try self.cells(past.shelf.part(area, of: file, size: size, kernel: kernel), columns: columns, rows: rows)
      }
      if let source, let small = source.picture(file, columns: columns, rows: rows, &past.thumbnails) {
        let picture = try small.resized(width: size.pixelWidth, height: size.pixelHeight)
        return try self.cells(picture, columns: columns, rows: rows)
      }
      let kernel: Picture.Kernel = isMagnified(area.size, columns: columns, rows: rows) ? .nearest : .lanczos
      let picture = try file.upright(size: size, care: .quick, whole: false, kernel: kernel)
      return try self.cells(picture, columns: columns, rows: rows)
    }
    return try mosaic(cells, columns: columns, rows: rows, of: file.path)
  }

  /// Draws the picture as it will be when it is finished. No thumbnail has to do with that.
  private func draw(
    _ file: borrowing PictureFile, finished finish: Finish, _ past: inout JobLeftovers
  ) throws(Failure) -> Mosaic {
    let preview = try FinishPreview(finish, of: file, &past.previews)
    let area = PixelArea(request.region, in: preview.size)
    let (columns, rows) = grid(for: area.size)
    let size = PixelSize(pixelWidth: columns * edge, pixelHeight: rows * edge)
    let kernel: Picture.Kernel = isMagnified(area.size, columns: columns, rows: rows) ? .nearest : .linear
    let cells = try file.decoding { () throws(DecoderFailure) in
      let picture = try preview.picture(area, of: file, size: size, kernel: kernel, &past.previews)
      return try self.cells(picture, columns: columns, rows: rows)
    }
    return try mosaic(cells, columns: columns, rows: rows, of: file.path)
  }

  private func mosaic(
    _ cells: [MosaicCell], columns: Int, rows: Int, of path: FilePath
  ) throws(Failure) -> Mosaic {
    guard let mosaic = Mosaic(columns: columns, rows: rows, cells: cells) else {
      throw .unexpected(doing: "drawing \(path.string)", detail: "no cells")
    }
    return mosaic
  }

  /// The most cells of the picture's proportions that fit the request.
  func grid(for size: PixelSize) -> (columns: Int, rows: Int) {
    let most = (columns: Self.clamped(request.columns), rows: Self.clamped(request.rows))
    let cellAspect = request.cellAspect.isFinite ? min(max(request.cellAspect, 0.1), 10) : 0.5
    let cellsAspect = Double(max(1, size.pixelWidth)) / Double(max(1, size.pixelHeight)) / cellAspect
    let columns = min(Double(most.columns), Double(most.rows) * cellsAspect)
    let rows = min(Double(most.rows), Double(most.columns) / cellsAspect)
    return (max(1, Int(columns.rounded())), max(1, Int(rows.rounded())))
  }

  private static func clamped(_ cells: Int) -> Int { min(max(cells, 1), longestSide) }

  /// Whether a picture is smaller than its mosaic: then it is shown as the pixels it has.
  private func isMagnified(_ size: PixelSize, columns: Int, rows: Int) -> Bool {
    size.pixelWidth <= columns && size.pixelHeight <= rows * 2
  }

  /// Whether brightness alone tells the symbols.
  private var isPlain: Bool { request.depth == .mono && request.symbols == .ascii }

  /// The pixels of a cell on each side.
  private var edge: Int { isPlain ? 1 : Self.cellEdge }

  private func cells(_ picture: borrowing Picture, columns: Int, rows: Int) throws(DecoderFailure) -> [MosaicCell] {
    let opaque = try picture.flattened(over: request.background)
    return isPlain
      ? try CharacterRamp(isOnLight: request.isOnLight).cells(opaque)
      : try matched(opaque, columns: columns, rows: rows)
  }

  private func matched(_ picture: borrowing Picture, columns: Int, rows: Int) throws(DecoderFailure) -> [MosaicCell] {
    let width = Int32(picture.width)
    let height = Int32(picture.height)
    guard picture.bands == 3, width == columns * Self.cellEdge, height == rows * Self.cellEdge else {
      throw DecoderFailure(words: "the samples make no colours")
    }
    let blank = CChafaCell(scalar: 0x20, foreground: 0, background: 0)
    var drawn = [CChafaCell](repeating: blank, count: columns * rows)
    let isDrawn = try picture.withBytes { bytes in
      guard let pixels = bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { return false }
      return cchafa_draw(
        pixels, width, height, request.depth.colours, request.symbols.symbols, request.isOnLight, work,
        Int32(columns), Int32(rows), &drawn)
    }
    guard isDrawn else { throw DecoderFailure(words: "out of memory") }
    return drawn.map {
      MosaicCell(
        scalar: $0.scalar, foreground: MosaicColour(bits: $0.foreground), background: MosaicColour(bits: $0.background)
      )
    }
  }

  /// How hard to look for the best symbol, 0…1: half blocks are few enough to try them all.
  private var work: Float { request.symbols == .half ? 0.3 : 0.5 }
}

extension MosaicRequest {
  /// Whether symbols without colours stand on a light ground.
  fileprivate var isOnLight: Bool {
    let red = background >> 16 & 0xFF
    let green = background >> 8 & 0xFF
    let blue = background & 0xFF
    return red * 299 + green * 587 + blue * 114 > 127_500
  }
}

extension MosaicDepth {
  fileprivate var colours: CChafaColours {
    switch self {
    case .rgb: CCHAFA_RGB
    case .palette256: CCHAFA_PALETTE_256
    case .palette16: CCHAFA_PALETTE_16
    case .palette8: CCHAFA_PALETTE_8
    case .mono: CCHAFA_MONO
    }
  }
}

extension MosaicSymbols {
  fileprivate var symbols: CChafaSymbols {
    switch self {
    case .ascii: CCHAFA_ASCII
    case .half: CCHAFA_HALF
    case .block: CCHAFA_BLOCK
    }
  }
}
