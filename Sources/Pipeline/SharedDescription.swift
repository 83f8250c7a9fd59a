import Domain
import Synchronization

/// A picture and who is asked about it.
struct AskedDescription: Hashable {
  var digest: LineageID
  /// That of the service.
  var signature: String
}

/// A description that is being asked for, and how many wait for it. Whoever leaves last stops it.
final class SharedDescription: Sendable {
  let task: Task<Result<Description, Failure>, Never>
  private let count = Mutex(1)

  /// One waits from the beginning.
  init(task: Task<Result<Description, Failure>, Never>) {
    self.task = task
  }

  /// How many wait.
  var waiting: Int { count.withLock { $0 } }

  /// Waits too; false where everybody has left and it is being stopped.
  func join() -> Bool {
    count.withLock { count in
      guard count > 0 else { return false }
      count += 1
      return true
    }
  }

  /// Waits no longer.
  func leave() {
    let isLast = count.withLock { count in
      count -= 1
      return count == 0
    }
    if isLast { task.cancel() }
  }
}
