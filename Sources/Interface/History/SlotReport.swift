import Domain

/// What is known of a slot between its request and its answer.
struct SlotReport: Hashable, Sendable {
  /// When the request leaves, where it has to wait.
  var waitsUntil: Instant?
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
    case .waiting(let until, _): report.waitsUntil = until
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
