import CTerminal
import Glibc

/// What the system tells the program.
public enum TerminalSignal: Hashable, Sendable, CaseIterable {
  case windowChanged, stop, continued, terminate, hangUp, interrupt, quit

  init?(number: Int32) {
    switch number {
    case SIGWINCH: self = .windowChanged
    case SIGTSTP: self = .stop
    case SIGCONT: self = .continued
    case SIGTERM: self = .terminate
    case SIGHUP: self = .hangUp
    case SIGINT: self = .interrupt
    case SIGQUIT: self = .quit
    default: return nil
    }
  }
}

/// Receives signals as values instead of handlers.
///
/// Make it on the main thread before any other thread starts: the signals are blocked in the thread that makes it and
/// in those it starts, also in programs that are started without a mask of their own (`POSIX_SPAWN_SETSIGMASK`).
public struct TerminalSignals: ~Copyable {
  /// Readable while a signal is waiting, for poll(2).
  let descriptor: Int32

  /// Blocks the signals and receives them from now on. SIGPIPE becomes an error of writing.
  public init() throws(TerminalRefusal) {
    descriptor = cterminal_signal_open()
    guard descriptor >= 0 else {
      throw TerminalRefusal("Signals cannot be received: \(String(cString: strerror(errno))).")
    }
  }

  deinit { close(descriptor) }

  /// Gives the signals back their usual meaning, so that they end a program that takes long to finish after its
  /// screen is gone.
  public func release() { cterminal_signal_release() }

  /// The signals that are waiting without those of the keyboard: a program that had the terminal has got them too.
  public func drainAfterProgram() -> [TerminalSignal] {
    drain().filter { signal in
      switch signal {
      case .interrupt, .quit, .stop, .continued: false
      case .windowChanged, .terminate, .hangUp: true
      }
    }
  }

  /// The signals that are waiting; each at most once.
  public func drain() -> [TerminalSignal] {
    var signals: [TerminalSignal] = []
    while true {
      let number = cterminal_signal_next(descriptor)
      guard number != 0 else { return signals }
      if let signal = TerminalSignal(number: number), !signals.contains(signal) { signals.append(signal) }
    }
  }
}
