/// What a service tells of a slot between the request and the answer.
public enum SlotNews: Hashable, Sendable {
  /// Nothing was made yet, and the request leaves at that time.
  case waiting(until: Instant, ServiceFailure.Kind?)
  /// So many bytes of the answer are here.
  case received(byteCount: Int)
  /// A picture to show before the whole one is there; `index` counts from 0. The file lives as long as the slot is open.
  case partial(FilePath, index: Int)
}
