import Domain
import Glibc

/// Which way the forms in a picture run, as a hand that follows them moves (a smoothed structure tensor; Kass and
/// Witkin, 1987).
struct Flow: Sendable {
  private let across: Plane
  private let down: Plane
  private let certainties: Plane

  /// The flow of a picture of 8 bits; `smoothness` in thousandths of the edge. Where nothing is, it drifts at `drift`
  /// radians.
  init(
    of picture: borrowing Picture, easel: Easel, smoothness: Double, drift: Double, pull: Float = 30
  ) throws(DecoderFailure) {
    let grey = try Plane(easel.coarse(picture.inGrey(), cell: 3.6))
    let (width, height) = (grey.width, grey.height)
    let lean = (Float(cos(drift)), Float(sin(drift)))
    var (xx, xy, yy) = (grey, grey, grey)
    for row in 0..<height {
      for column in 0..<width {
        let right = grey.sample(column + 1, row) - grey.sample(column - 1, row)
        let lower = grey.sample(column, row + 1) - grey.sample(column, row - 1)
        let place = row * width + column
        // Across the drift, as if there were a faint edge along it everywhere.
        xx.samples[place] = right * right + lean.1 * lean.1 * pull
        xy.samples[place] = right * lower - lean.0 * lean.1 * pull
        yy.samples[place] = lower * lower + lean.0 * lean.0 * pull
      }
    }
    let sigma = smoothness / 3.6 / 1.7
    (xx, xy, yy) = (xx.blurred(sigma: sigma), xy.blurred(sigma: sigma), yy.blurred(sigma: sigma))
    var certainties = grey
    for place in xx.samples.indices {
      let spread = xx.samples[place] - yy.samples[place]
      let twice = 2 * xy.samples[place]
      let length = (spread * spread + twice * twice).squareRoot()
      certainties.samples[place] = length / max(xx.samples[place] + yy.samples[place], 1e-6)
      // Twice the angle, turned by a quarter: from across the edges to along them. It has no jumps to blend over.
      xx.samples[place] = -spread / max(length, 1e-6)
      yy.samples[place] = -twice / max(length, 1e-6)
    }
    (across, down, self.certainties) = (xx, yy, certainties)
  }

  /// The angle in radians at a place given in parts of the picture, 0…1.
  func angle(across x: Float, down y: Float) -> Float {
    0.5 * atan2f(down.sample(across: x, down: y), across.sample(across: x, down: y))
  }

  /// How clear the direction is there, 0…1.
  func certainty(across x: Float, down y: Float) -> Float { certainties.sample(across: x, down: y) }
}
