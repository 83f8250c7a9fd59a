import Domain
import Glibc

/// Smooths within patches and keeps the edges between them: of eight neighbourhoods around a pixel, those that vary
/// least decide its colour (a Kuwahara filter with soft weights; Papari, Petkov and Campisi, 2007).
struct FlatPatches {
  /// The reach, in thousandths of the working edge.
  let radius: Double
  /// The picture is worked at this edge at most: what the filter leaves has no finer detail.
  let workingEdge: Int

  /// Flattens an 8-bit sRGB picture; `finishing` sees the patches before they are scaled up.
  func flattened(
    _ picture: borrowing Picture,
    finishing: (borrowing Picture) throws(DecoderFailure) -> Picture = { patches throws(DecoderFailure) in
      try patches.shared()
    }
  ) throws(DecoderFailure) -> Picture {
    let full = PixelSize(pixelWidth: picture.width, pixelHeight: picture.height)
    let size = full.fitted(within: .square(workingEdge))
    let small = try picture.resized(width: size.pixelWidth, height: size.pixelHeight, kernel: .linear).rendered()
    let reach = max(1, radius * Double(size.longestEdge) / 1000)
    let weighed = try weighed(small, sigma: reach * 0.55)
    let total = try weighed.convolved(ring(reach), width: 2 * Int(reach.rounded()) + 1, divisor: 1).rendered()
    let patches = try (total.band(0, count: 3) / total.band(3)).in8Bits().rendered()
    return try finishing(patches).rendered()
      .resized(width: full.pixelWidth, height: full.pixelHeight, kernel: .linear)
  }

  /// A mask that adds up a pixel and eight around it, as far away as the filter reaches.
  private func ring(_ reach: Double) -> [Double] {
    let half = Int(reach.rounded())
    let edge = 2 * half + 1
    var mask = [Double](repeating: 0, count: edge * edge)
    mask[half * edge + half] = 1
    for direction in 0..<8 {
      let angle = Double(direction) * .pi / 4
      let column = half + Int((cos(angle) * reach).rounded())
      let row = half + Int((sin(angle) * reach).rounded())
      mask[row * edge + column] += 1
    }
    return mask
  }

  /// The mean colour around every pixel times its weight, and the weight as a fourth band.
  private func weighed(_ picture: borrowing Picture, sigma: Double) throws(DecoderFailure) -> Picture {
    let mean = try picture.blurred(sigma: sigma).inFloat()
    let grey = try picture.inGrey().inFloat()
    let greyMean = try grey.blurred(sigma: sigma)
    let unevenness = try ((grey * grey).blurred(sigma: sigma) - greyMean * greyMean).clamped(0...65_025)
    let weight = try unevenness.scaled(by: [1 / 40.0], plus: [1]).raised(to: -3).rendered()
    return try (mean * weight).joined(with: weight).rendered()
  }
}
