/// Why words are no ``Finish``.
public struct FinishFault: Error, Hashable, Sendable {
  /// The word that was not understood; nil where one is missing.
  public let word: String?
  /// The word before it; nil where a clause was expected.
  public let after: String?
  /// What was expected there.
  public let expected: Expectation

  /// What can stand somewhere in the words of a finish.
  public enum Expectation: Hashable, Sendable {
    /// Any of the ``FinishFault/clauses``.
    case clause
    /// The way of a turn: `left`, `right`, `around`.
    case turn
    /// Proportions, `busy`, or left, top, width and height in percent.
    case crop
    /// Such a part that does not reach beyond the picture.
    case partInside
    /// A percentage, a factor or a longest edge.
    case scale
    /// 1…100.
    case quality
    /// A number within these bounds.
    case number(ClosedRange<Int>, example: String)
  }

  /// The words that clauses begin with.
  public static let clauses =
    ["turn", "mirror", "flip", "straighten", "crop", "resize", "width", "height"]
    + Correction.allCases.map(\.rawValue) + ["png", "jpeg", "webp"]

  init(_ word: Substring?, after: String?, expected: Expectation) {
    self.word = word.map(String.init)
    self.after = after
    self.expected = expected
  }
}
