import Domain

extension English: QuantityWords {
  func bytes(_ count: Int) -> String { Titles.bytes(count) }
  func confidence(_ value: Double) -> String { Titles.confidence(value) }
  func percent(_ value: Int) -> String { "\(value) %" }
  func percent(from low: Int, to high: Int) -> String { "\(low)–\(high) %" }
  func part(_ part: Int, of whole: Int) -> String { "\(part) of \(whole)" }
  func price(_ amount: Money) -> String { amount.description }
  func day(_ day: String, month: Int) -> String { "\(Self.months[month - 1]) \(day)" }
  func month(_ month: Int, year: String) -> String { "\(Self.months[month - 1]) \(year)" }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
