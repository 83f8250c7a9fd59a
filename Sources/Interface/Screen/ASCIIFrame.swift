import Canvas

extension Frame {
  /// Replaces what a terminal without UTF-8 cannot show with something alike, or `?`.
  mutating func reduceToASCII() {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        guard let cell = self[row, column], cell.scalar > 0x7E || cell.mark != 0 || cell.isRightHalf else { continue }
        let scalar: Unicode.Scalar = cell.isRightHalf ? " " : Self.alike(cell.scalar)
        put(Cell(scalar: scalar.value, style: cell.style), row: row, column: column)
      }
    }
  }

  private static func alike(_ value: UInt32) -> Unicode.Scalar {
    guard let scalar = Unicode.Scalar(value) else { return "?" }
    switch scalar {
    case "…": return "~"
    case "×", "✗": return "x"
    case "·", "•", "–", "─", "━": return "-"
    case "│", "┃", "├", "┤", "┣", "┫": return "|"
    case "└": return "`"
    case "╭", "╮", "╰", "╯", "┌", "┐", "┘", "┏", "┓", "┗", "┛": return "+"
    case "▌", "▸", "›", "→": return ">"
    case "‹": return "<"
    case "▴": return "^"
    case "°": return "d"
    case "◐", "◌": return "*"
    case "✓": return "v"
    case "≈": return "~"
    case "“", "”": return "\""
    case "’", "‘": return "'"
    default: return scalar.isASCII ? scalar : "?"
    }
  }
}
