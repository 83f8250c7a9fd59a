/// Where a piece of glass starts, in parts of the picture, and how large it is, in units.
struct GlassSpot {
  let across: Float
  let down: Float
  let size: Double

  private init(_ spot: Spot, size: Double) {
    (across, down, self.size) = (spot.across, spot.down, size)
  }

  /// How much there is to see around every pixel, 0…255, for pieces that are `cells` pixels wide.
  static func details(_ grey: Plane, cells: Double) -> Plane {
    let around = grey.blurred(sigma: cells / 3)
    var details = grey
    for place in details.samples.indices { details.samples[place] = abs(grey.samples[place] - around.samples[place]) }
    return details.blurred(sigma: cells / 2)
  }

  /// Wide panes where it is calm, small ones where it is not; at least one.
  static func spots(_ easel: Easel, size: Double, details: Plane) -> [GlassSpot] {
    let limit: Float = 11
    func isBusy(_ spot: Spot) -> Bool { details.sample(across: spot.across, down: spot.down) > limit }
    let wide = size * 1.4
    let panes = easel.scattered(180, spacing: wide)
    let calm = panes.filter { !isBusy($0) }.map { GlassSpot($0, size: wide) }
    let busy = easel.scattered(185, spacing: size).filter(isBusy).map { GlassSpot($0, size: size) }
    let all = calm + busy
    return all.isEmpty ? panes.map { GlassSpot($0, size: wide) } : all
  }
}
