import Domain

/// Draws in ASCII without colours: one character a cell, the denser the farther it is from the terminal's ground.
///
/// Matching shapes, as libchafa does, gives contours but no middle tones when there is neither colour nor grey.
struct CharacterRamp {
  /// From no ink to the most.
  private static let characters = Array(" .`-:;+=co*x#%8@".unicodeScalars)

  /// Whether the terminal's ground is light, so that ink is dark.
  let isOnLight: Bool

  /// One cell for each pixel of an 8-bit picture; its darkest and lightest tones use the whole ramp.
  func cells(_ picture: borrowing Picture) throws(DecoderFailure) -> [MosaicCell] {
    try picture.inGrey().withBytes { bytes in
      let (darkest, lightest) = range(of: bytes)
      let last = Double(Self.characters.count - 1)
      return bytes.map { sample in
        let part = min(max((Double(sample) - darkest) / max(lightest - darkest, 1), 0), 1)
        let place = Int(((isOnLight ? 1 - part : part) * last).rounded())
        return MosaicCell(scalar: Self.characters[place].value, foreground: .terminal, background: .terminal)
      }
    }
  }

  /// The tones that all but a fiftieth of the pixels lie between; no narrower than a third of all there are, so that a
  /// flat picture stays flat.
  private func range(of bytes: UnsafeRawBufferPointer) -> (darkest: Double, lightest: Double) {
    let sorted = bytes.sorted()
    guard let first = sorted.first, let last = sorted.last else { return (0, 255) }
    let margin = sorted.count / 50
    let darkest = Double(sorted.count > 50 ? sorted[margin] : first)
    let lightest = Double(sorted.count > 50 ? sorted[sorted.count - 1 - margin] : last)
    guard lightest - darkest < 85 else { return (darkest, lightest) }
    let middle = (darkest + lightest) / 2
    let start = min(max(middle - 42.5, 0), 170)
    return (start, start + 85)
  }
}
