import Domain

/// Lays looks over a picture, in the order of the recipe, and the paper last, so that dusk falls on what is painted and not
/// on the margin of the sheet.
struct LookPainter {
  let recipe: LookRecipe

  /// Looks are made of a picture of this edge at most: more pixels cost time and show nothing new.
  static let longestEdge = 2048

  /// The picture with the looks laid over it, 8-bit sRGB. Throws where the file is broken.
  func paint(_ file: borrowing PictureFile) throws(Failure) -> Picture {
    let size = file.facts.size.fitted(within: .square(Self.longestEdge))
    let original = try file.decoding { () throws(DecoderFailure) in
      try file.upright(size: size, care: .thorough, whole: true)
    }
    try file.confirmUnchanged()
    return try file.decoding { () throws(DecoderFailure) in try paint(original) }
  }

  private func paint(_ original: borrowing Picture) throws(DecoderFailure) -> Picture {
    let opaque = try original.flattened(over: 0xFF_FFFF).rendered()
    // The last strokes are left to whoever writes the picture: they are made while the rows above are being encoded.
    var painted = try opaque.shared()
    for layer in recipe.layers {
      painted = try lay(layer, over: painted.rendered())
    }
    let sheets = recipe.layers.filter(\.region.isWhole).compactMap { layer in layer.look.sheet.map { (layer, $0) } }
    if let (layer, sheet) = sheets.last {
      let easel = easel(for: layer, painted)
      return try sheet(easel).laid(under: painted, easel).in8Bits()
    }
    guard original.hasAlpha else { return painted }
    return try painted.joined(with: original.band(original.bands - 1)).in8Bits()
  }

  private func easel(for layer: LookLayer, _ picture: borrowing Picture) -> Easel {
    Easel(width: picture.width, height: picture.height, layer: layer, seed: recipe.seed)
  }

  /// The picture with one layer over it, or over a part of it.
  private func lay(_ layer: LookLayer, over picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let easel = easel(for: layer, picture)
    let painted = try lay(layer.look, over: picture, easel).in8Bits()
    guard !layer.region.isWhole else { return painted }
    return try picture.blended(into: painted.rendered(), where: easel.mask(of: layer.region))
  }

  private func lay(_ look: Look, over picture: borrowing Picture, _ easel: Easel) throws(DecoderFailure) -> Picture {
    switch look {
    case .watercolour: try Watercolour(easel: easel).paint(picture)
    case .pencil: try Pencil(easel: easel).draw(picture)
    case .woodcut: try Woodcut(easel: easel).cut(picture)
    case .sepia: try Sepia(easel: easel).tone(picture)
    case .dusk: try Dusk(easel: easel).light(picture)
    case .night: try Night(easel: easel).light(picture)
    }
  }
}

extension Look {
  /// The sheet that a medium is on; nil for what is only a tone or a light.
  fileprivate var sheet: ((Easel) -> Sheet)? {
    switch self {
    case .watercolour: Sheet.watercolour
    case .pencil: Sheet.drawing
    case .woodcut: Sheet.print
    case .sepia, .dusk, .night: nil
    }
  }
}
