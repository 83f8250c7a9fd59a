import Domain
import Glibc
import Synchronization

/// Follows an answer while it arrives: says how much there is, and makes files of the pictures that show how far it is.
final class ReplyProgress: Sendable {
  private let reply: FilePath
  private let report: @Sendable (SlotNews) -> Void
  private let state = Mutex(State())

  private struct State {
    var cutter = EventCutter()
    var byteCount = 0
    var isStream: Bool?
    var toldCount = 0
    var partials: [FilePath] = []
  }

  /// So many more bytes are worth a word.
  private static let step = 64 << 10
  /// The most partial pictures of one answer that are looked at.
  private static let partialLimit = 8

  /// The progress of the answer that goes to the file `reply`.
  init(reply: FilePath, report: @escaping @Sendable (SlotNews) -> Void) {
    self.reply = reply
    self.report = report
  }

  /// Takes a piece of the body that is in the file already.
  func take(_ head: HTTPHead, _ bytes: UnsafeRawBufferPointer) {
    let (events, told) = state.withLock { state -> ([EventCutter.Event], Int?) in
      state.byteCount += bytes.count
      if state.isStream == nil { state.isStream = ReplyBody.isEventStream(bytes) ?? head.isEventStream }
      let events = head.isSuccess && state.isStream == true ? state.cutter.take(bytes) : []
      guard state.byteCount - state.toldCount >= Self.step else { return (events, nil) }
      state.toldCount = state.byteCount
      return (events, state.byteCount)
    }
    if let told { report(.received(byteCount: told)) }
    for event in events where event.isPartial { show(event) }
  }

  /// Removes the files of partial pictures.
  func removePartials() {
    for file in state.withLock(\.partials) { unlink(file.cString) }
  }

  private func show(_ event: EventCutter.Event) {
    let index = state.withLock { $0.partials.count }
    guard index < Self.partialLimit else { return }
    let file = FilePath(bytes: reply.bytes + ".\(index).partial".utf8)
    guard ImagesReply.readPartial(event, in: reply, to: file) else { return }
    state.withLock { $0.partials.append(file) }
    report(.partial(file, index: index))
  }
}
