import Domain
import Synchronization

/// What a pipeline reported, in order.
final class EventLog: Sendable {
  private let events = Mutex<[PipelineEvent]>([])

  func append(_ event: PipelineEvent) { events.withLock { $0.append(event) } }

  var all: [PipelineEvent] { events.withLock { $0 } }

  /// The events as short lines, without those of other generations than `id`.
  func lines(_ id: String = "g") -> [String] { all.compactMap { line($0, id) } }

  /// How often a generation was said to have ended.
  func ends(_ id: String = "g") -> Int {
    all.count { if case .generationEnded(GenerationID(rawValue: id), _) = $0 { true } else { false } }
  }

  private func line(_ event: PipelineEvent, _ id: String) -> String? {
    switch event {
    case .generationStarted(let request, _): request.id.rawValue == id ? "started" : nil
    case .stageEntered(let generation, let stage): generation.rawValue == id ? stage.title : nil
    case .generationHeld(let request, let failure):
      request.id.rawValue == id ? "held: \(failure.message)" : nil
    case .described(let generation, let description, let isCached):
      generation.rawValue == id ? "described: \(description.caption)\(isCached ? ", known" : "")" : nil
    case .composed(let generation, let prompt): generation.rawValue == id ? "composed: \(prompt.text)" : nil
    case .slotReported(let slot, _, let news): "\(slot.rawValue): \(news)"
    case .slotChanged(let slot, let generation, let state):
      generation.rawValue == id ? "\(slot.rawValue) \(words(state))" : nil
    case .variationSaved(let variation, _):
      variation.generation.rawValue == id ? "saved \(variation.number)" : nil
    case .generationEnded(let generation, let outcome):
      generation.rawValue == id
        ? "ended: \(outcome.saved) saved, \(outcome.failures.count) failed, \(outcome.cancelled) cancelled" : nil
    }
  }

  private func words(_ state: SlotState) -> String {
    switch state {
    case .planned: "planned"
    case .sent(let stage): "sent, \(stage.title)"
    case .settled: "settled"
    case .saved: "saved"
    case .failed(let failure): "failed: \(failure.message)"
    case .unknown: "unknown"
    case .cancelled: "cancelled"
    }
  }
}

/// Which services were called, in order.
final class CallLog: Sendable {
  private let calls = Mutex<[String]>([])

  func append(_ call: String) { calls.withLock { $0.append(call) } }

  var all: [String] { calls.withLock { $0 } }

  func count(_ prefix: String) -> Int { all.count { $0.hasPrefix(prefix) } }
}

/// A door that is shut until a test opens it.
final class Gate: Sendable {
  private struct State {
    var isOpen = false
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var arrivals = 0
    var watchers: [(arrivals: Int, CheckedContinuation<Void, Never>)] = []
  }
  private let state = Mutex(State())

  /// Waits until the door is open. Where `minding` a cancelled task, throws when it is cancelled.
  func pass(mindingCancellation: Bool = true) async throws(Failure) {
    let ticket = arrive()
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isFree = state.withLock { state in
          if state.isOpen || (mindingCancellation && Task.isCancelled) { return true }
          state.waiting[ticket] = continuation
          return false
        }
        if isFree { continuation.resume() }
      }
    } onCancel: {
      if mindingCancellation { state.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume() }
    }
    if mindingCancellation, Task.isCancelled { throw .cancelled }
  }

  /// Lets everybody through from now on.
  func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Returns when `count` have come to the door.
  func arrivals(_ count: Int) async {
    await withCheckedContinuation { continuation in
      let isReached = state.withLock { state in
        if state.arrivals >= count { return true }
        state.watchers.append((count, continuation))
        return false
      }
      if isReached { continuation.resume() }
    }
  }

  private func arrive() -> Int {
    let (ticket, reached) = state.withLock { state in
      state.arrivals += 1
      let arrivals = state.arrivals
      let reached = state.watchers.filter { $0.arrivals <= arrivals }
      state.watchers.removeAll { $0.arrivals <= arrivals }
      return (arrivals, reached)
    }
    for watcher in reached { watcher.1.resume() }
    return ticket
  }
}
