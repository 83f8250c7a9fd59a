import ArgumentParser
import Dispatch
import Domain
import Glibc
import Settings
import Synchronization

/// Runs a command that has no screen: asynchronous work under a synchronous `main`.
enum Headless {
  /// Runs `work` to its end and returns the exit status. A failure is printed as one message with its advice.
  static func run(_ work: @escaping @Sendable (Launch) async throws -> ExitCode) throws -> ExitCode {
    // A reader that goes away (`| head`) ends the printing, never the work.
    signal(SIGPIPE, SIG_IGN)
    let launch = Launch.ofProcess()
    for problem in launch.configuration.problems { Output.failure(problem) }
    return wait { await result(of: work, launch) }
  }

  /// Runs asynchronous `work` and blocks until it has ended.
  ///
  /// `main` is synchronous and the main thread serves no executor, so the task is detached.
  static func wait<Value: Sendable>(for work: @escaping @Sendable () async -> Value) -> Value {
    let answer = Answer<Value>()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      let value = await work()
      answer.value.withLock { $0 = value }
      done.signal()
    }
    done.wait()
    guard let value = answer.value.withLock({ $0 }) else {
      preconditionFailure("the semaphore is signalled only after the value is there")
    }
    return value
  }

  /// Runs `work`; the first interrupt (Ctrl-C) or termination calls `onInterrupt`, a second one ends the process.
  static func cancelling<Value: Sendable>(
    _ work: @escaping @Sendable () async -> Value, onInterrupt: @escaping @Sendable () async -> Void
  ) async -> Value {
    let interrupts = Mutex(0)
    let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        let count = interrupts.withLock { count in
          count += 1
          return count
        }
        guard count == 1 else { _exit(Exit.cancelled.rawValue) }
        Task { await onInterrupt() }
      }
      source.resume()
      return source
    }
    let value = await work()
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
    return value
  }

  private static func result(
    of work: @Sendable (Launch) async throws -> ExitCode, _ launch: Launch
  ) async -> ExitCode {
    do {
      return try await work(launch)
    } catch let failure as Failure {
      Output.failure(failure)
      return Exit.status(of: failure)
    } catch {
      Output.failure(.unexpected(doing: "this command", detail: "\(error)"))
      return Exit.failed
    }
  }
}

/// Carries what came of a task to the thread that waits for it.
private final class Answer<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}

extension Exit {
  /// The status for a command that `failure` ended.
  static func status(of failure: Failure) -> ExitCode {
    switch failure {
    case .cancelled: cancelled
    case .configuration, .modeUnavailable, .notUnderstood, .unknownTheme, .imagerMissing: usage
    case .missing, .notReadable, .empty, .notAPicture, .broken, .tooLarge, .imagerFailed, .notWritable, .diskFull,
      .indexDamaged, .unexpected:
      failed
    }
  }
}
