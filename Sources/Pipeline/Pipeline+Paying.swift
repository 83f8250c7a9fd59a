import Domain
import Foundation
import Library
import Services
import Synchronization

extension Pipeline {
  /// Asks for something that makes no picture, and writes it down in the ledger: before it leaves, durably, and when it
  /// was answered; the words are kept in the same step. A request that is nil is free, and nothing is kept of it.
  ///
  /// Where another program has asked for the same, this one waits for `known`, and asks only where that comes to nothing.
  func paying<Value: Sendable>(
    for request: PaidRequest?, orTaking known: () async -> Value? = { nil },
    keeping words: (Value) -> AnsweredWords,
    _ ask: (@escaping DescribeService.Repeating) async throws(Failure) -> Answered<Value>
  ) async throws(Failure) -> Answered<Value> {
    guard let request else { return try await ask { _ throws(Failure) in } }
    var turns = 0
    while try await !library.intend(request) {
      if let value = await known() { return Answered(value, charge: .free) }
      turns += 1
      // It may be stopped, or unable to say that it has its answer: nothing is bought twice for that.
      guard turns < Self.mostTurns else {
        throw .unexpected(
          doing: "waiting for another program",
          detail: "it has asked the same of \(request.service.title), and does not get on")
      }
      do { try await Task.sleep(for: Self.turnOfOthers) } catch { throw .cancelled }
    }
    // Each request that leaves is an entry of its own: any of them may be charged.
    let last = LastRequest(request)
    let answered: Answered<Value>
    do throws(Failure) {
      answered = try await ask { [library] failure throws(Failure) in
        try? await library.end(request: last.id, failure, isCertain: failure.isOfNothing)
        let next = last.next(id: Self.newID(request.kind.rawValue))
        guard try await library.intend(next) else { throw failure }
      }
    } catch {
      // One that was not written down any more did not leave.
      try? await library.end(request: last.id, error, isCertain: error.isOfNothing)
      throw error
    }
    let kept = words(answered.value)
    do throws(Failure) {
      try await library.settle(request: last.id, charge: answered.charge, keeping: kept)
    } catch {
      // What cannot be recorded now is unknown to the next start, which says so; the words may be kept nevertheless.
      try? await library.keep(kept, charge: answered.charge ?? request.estimate)
    }
    return answered
  }

  /// Notes that something was known already which did cost `amount`.
  func noteKnown(_ kind: LedgerEntry.Kind, _ amount: Money, for generation: GenerationID) {
    known[generation, default: []].append(Reuse("\(kind.rawValue) \(generation.rawValue)", kind: kind, amount))
  }

  /// How often it is looked whether another program's description has come.
  private static let turnOfOthers = Duration.milliseconds(100)
  /// Two minutes: longer than any describer is waited for.
  private static let mostTurns = 1_200

  /// A name that no other request has.
  static func newID(_ kind: String) -> String { "\(kind)-\(UUID().uuidString.lowercased())" }
}

/// The request that left last, of those that ask for the same.
private final class LastRequest: Sendable {
  private let request: Mutex<PaidRequest>

  init(_ request: PaidRequest) { self.request = Mutex(request) }

  var id: String { request.withLock { $0.id } }

  /// The same once more, called `id`.
  func next(id: String) -> PaidRequest {
    request.withLock { request in
      request.id = id
      return request
    }
  }
}

extension Failure {
  /// Whether it is certain that a request which ended so cost nothing: no answer was begun.
  var isOfNothing: Bool {
    guard case .service(let failure) = self else { return self != .cancelled }
    if failure.isFree == true { return true }
    switch failure.kind {
    case .noKey, .unusableKey, .unusableEndpoint, .wrongKey, .resourceBlocked, .billingStop, .quotaStop, .rateLimited,
      .unknownModel, .notVerified, .notAllowed, .noCaptions, .modelCannot, .pictureRefused, .requestRefused,
      .noSuchAddress, .unreachable, .untrusted, .proxy, .redirected:
      return true
    case .moderated(let stage, _): return stage == .input
    case .serverTrouble, .timedOut, .connectionLost, .badAnswer, .answerTooLarge, .pictureNotFetched: return false
    }
  }
}
