import ArgumentParser
import Dispatch
import Domain
import Glibc
import Settings
import Synchronization

/// Runs a command that has no screen: asynchronous work under a synchronous `main`.
enum Headless {
  /// Runs `work` to its end and returns the exit status. A failure is printed as one message with its advice, and so is
  /// first what is wrong with the configuration, unless `work` `reportsConfiguration` itself.
  static func run(
    reportsConfiguration: Bool = false, _ work: @escaping @Sendable (Launch) async throws -> ExitCode
  ) throws -> ExitCode {
    // A reader that goes away (`| head`) ends the printing, never the work.
    signal(SIGPIPE, SIG_IGN)
    let signals = EndingSignals.watch()
    let launch = Launch.ofProcess()
    if !reportsConfiguration { for problem in launch.configuration.problems { Output.failure(problem) } }
    let status = wait { await result(of: work, launch) }
    for source in signals { source.cancel() }
    return Output.status(after: status)
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

  private static func result(
    of work: @Sendable (Launch) async throws -> ExitCode, _ launch: Launch
  ) async -> ExitCode {
    do {
      return try await work(launch)
    } catch let failure as Failure {
      return report(failure, status: Exit.status(of: failure))
    } catch {
      return report(.unexpected(doing: "this command", detail: "\(error)"), status: Exit.failed)
    }
  }

  /// Says why a command ended before it was done: to people, and where JSON was asked for, as its last line.
  private static func report(_ failure: Failure, status: ExitCode) -> ExitCode {
    Output.failure(failure)
    if CommandWords(Array(CommandLine.arguments.dropFirst())).asksForJSON {
      try? Output.line(FailedLine(FailureLine(failure), status: status, at: Launch.now()))
    }
    return status
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
    case .overBudget: overBudget
    case .alreadyMade: alreadyMade
    case .configuration, .modeUnavailable, .notUnderstood, .unknownTheme, .imagerMissing, .settingsUnreadable,
      .credentialsExposed, .notInLedger:
      usage
    case .unusableMask, .missing, .notReadable, .empty, .notAPicture, .broken, .tooLarge, .imagerFailed, .notWritable,
      .diskFull,
      .noLibrary, .noWorkFolder, .indexDamaged, .linkLoop, .keptElsewhere, .service, .unexpected:
      failed
    }
  }
}
