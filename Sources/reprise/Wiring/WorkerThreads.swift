import Glibc
import Synchronization
import Terminal

/// Threads that run the program's tasks, started as they are needed and kept.
///
/// They stand in for the pool of the concurrency library, whose monitor wakes the process once a second for good as
/// soon as the pool was used: an idle program sleeps. Tasks find them with `Task(executorPreference:)`.
final class WorkerThreads: TaskExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var idleCount = 0
    var threadCount = 0
  }

  private let limit: Int
  private let state = Mutex(State())
  private let permits: Permits

  /// At most `limit` threads.
  init(limit: Int) {
    self.limit = limit
    permits = Permits()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let needsThread = state.withLock { state in
      state.jobs.append(job)
      guard state.idleCount < state.jobs.count, state.threadCount < limit else { return false }
      state.threadCount += 1
      return true
    }
    permits.post()
    if needsThread { start() }
  }

  /// Where the system gives no thread, those that run already take the job; without any, nothing can be done.
  private func start() {
    let unmanaged = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<WorkerThreads>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, unmanaged.toOpaque())
    guard code == 0 else {
      unmanaged.release()
      let isAlone = state.withLock { state in
        state.threadCount -= 1
        return state.threadCount == 0
      }
      precondition(!isAlone, "the system gives this program no thread")
      return
    }
    pthread_detach(thread)
  }

  private func run() {
    CrashStack.useOnThisThread()
    while true {
      state.withLock { $0.idleCount += 1 }
      permits.wait()
      let job = state.withLock { state in
        state.idleCount -= 1
        return state.jobs.removeFirst()
      }
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}

/// A counting semaphore.
///
/// Sendable unchecked: its one stored property is a constant pointer to a semaphore that is made in `init`, never moved,
/// and destroyed with the last reference; POSIX lets any thread post to it and wait for it.
private final class Permits: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(semaphore, 0, 0) }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func post() { sem_post(semaphore) }

  func wait() {
    while sem_wait(semaphore) != 0, errno == EINTR {}
  }
}
