import Glibc

/// How likely a person is to agree with a statement, from the measurement it rests on.
///
/// A logistic curve: at `mark` half of all people would agree, one `width` past it 88 of 100, two widths past it 98 of
/// 100. Marks and widths were set by looking at photographs, drawings and screenshots, and at blurred, noisy, dark,
/// light, grey and mirrored copies of them, so that what is said in a caption was true of all of them.
enum Agreement {
  /// Less than this is not said at all.
  static let worthSaying = 0.6
  /// Less than this gets no box.
  static let worthABox = 0.68
  /// Less than this is no part of a sentence.
  static let worthASentence = 0.72
  /// Nothing that rests on taste is surer.
  static let surest = 0.98

  /// That `value` counts as above `mark`.
  static func that(_ value: Double, isAbove mark: Double, by width: Double) -> Double {
    guard value.isFinite else { return 0 }
    return surest / (1 + exp(-2 * (value - mark) / width))
  }

  /// That `value` counts as below `mark`.
  static func that(_ value: Double, isBelow mark: Double, by width: Double) -> Double {
    that(-value, isAbove: -mark, by: width)
  }
}
