import Domain

/// What is known of a slot between its request and its answer.
struct SlotReport: Hashable, Sendable {
  /// When the request leaves, where it has to wait.
  var waitsUntil: Instant?
  /// Why it has to wait, where that is known.
  var reason: ServiceFailure.Kind?
  /// When the request left first.
  var sentAt: Instant?
  /// Bytes of the answer that are here.
  var byteCount = 0
  /// The latest picture to show before the whole one is there.
  var partial: FilePath?
  /// Its place among them, from 0.
  var partialIndex: Int?

  /// What is known after `news`.
  func following(_ news: SlotNews) -> SlotReport {
    var report = self
    switch news {
    case .waiting(let until, let reason):
      report.waitsUntil = until
      report.reason = reason
    case .received(let count):
      report.waitsUntil = nil
      report.byteCount = count
    case .partial(let file, let index):
      report.waitsUntil = nil
      report.partial = file
      report.partialIndex = index
    }
    return report
  }
}

extension SlotReport {
  /// What is being done about the slot, as far as its service told; without `now` no seconds are counted.
  func activity(at now: Instant?) -> SlotLabel.Activity? {
    if let waitsUntil {
      let seconds = now.map { max(0, Int((waitsUntil.milliseconds - $0.milliseconds + 999) / 1000)) }
      return .sendsAgain(seconds: seconds, reason)
    }
    guard byteCount > 0 || partial != nil else { return nil }
    return .receiving(byteCount: byteCount, partial: partialIndex)
  }
}
