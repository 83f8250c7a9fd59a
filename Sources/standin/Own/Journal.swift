import Domain
import Synchronization

/// What was asked of the stand-in and what it would have cost.
final class Journal: Sendable {
  /// Requests that are remembered; the oldest go first.
  static let requestLimit = 1_000

  /// Bodies that are remembered; the oldest go first.
  static let bodyLimit = 16

  private struct Contents {
    var requests: [RecordedRequest] = []
    var received = 0
    var bill = Bill()
    var bodies: [(number: Int, bytes: [UInt8])] = []
    /// The requests whose answers ended before what they were for.
    var lost: Set<Int> = []

    /// Changes request number `number`, if it is still remembered.
    mutating func change(_ number: Int, _ body: (inout RecordedRequest) -> Void) {
      guard let index = requests.lastIndex(where: { $0.number == number }) else { return }
      body(&requests[index])
    }
  }

  private let contents = Mutex(Contents())

  /// The requests in the order in which they came.
  var requests: [RecordedRequest] { contents.withLock(\.requests) }

  /// What is to be paid so far.
  var bill: Bill { contents.withLock(\.bill) }

  /// The body of request number `number`, if it is still remembered.
  func body(of number: Int) -> [UInt8]? {
    contents.withLock { $0.bodies.first { $0.number == number }?.bytes }
  }

  /// Notes a request with its body and numbers it.
  @discardableResult
  func record(_ request: RecordedRequest, body: [UInt8] = []) -> Int {
    contents.withLock { contents in
      contents.received += 1
      var request = request
      request.number = contents.received
      if contents.requests.count == Self.requestLimit { contents.requests.removeFirst() }
      contents.requests.append(request)
      if contents.bodies.count == Self.bodyLimit { contents.bodies.removeFirst() }
      contents.bodies.append((request.number, body))
      return request.number
    }
  }

  /// Notes how request number `number` is answered.
  func note(status: Int, of number: Int) {
    contents.withLock { $0.change(number) { $0.status = status } }
  }

  /// Notes which faults the answer to request number `number` has.
  func note(faults: [String], of number: Int) {
    contents.withLock { $0.change(number) { $0.faults = faults } }
  }

  /// Notes that the answer to request number `number` was handed over to its last byte.
  func noteDelivery(of number: Int) {
    contents.withLock { contents in
      guard !contents.lost.contains(number) else { return }
      contents.change(number) { $0.isDelivered = true }
      contents.bill.note(delivery: true, of: number)
    }
  }

  /// Notes that the answer to request number `number` ends, or ended, without what it was for.
  func noteLoss(of number: Int) {
    contents.withLock { contents in
      contents.lost.insert(number)
      contents.change(number) { $0.isDelivered = false }
      contents.bill.note(delivery: false, of: number)
    }
  }

  /// Puts the answer to request number `number` on the bill.
  func charge(_ price: Money, for service: Bill.Service, pictures: Int = 0, request number: Int) {
    contents.withLock { $0.bill.add(price, for: service, pictures: pictures, request: number) }
  }

  /// Forgets everything but how many requests there were.
  func forget() {
    contents.withLock { contents in
      contents.requests = []
      contents.bodies = []
      contents.bill = Bill()
    }
  }
}
