import CVips

/// Where libvips has no operation, pixels are made here: in tiles, when they are needed, by several threads at once.
extension Picture {
  /// A picture of `bands` bands that `draw` fills.
  static func drawn(
    width: Int, height: Int, bands: Int, _ draw: @escaping @Sendable (_ to: PixelTile) -> Void
  ) throws(DecoderFailure) -> Picture {
    let drawing = Drawing { _, to in draw(to) }
    return try Picture(
      cvips_drawn(nil, Int32(width), Int32(height), Int32(bands), 0, drawTile, drawing.retained, releaseDrawing))
  }

  /// A picture of this size and `bands` bands that `draw` fills. It sees the pixels of this one, which has 8 bits, in the
  /// same place and `reach` around it, as far as there are any.
  borrowing func redrawn(
    bands: Int, reach: Int = 0, _ draw: @escaping @Sendable (_ from: PixelTile, _ to: PixelTile) -> Void
  ) throws(DecoderFailure) -> Picture {
    let drawing = Drawing { from, to in
      if let from { draw(from, to) }
    }
    return try Picture(
      cvips_drawn(
        image, Int32(width), Int32(height), Int32(bands), Int32(reach), drawTile, drawing.retained, releaseDrawing))
  }
}

private final class Drawing: Sendable {
  let draw: @Sendable (PixelTile?, PixelTile) -> Void

  init(_ draw: @escaping @Sendable (PixelTile?, PixelTile) -> Void) { self.draw = draw }

  /// One reference, which ``releaseDrawing(_:)`` drops.
  var retained: UnsafeMutableRawPointer { Unmanaged.passRetained(self).toOpaque() }
}

private func drawTile(
  _ context: UnsafeRawPointer, _ from: UnsafePointer<CVipsTile>?, _ to: UnsafePointer<CVipsTile>
) {
  let drawing = Unmanaged<Drawing>.fromOpaque(context).takeUnretainedValue()
  drawing.draw(from.map { PixelTile($0.pointee) }, PixelTile(to.pointee))
}

private func releaseDrawing(_ context: UnsafeMutableRawPointer) {
  Unmanaged<Drawing>.fromOpaque(context).release()
}
