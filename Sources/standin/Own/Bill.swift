import Domain

/// What the answers would have cost at the vendors.
struct Bill: Sendable, Hashable, Encodable {
  /// Who would have sent the bill.
  enum Service: String, Sendable, Encodable, CaseIterable {
    case imageAnalysis = "Azure AI Vision"
    case images = "OpenAI Images"
  }

  /// The answers of one service.
  struct Item: Sendable, Hashable, Encodable {
    var service: Service
    var count = 0
    var microDollars = 0
  }

  /// Answers in all.
  private(set) var count = 0
  /// Millionths of a US dollar.
  private(set) var microDollars = 0
  /// The same for each service.
  private(set) var items = Service.allCases.map { Item(service: $0) }

  /// Adds one answer.
  mutating func add(_ price: Money, for service: Service) {
    count += 1
    microDollars += price.microDollars
    for index in items.indices where items[index].service == service {
      items[index].count += 1
      items[index].microDollars += price.microDollars
    }
  }
}
