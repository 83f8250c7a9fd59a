import Domain
import Glibc

/// Where the thread of a lane sits: the process in front of it, if there is one, and the rules for a job that goes
/// wrong. A crash, a hang or nonsense ends the process and is tried once more, in a new one; never a third time.
struct ImagerDesk: ~Copyable {
  private let launch: ImagerLaunch
  private var process: ImagerProcess?

  init(_ launch: ImagerLaunch) { self.launch = launch }

  /// Starts the process, if there is none. What goes wrong shows with the first job.
  mutating func warm() {
    guard process == nil, let started = try? ImagerProcess.start(launch) else { return }
    process = consume started
  }

  /// Ends the process.
  mutating func close() { process = nil }

  /// Waits until the bell rings. A process that ends meanwhile is reaped.
  mutating func wait(_ bell: borrowing WakeBell) {
    var polled = [pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)]
    if let output = process?.output { polled.append(pollfd(fd: output, events: Int16(POLLIN), revents: 0)) }
    guard poll(&polled, nfds_t(polled.count), -1) > 0, polled.count > 1, polled[1].revents != 0 else { return }
    // Unasked, a sound process neither speaks nor ends.
    process = nil
  }

  /// Does a job, at most twice.
  mutating func carryOut(
    _ job: ImagerJob, bell: borrowing WakeBell, isCancelled: () -> Bool
  ) -> Result<ImagerAnswer, Failure> {
    if let output = job.output, exists(output) {
      return .failure(.notWritable(output, detail: "something of that name is already there"))
    }
    var detail = ""
    for _ in 0..<2 {
      guard !isCancelled() else { return .failure(.cancelled) }
      do throws(Failure) {
        switch try attempt(job, bell: bell, isCancelled: isCancelled) {
        case .success(let answer): return .success(answer)
        case .failure(let stop): detail = stop.detail
        }
      } catch {
        return .failure(error)
      }
    }
    return .failure(.imagerFailed(job.picture, detail: detail))
  }

  /// Why an attempt brought no answer.
  private struct Stop: Error {
    let detail: String
  }

  private mutating func attempt(
    _ job: ImagerJob, bell: borrowing WakeBell, isCancelled: () -> Bool
  ) throws(Failure) -> Result<ImagerAnswer, Stop> {
    var running: ImagerProcess
    if let kept = process.take() { running = kept } else { running = try ImagerProcess.start(launch) }
    guard var exchange = try? ImagerExchange(job) else {
      process = consume running
      throw .unexpected(doing: "asking the imager", detail: "the job cannot be written as JSON")
    }
    var watchdog = Watchdog(patience: launch.patience, limit: launch.limit, now: monotonicSeconds())
    let processorBefore = running.processorSeconds() ?? 0
    var deadline = monotonicSeconds()
    var isStopping = false
    while true {
      if !isStopping, isCancelled() {
        isStopping = true
        deadline = min(deadline, monotonicSeconds() + launch.grace)
      }
      switch exchange.step(running, bell: bell, until: deadline) {
      case .answered(let answer):
        process = consume running
        guard isStopping || isCancelled() else { return .success(answer) }
        if case .written = answer { removeOutput(of: job) }
        throw .cancelled
      case .failed(let problem):
        let end = running.end()
        removeFiles(of: job, process: running.pid)
        return .failure(Stop(detail: "\(problem); \(end)"))
      case .going:
        bell.silence()
        let now = monotonicSeconds()
        guard now >= deadline else { continue }
        let processor = (running.processorSeconds() ?? processorBefore) - processorBefore
        let verdict = watchdog.look(now: now, processor: processor)
        if !isStopping, case .wait(let until) = verdict {
          deadline = until
          continue
        }
        _ = running.end()
        removeFiles(of: job, process: running.pid)
        if isStopping { throw .cancelled }
        if verdict == .end(.starved) { throw starved(job, processor: processor) }
        return .failure(Stop(detail: "no answer after \(launch.patience.inWords) seconds"))
      }
    }
  }

  /// Trying once more would only make the machine busier.
  private func starved(_ job: ImagerJob, processor: Double) -> Failure {
    let had = ((processor * 10).rounded() / 10).inWords
    return .unexpected(
      doing: "decoding \(job.picture.string)",
      detail: "the machine is too busy, it got \(had) seconds of work done in \(launch.limit.inWords)")
  }
}

extension ImagerDesk {
  private func exists(_ path: FilePath) -> Bool {
    var status = stat()
    return lstat(path.cString, &status) == 0
  }

  /// What an ended process had begun, and had perhaps just finished. Nothing had the name before the job.
  private func removeFiles(of job: ImagerJob, process: pid_t) {
    guard let output = job.output else { return }
    _ = unlink(ImagerJob.partial(of: output, process: process).cString)
    removeOutput(of: job)
  }

  private func removeOutput(of job: ImagerJob) {
    if let output = job.output { unlink(output.cString) }
  }
}

extension Double {
  /// Without a fraction where there is none.
  fileprivate var inWords: String { self == rounded() ? String(Int(self)) : String(self) }
}
