/// Lines of comma-separated values as RFC 4180 has them, for spreadsheets.
enum CSV {
  /// One line without its end.
  static func line(_ cells: [String?]) -> String { cells.map { cell($0 ?? "") }.joined(separator: ",") }

  /// A text that a spreadsheet would take for a formula gets an apostrophe before it: names and instructions are never
  /// run. Scalars are looked at one by one, as spreadsheets do: a line's end or a quotation mark may be a part of what
  /// Swift takes for one character.
  private static func cell(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    if let first = scalars.first, "=+-@\t\r".unicodeScalars.contains(first) { scalars.insert("'", at: 0) }
    var cell = String.UnicodeScalarView()
    var isPlain = true
    for scalar in scalars {
      if ",\"\n\r".unicodeScalars.contains(scalar) { isPlain = false }
      if scalar == "\"" { cell.append(scalar) }
      cell.append(scalar)
    }
    return isPlain ? String(cell) : "\"" + String(cell) + "\""
  }
}
