import Domain
import Synchronization

/// What was asked of the stand-in and what it would have cost.
final class Journal: Sendable {
  /// Requests that are remembered; the oldest go first.
  static let requestLimit = 1_000

  private struct Contents {
    var requests: [RecordedRequest] = []
    var received = 0
    var bill = Bill()
  }

  private let contents = Mutex(Contents())

  /// The requests in the order in which they were answered.
  var requests: [RecordedRequest] { contents.withLock(\.requests) }

  /// What is to be paid so far.
  var bill: Bill { contents.withLock(\.bill) }

  /// Notes a request and numbers it.
  func record(_ request: RecordedRequest) {
    contents.withLock { contents in
      contents.received += 1
      var request = request
      request.number = contents.received
      if contents.requests.count == Self.requestLimit { contents.requests.removeFirst() }
      contents.requests.append(request)
    }
  }

  /// Puts one answer on the bill.
  func charge(_ price: Money, for service: Bill.Service) {
    contents.withLock { $0.bill.add(price, for: service) }
  }
}
