import Domain

/// Lays looks over a picture, in the order of the recipe, and the paper last, so that dusk falls on what is painted and not
/// on the margin of the sheet.
struct LookPainter {
  let recipe: LookRecipe
  /// Larger pictures are made smaller: their pixels, several times over, would not fit into the imager's memory.
  private static let mostPixels = 25_000_000
  /// The same where several looks lie over each other, each of which keeps what is beneath it.
  private static let mostPixelsInLayers = 14_000_000
  /// Strokes are drawn on so many pixels at most: they are smooth, and wide for a pixel, long before that.
  private static let mostPaintedPixels = 5_000_000

  /// The size in which a picture of `size` is painted.
  static func canvas(for size: PixelSize) -> PixelSize { size.holding(pixels: mostPixels) }

  /// The picture with the looks laid over it, 8-bit sRGB. Throws where the file is broken.
  func paint(_ file: borrowing PictureFile) throws(Failure) -> Picture {
    let original = try original(of: file)
    return try file.decoding { () throws(DecoderFailure) in try paint(original) }
  }

  /// The picture with the looks only where `mask`, which ``LookMask`` has made ready, allows them; what is clear stays so.
  func paint(
    _ file: borrowing PictureFile, through mask: borrowing PictureFile
  ) throws(Failure) -> Picture {
    let original = try original(of: file)
    let allowed = try mask.decoding { () throws(DecoderFailure) in
      try LookMask.faded(mask, width: original.width, height: original.height)
    }
    return try file.decoding { () throws(DecoderFailure) in
      let painted = try paint(original).band(0, count: 3).rendered()
      let blended = try original.flattened(over: 0xFF_FFFF).rendered().blended(into: painted, where: allowed)
      return original.hasAlpha
        ? try blended.joined(with: original.band(original.bands - 1)).in8Bits() : try blended.in8Bits()
    }
  }

  private func original(of file: borrowing PictureFile) throws(Failure) -> Picture {
    let most = recipe.layers.count > 1 ? Self.mostPixelsInLayers : Self.mostPixels
    let size = file.facts.size.holding(pixels: most)
    let original = try file.decoding { () throws(DecoderFailure) in
      try file.upright(size: size, care: .thorough, whole: true)
    }
    try file.confirmUnchanged()
    return original
  }

  private func paint(_ original: borrowing Picture) throws(DecoderFailure) -> Picture {
    let opaque = try original.flattened(over: 0xFF_FFFF).rendered()
    // The last strokes are left to whoever writes the picture: they are made while the rows above are being encoded.
    var painted = try opaque.shared()
    for layer in recipe.layers where layer.look.kind != .frame {
      painted = try lay(layer, over: painted.rendered())
    }
    let sheets = recipe.layers.filter(\.region.isWhole).compactMap { layer in layer.look.sheet.map { (layer, $0) } }
    if let (layer, sheet) = sheets.last {
      let easel = easel(for: layer, painted)
      let laid = try sheet(easel).laid(under: painted, easel).in8Bits()
      painted =
        try layer.isEverywhere ? laid : painted.blended(into: laid.rendered(), where: easel.allowance(of: layer))
    }
    // What is around the picture is around its sheet, too.
    for layer in recipe.layers where layer.look.kind == .frame {
      painted = try lay(layer, over: painted.rendered())
    }
    let isOnPaper =
      sheets.contains { $0.0.isEverywhere } || recipe.layers.contains { $0.look == .mount && $0.isEverywhere }
    guard original.hasAlpha, !isOnPaper else { return painted }
    return try painted.joined(with: original.band(original.bands - 1)).in8Bits()
  }

  private func easel(for layer: LookLayer, _ picture: borrowing Picture) -> Easel {
    Easel(width: picture.width, height: picture.height, layer: layer, seed: recipe.seed)
  }

  /// The picture with one layer over it, or over a part of it.
  private func lay(_ layer: LookLayer, over picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let easel = easel(for: layer, picture)
    let painted = try spread(layer.look, over: picture, easel).in8Bits()
    guard !layer.isEverywhere else { return painted }
    return try picture.blended(into: painted.rendered(), where: easel.allowance(of: layer))
  }

  /// A medium is laid over a copy that is as large as its strokes need, and drawn out over the picture.
  private func spread(_ look: Look, over picture: borrowing Picture, _ easel: Easel) throws(DecoderFailure) -> Picture {
    let full = PixelSize(pixelWidth: picture.width, pixelHeight: picture.height)
    let size = full.holding(pixels: Self.mostPaintedPixels)
    guard look.kind == .medium, size != full else { return try lay(look, over: picture, easel) }
    let copy = try picture.resized(width: size.pixelWidth, height: size.pixelHeight).rendered()
    let painted = try lay(look, over: copy, easel.resized(to: size)).in8Bits().rendered()
    return try painted.resized(width: full.pixelWidth, height: full.pixelHeight, kernel: .fine)
  }

  private func lay(_ look: Look, over picture: borrowing Picture, _ easel: Easel) throws(DecoderFailure) -> Picture {
    switch look {
    case .spring: try Spring(easel: easel).dress(picture)
    case .summer: try Summer(easel: easel).light(picture)
    case .autumn: try Autumn(easel: easel).turn(picture)
    case .winter: try Winter(easel: easel).freeze(picture)
    case .fog: try Fog(easel: easel).veil(picture)
    case .watercolour: try Watercolour(easel: easel).paint(picture)
    case .gouache: try Gouache(easel: easel).paint(picture)
    case .oil: try Oil(easel: easel).paint(picture)
    case .pastel: try Pastel(easel: easel).draw(picture)
    case .pencil: try Pencil(easel: easel).draw(picture)
    case .charcoal: try Charcoal(easel: easel).draw(picture)
    case .ink: try Ink(easel: easel).draw(picture)
    case .etching: try Etching(easel: easel).etch(picture)
    case .woodcut: try Woodcut(easel: easel).cut(picture)
    case .linocut: try Linocut(easel: easel).cut(picture)
    case .poster: try Poster(easel: easel).print(picture)
    case .comic: try Comic(easel: easel).print(picture)
    case .risograph: try Risograph(easel: easel).print(picture)
    case .mosaic: try TileMosaic(easel: easel).lay(picture)
    case .embroidery: try Embroidery(easel: easel).stitch(picture)
    case .stainedGlass: try StainedGlass(easel: easel).glaze(picture)
    case .pixelArt: try PixelArt(easel: easel).draw(picture)
    case .infrared: try Infrared(easel: easel).develop(picture)
    case .fadedFilm: try FadedFilm(easel: easel).age(picture)
    case .sepia: try Sepia(easel: easel).tone(picture)
    case .noir: try Noir(easel: easel).print(picture)
    case .cyanotype: try Cyanotype(easel: easel).print(picture)
    case .blueprint: try Blueprint(easel: easel).copy(picture)
    case .goldenHour: try GoldenHour(easel: easel).light(picture)
    case .dusk: try Dusk(easel: easel).light(picture)
    case .moonlight: try Moonlight(easel: easel).light(picture)
    case .night: try Night(easel: easel).light(picture)
    case .neon: try Neon(easel: easel).light(picture)
    case .dream: try Dream(easel: easel).soften(picture)
    case .rain: try Rain(easel: easel).fall(picture)
    case .snow: try Snow(easel: easel).fall(picture)
    case .vignette: try Vignette(easel: easel).frame(picture)
    case .mount: try Mount(easel: easel).mount(picture)
    }
  }
}
