import Domain
import Synchronization

/// One queue of jobs, one thread that waits on the pipes, and at most one process.
///
/// The thread does all that blocks, so that tasks never do. It starts with the first job and ends with
/// ``shutdown()``; it also owns the process, because the kernel ends an imager together with the thread that
/// started it.
final class ImagerLane: Sendable {
  private struct State {
    var queue = JobQueue()
    var hasThread = false
    var waitingForEnd: [CheckedContinuation<Void, Never>] = []
  }

  private let launch: ImagerLaunch
  private let bell = WakeBell()
  private let state = Mutex(State())

  init(_ launch: ImagerLaunch) { self.launch = launch }

  /// Queues a job and waits for its answer.
  func perform(_ job: ImagerJob) async throws(Failure) -> ImagerAnswer {
    guard bell.descriptor >= 0 else {
      throw .unexpected(doing: "starting the imager", detail: "no descriptor is left")
    }
    let number = state.withLock { $0.queue.numbered() }
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        add(JobQueue.Ticket(number: number, job: job, continuation: continuation))
      }
    } onCancel: {
      cancel(number)
    }
    state.withLock { $0.queue.forget(number) }
    let answer = try result.get()
    if case .failed(let failure) = answer { throw failure }
    return answer
  }

  /// Starts the process ahead of the first job.
  func warm() {
    let isEnding = state.withLock { state in
      state.queue.wantsProcess = true
      return state.queue.isEnding
    }
    guard !isEnding else { return }
    startThreadIfNeeded()
    bell.ring()
  }

  /// Ends the process and the thread; returns when they are gone.
  func shutdown() async {
    end()
    await withCheckedContinuation { continuation in
      let isGone = state.withLock { state in
        if state.hasThread { state.waitingForEnd.append(continuation) }
        return !state.hasThread
      }
      if isGone { continuation.resume() }
    }
  }

  /// Lets nothing more start, and ends what runs, without waiting.
  func end() {
    for ticket in state.withLock({ $0.queue.end() }) { ticket.continuation.resume(returning: .failure(.cancelled)) }
    bell.ring()
  }

  private func add(_ ticket: JobQueue.Ticket) {
    guard state.withLock({ $0.queue.add(ticket) }) else {
      return ticket.continuation.resume(returning: .failure(.cancelled))
    }
    startThreadIfNeeded()
    bell.ring()
  }

  private func cancel(_ number: Int) {
    state.withLock { $0.queue.cancel(number) }?.continuation.resume(returning: .failure(.cancelled))
    bell.ring()
  }

  private func startThreadIfNeeded() {
    let isNeeded = state.withLock { state in
      defer { state.hasThread = true }
      return !state.hasThread
    }
    guard isNeeded, !startThread({ self.run() }) else { return }
    // Where the system gives no thread, nothing can be done.
    let waiting = state.withLock { state in
      state.hasThread = false
      return state.queue.takeAll()
    }
    let failure = Failure.unexpected(doing: "starting the imager's thread", detail: "no more threads")
    for ticket in waiting { ticket.continuation.resume(returning: .failure(failure)) }
  }

  /// What the thread does.
  private func run() {
    var desk = ImagerDesk(launch)
    loop: while true {
      bell.silence()
      switch state.withLock({ $0.queue.next() }) {
      case .job(let ticket):
        let result = desk.carryOut(ticket.job, bell: bell) { self.state.withLock(\.queue.isRunningCancelled) }
        state.withLock { $0.queue.finish() }
        ticket.continuation.resume(returning: result)
      case .warm: desk.warm()
      case .wait: desk.wait(bell)
      case .end: break loop
      }
    }
    desk.close()
    let waiting = state.withLock { state in
      state.hasThread = false
      defer { state.waitingForEnd = [] }
      return state.waitingForEnd
    }
    for continuation in waiting { continuation.resume() }
  }
}
