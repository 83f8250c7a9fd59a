/// The interface in English: a file for each of its subjects.
struct English: Words, Sendable {
  /// `1 picture`, `3 pictures`.
  func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
