import Domain

/// How quantities are written.
protocol QuantityWords: Sendable {
  /// Bytes in at most six columns: `840 K`, `3.4 M`.
  func bytes(_ count: Int) -> String
  /// A confidence of 0…1: `0.87`.
  func confidence(_ value: Double) -> String
  /// A whole number of hundredths.
  func percent(_ value: Int) -> String
  /// A range of whole hundredths.
  func percent(from low: Int, to high: Int) -> String
  /// So many of all: `3 of 12`.
  func part(_ part: Int, of whole: Int) -> String
  /// What is to be paid, or was.
  func price(_ amount: Money) -> String
  /// A day of this year in at most eight columns; `month` is 1…12, `day` has two digits.
  func day(_ day: String, month: Int) -> String
  /// A month of another year in at most eight columns; `month` is 1…12.
  func month(_ month: Int, year: String) -> String
}
