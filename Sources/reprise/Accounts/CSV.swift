/// Lines of comma-separated values as RFC 4180 has them, for spreadsheets.
enum CSV {
  /// One line without its end.
  static func line(_ cells: [String?]) -> String { cells.map { cell($0 ?? "") }.joined(separator: ",") }

  /// A text that a spreadsheet would take for a formula gets an apostrophe before it: names and instructions are never
  /// run.
  private static func cell(_ text: String) -> String {
    let plain = text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + text : text
    guard plain.contains(where: { ",\"\n\r".contains($0) }) else { return plain }
    return "\"" + plain.replacing("\"", with: "\"\"") + "\""
  }
}
