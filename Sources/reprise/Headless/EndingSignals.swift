import ArgumentParser
import Dispatch
import Glibc
import Synchronization

/// The signals that ask a command without a screen to end: Ctrl-C, Ctrl-\, `kill`, and the terminal going away.
///
/// The first one cancels what can be cancelled, so that what is paid is saved; without such work, or the second time,
/// the process ends at once. The exit status says which signal it was, as a shell does: 128 and its number.
enum EndingSignals {
  private static let numbers = [SIGINT, SIGQUIT, SIGTERM, SIGHUP]
  private static let state = Mutex(State())

  private struct State {
    var first: Int32?
    var cancel: (@Sendable () async -> Void)?
  }

  /// Watches for signals as long as what is returned is kept. Those that the process was started to ignore, as `nohup`
  /// does, stay ignored.
  static func watch() -> [any DispatchSourceSignal] {
    numbers.compactMap { number in
      let before = signal(number, SIG_IGN)
      guard unsafeBitCast(before, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self) else { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { receive(number) }
      source.resume()
      return source
    }
  }

  /// Runs `work`; a signal meanwhile calls `cancel`. Returns the signal too, if there was one.
  static func cancelling<Value: Sendable>(
    _ work: @Sendable () async -> Value, by cancel: @escaping @Sendable () async -> Void
  ) async -> (value: Value, signal: Int32?) {
    state.withLock { $0.cancel = cancel }
    let value = await work()
    let signal = state.withLock { state in
      state.cancel = nil
      return state.first
    }
    return (value, signal)
  }

  /// The exit status that tells of a signal.
  static func status(of signal: Int32) -> ExitCode { ExitCode(128 + signal) }

  private static func receive(_ number: Int32) {
    let cancel = state.withLock { state in
      guard state.first == nil else { return nil as (@Sendable () async -> Void)? }
      state.first = number
      return state.cancel
    }
    guard let cancel else { _exit(status(of: number).rawValue) }
    Task.detached { await cancel() }
  }
}
