import Domain

/// A passe-partout: the picture in the window of a mat, with a bevelled edge and a thin line around it.
struct Mount {
  let easel: Easel

  /// One mat, 0…255 each: the board, its cut edge, and the line drawn on it.
  private struct Mat {
    let board: SIMD3<Double>
    let core: SIMD3<Double>
    let line: SIMD3<Double>
  }

  /// White, cream, black, grey.
  private static let mats = [
    Mat(board: [246, 246, 244], core: [255, 255, 255], line: [186, 186, 184]),
    Mat(board: [240, 230, 206], core: [252, 248, 238], line: [168, 138, 84]),
    Mat(board: [24, 24, 26], core: [238, 236, 230], line: [112, 98, 66]),
    Mat(board: [138, 140, 142], core: [246, 246, 244], line: [84, 86, 88]),
  ]

  /// Mounts an 8-bit sRGB picture.
  func mount(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let mat = easel.variant(of: Self.mats)
    let shorter = Double(min(easel.width, easel.height))
    let margin = shorter * (0.07 + 0.05 * easel.strength)
    let board = try board(mat)
    let window = Window(easel: easel, margin: margin)
    let inside = try picture.shrunk(into: window.area, of: easel)
    let shaded = try inside.lit(by: window.shade(), neutral: 255)
    let lined = try board.blended(into: filled(mat.line), where: window.line())
    let bevelled = try lined.blended(into: filled(mat.core), where: window.bevel())
    return try bevelled.blended(into: shaded, where: window.opening())
  }

  private func filled(_ colour: SIMD3<Double>) throws(DecoderFailure) -> Picture {
    try Picture.filled(width: easel.width, height: easel.height, colour)
  }

  /// The board, with the texture of its paper.
  private func board(_ mat: Mat) throws(DecoderFailure) -> Picture {
    let texture = try easel.coarsely(finest: 3) { easel throws(DecoderFailure) in
      try (easel.grain(410) * 9.0 + easel.clouds(411, size: 8) * 9.0 + 128.0).in8Bits()
    }
    return try filled(mat.board).weighed(1, plus: texture, 0.22, plus: -28)
  }
}

/// The opening of a mat.
private struct Window {
  let easel: Easel
  /// In pixels.
  let margin: Double

  var area: PixelArea {
    let left = min(Int(margin.rounded()), (easel.width - 1) / 2)
    let top = min(Int(margin.rounded()), (easel.height - 1) / 2)
    return PixelArea(left: left, top: top, width: easel.width - left * 2, height: easel.height - top * 2)
  }

  private var cut: Double { max(2.6 * easel.unit, 1.5) }

  /// 255 inside.
  func opening() throws(DecoderFailure) -> Picture { try box(grownBy: 0) }

  /// 255 inside and on the cut edge.
  func bevel() throws(DecoderFailure) -> Picture { try box(grownBy: cut) }

  /// A thin line outside.
  func line() throws(DecoderFailure) -> Picture {
    var stencil = Stencil(easel)
    let away = margin * 0.26 + cut
    stencil.outline(
      x: Double(area.left) - away, y: Double(area.top) - away, width: Double(area.width) + away * 2,
      height: Double(area.height) + away * 2, pen: max(1.1 * easel.unit, 1))
    return try stencil.picture()
  }

  /// The shadow that the thickness of the board throws on the picture from above and from the left.
  func shade() throws(DecoderFailure) -> Picture {
    let reach = max(7 * easel.unit, 2)
    let across = (0..<easel.width).map { depth(Double($0 - area.left) / reach) }
    let down = (0..<easel.height).map { depth(Double($0 - area.top) / reach) }
    let columns = try Picture(bytes: across, width: easel.width, height: 1, bands: 1)
      .resized(width: easel.width, height: easel.height, kernel: .nearest)
    let rows = try Picture(bytes: down, width: 1, height: easel.height, bands: 1)
      .resized(width: easel.width, height: easel.height, kernel: .nearest)
    return try columns.overlaid(with: rows)
  }

  private func depth(_ place: Double) -> UInt8 { UInt8(255 * (1 - 0.42 * (1 - smoothStep(-0.1, 1, place)))) }

  private func box(grownBy growth: Double) throws(DecoderFailure) -> Picture {
    var stencil = Stencil(easel)
    let half = (across: Double(area.width) / 2 + growth, down: Double(area.height) / 2 + growth)
    stencil.mark(
      x: Double(area.left) + Double(area.width) / 2, y: Double(area.top) + Double(area.height) / 2,
      reach: (half.across + 1, half.down + 1)
    ) { x, y in
      let inside = min(half.across - abs(x), half.down - abs(y))
      return min(max(inside + 0.5, 0), 1)
    }
    return try stencil.picture()
  }
}

extension Picture {
  /// The picture made so small that it just covers `area`, and put there.
  fileprivate borrowing func shrunk(into area: PixelArea, of easel: Easel) throws(DecoderFailure) -> Picture {
    let scale = max(Double(area.width) / Double(width), Double(area.height) / Double(height))
    let small = PixelSize(
      pixelWidth: max(area.width, Int((Double(width) * scale).rounded())),
      pixelHeight: max(area.height, Int((Double(height) * scale).rounded())))
    let shrunk = try resized(width: small.pixelWidth, height: small.pixelHeight)
    let cut = PixelArea(
      left: (small.pixelWidth - area.width) / 2, top: (small.pixelHeight - area.height) / 2, width: area.width,
      height: area.height)
    return try shrunk.part(cut).placed(left: area.left, top: area.top, width: easel.width, height: easel.height)
  }
}
