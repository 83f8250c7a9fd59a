import Domain

/// How a slot ended.
struct SlotEnd: Sendable {
  var state: SlotState
  var verdict: SlotProgress.Verdict
}

extension GenerationOutcome {
  /// Counts a slot that has ended.
  mutating func count(_ end: SlotEnd) {
    switch end.state {
    case .saved: saved += 1
    case .cancelled: cancelled += 1
    case .failed(let failure): failures.append(failure)
    case .unknown:
      if case .unknown(let failure) = end.verdict { failures.append(failure) }
    case .planned, .sent, .settled:
      failures.append(.unexpected(doing: "making a picture", detail: "it never ended"))
    }
  }
}

extension Result where Failure == Domain.Failure, Success: Sendable {
  /// What `body` returned or threw.
  init(_ body: @Sendable () async throws(Domain.Failure) -> Success) async {
    do throws(Domain.Failure) { self = .success(try await body()) } catch { self = .failure(error) }
  }
}
