import Domain

extension Easel {
  /// Where a layer may change the picture: a mask of 0…255 that is full inside its region and fades out around it, and
  /// around what it spares, over a fiftieth of the longer edge. What it spares stays as it is up to its edges.
  func allowance(of layer: LookLayer) throws(DecoderFailure) -> Picture {
    let longest = Double(max(width, height))
    let feather = (across: longest / Double(width) * 0.04, down: longest / Double(height) * 0.04)
    func share(of box: UnitBox, _ x: Double, _ y: Double, beyond: Double) -> Double {
      let across = min(x - box.x, box.x + box.width - x) / feather.across
      let down = min(y - box.y, box.y + box.height - y) / feather.down
      return smoothStep(-0.5, 0.5, across + beyond) * smoothStep(-0.5, 0.5, down + beyond)
    }
    return try mask { x, y in
      let (x, y) = ((x + 1) / 2, (y + 1) / 2)
      let inside = layer.region.isWhole ? 1 : share(of: layer.region, x, y, beyond: 0)
      return layer.spared.reduce(inside) { $0 * (1 - share(of: $1, x, y, beyond: 0.5)) }
    }
  }
}
