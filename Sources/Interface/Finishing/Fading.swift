import Canvas

/// Makes cells of a picture faint, so that what is beside them is seen first.
struct Fading {
  /// What they fade towards: the background of the theme.
  let surface: UInt32
  /// Whether there are shades to fill cells with.
  let isUnicode: Bool
  /// How cells look whose colours cannot fade.
  let dim: Style
  /// A picture has few different colours of a palette, and thousands of cells.
  private var known: [Color: Color?] = [:]

  /// How much of a colour is left.
  private static let share = 0.3

  init(surface: UInt32, isUnicode: Bool, dim: Style) {
    (self.surface, self.isUnicode, self.dim) = (surface, isUnicode, dim)
  }

  /// `cell` in faint colours; in the colours of the terminal itself, which nobody knows, a shade in its place.
  mutating func faded(_ cell: Cell) -> Cell {
    guard let foreground = faded(cell.style.foreground), let background = faded(cell.style.background) else {
      let scalar: Unicode.Scalar = isUnicode ? "░" : "."
      return Cell(scalar: scalar.value, style: dim)
    }
    var cell = cell
    (cell.style.foreground, cell.style.background) = (foreground, background)
    return cell
  }

  private mutating func faded(_ color: Color) -> Color? {
    if let faded = known[color] { return faded }
    let faded = color.faded(to: surface, share: Self.share)
    known[color] = faded
    return faded
  }
}
