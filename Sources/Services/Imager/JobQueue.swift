import Domain

/// The jobs of one lane: which wait, which runs, and which of them nobody wants any more.
struct JobQueue {
  /// A job and whoever waits for it.
  struct Ticket {
    let number: Int
    let job: ImagerJob
    let continuation: CheckedContinuation<Result<ImagerAnswer, Failure>, Never>
  }

  /// What the lane's thread does next.
  enum Work {
    case job(Ticket)
    /// Start the process, there will be jobs.
    case warm
    case wait
    case end
  }

  private var waiting: [Ticket] = []
  private var running: Int?
  /// Cancelled before they were added: a task may be cancelled before it comes to ask.
  private var cancelledEarly: Set<Int> = []
  private var lastNumber = 0
  /// Whether the job that runs shall stop.
  private(set) var isRunningCancelled = false
  private(set) var isEnding = false
  /// Whether a process is wanted ahead of the first job.
  var wantsProcess = false

  /// A number for a job that is about to be added.
  mutating func numbered() -> Int {
    lastNumber += 1
    return lastNumber
  }

  /// Adds a job; false where it is cancelled or the lane ends.
  mutating func add(_ ticket: Ticket) -> Bool {
    guard !isEnding, cancelledEarly.remove(ticket.number) == nil else { return false }
    waiting.append(ticket)
    return true
  }

  /// Takes back a job. A waiting one is returned and will not start; a running one shall stop.
  mutating func cancel(_ number: Int) -> Ticket? {
    if running == number {
      isRunningCancelled = true
      return nil
    }
    guard let place = waiting.firstIndex(where: { $0.number == number }) else {
      cancelledEarly.insert(number)
      return nil
    }
    return waiting.remove(at: place)
  }

  /// Forgets a job whose answer has been taken.
  mutating func forget(_ number: Int) { cancelledEarly.remove(number) }

  /// What to do next; a job that is given out runs until ``finish()``.
  mutating func next() -> Work {
    if isEnding { return .end }
    if !waiting.isEmpty {
      let ticket = waiting.removeFirst()
      running = ticket.number
      isRunningCancelled = false
      return .job(ticket)
    }
    defer { wantsProcess = false }
    return wantsProcess ? .warm : .wait
  }

  /// The running job has its answer.
  mutating func finish() { running = nil }

  /// Lets nothing more start. Returns what waited.
  mutating func end() -> [Ticket] {
    isEnding = true
    isRunningCancelled = true
    return takeAll()
  }

  /// Returns what waited, and forgets it.
  mutating func takeAll() -> [Ticket] {
    defer { waiting = [] }
    return waiting
  }
}
