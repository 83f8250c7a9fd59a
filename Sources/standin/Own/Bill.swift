import Domain

/// What the answers would have cost at the vendors: every answer that was made, also one that never arrived.
struct Bill: Sendable, Hashable, Encodable {
  /// Who would have sent the bill.
  enum Service: String, Sendable, Encodable, CaseIterable {
    case imageAnalysis = "Azure AI Vision"
    case images = "OpenAI Images"
    case azureImages = "Azure OpenAI Images"
    case text = "OpenAI Responses"
    case azureText = "Azure OpenAI Responses"
  }

  /// The answers of one service.
  struct Sum: Sendable, Hashable, Encodable {
    var service: Service
    var count = 0
    var microDollars = 0
  }

  /// One answer.
  struct Item: Sendable, Hashable, Encodable {
    /// The number of the request.
    var request: Int
    var service: Service
    var microDollars: Int
    /// The pictures that were made.
    var pictures: Int
    /// Whether every byte of the answer was handed to a connection that was still open.
    var isDelivered = false

    private enum CodingKeys: String, CodingKey {
      case request, service, microDollars, pictures
      case isDelivered = "delivered"
    }
  }

  /// Answers in all.
  private(set) var count = 0
  /// Millionths of a US dollar.
  private(set) var microDollars = 0
  /// The same for each service.
  private(set) var services = Service.allCases.map { Sum(service: $0) }
  /// The latest answers, at most ``itemLimit``.
  private(set) var items: [Item] = []

  /// Items that are remembered; the oldest go first.
  static let itemLimit = 10_000

  /// Adds one answer to request number `request`.
  mutating func add(_ price: Money, for service: Service, pictures: Int, request: Int) {
    count += 1
    microDollars += price.microDollars
    for index in services.indices where services[index].service == service {
      services[index].count += 1
      services[index].microDollars += price.microDollars
    }
    if items.count == Self.itemLimit { items.removeFirst() }
    items.append(Item(request: request, service: service, microDollars: price.microDollars, pictures: pictures))
  }

  /// Notes whether the answer to request number `request` went out wholly.
  mutating func note(delivery isDelivered: Bool, of request: Int) {
    for index in items.indices where items[index].request == request { items[index].isDelivered = isDelivered }
  }
}
