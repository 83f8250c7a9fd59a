/// Finds what was probably meant by a word that nothing is called.
enum Suggestion {
  /// ` (did you mean “ui.border”?)` where one of `known` is near to `word`, otherwise nothing.
  static func text(for word: String, in known: some Sequence<String>) -> String {
    nearest(to: word, in: known).map { " (did you mean “\($0)”?)" } ?? ""
  }

  /// The one of `known` that takes the fewest changes of a letter, at most two in five; nil if none does.
  static func nearest(to word: String, in known: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(longest))
    let limit = max(1, (letters.count + 1) * 2 / 5)
    var best: (word: String, changes: Int)?
    for candidate in known {
      let changes = changes(from: letters, to: Array(candidate.lowercased().unicodeScalars.prefix(longest)))
      if changes <= limit, changes < best?.changes ?? .max { best = (candidate, changes) }
    }
    return best?.word
  }

  /// Nothing that can be named here is longer.
  private static let longest = 64

  /// The distance of optimal string alignment, row by row: letters added, left out, replaced, or swapped with the next.
  private static func changes(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, scalar) in left.enumerated() {
      var line = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = rows[row][column] + (scalar == other ? 0 : 1)
        var least = min(replaced, rows[row][column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        line.append(least)
      }
      rows.append(line)
    }
    return rows[left.count][right.count]
  }
}
