import Glibc

/// What ended a wait; empty if the time passed.
public struct Readiness: OptionSet, Hashable, Sendable {
  /// One bit each.
  public let rawValue: UInt8

  /// Takes the bits as they are.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// ``TerminalScreen/read()`` has something, if only that the terminal is gone.
  public static let input = Readiness(rawValue: 1)
  /// ``TerminalScreen/flush()`` can send more.
  public static let output = Readiness(rawValue: 2)
  /// ``Inbox/drain()`` has something.
  public static let inbox = Readiness(rawValue: 4)
  /// ``TerminalSignals/drain()`` has something.
  public static let signals = Readiness(rawValue: 8)
}

/// The one place where the main thread waits.
public enum TerminalWait {
  /// Waits for the terminal, the inbox or a signal, at most `milliseconds` (nil: as long as it takes).
  ///
  /// The terminal is waited for while it is there, its output only while some is pending.
  public static func wait<Element>(
    screen: borrowing TerminalScreen, inbox: Inbox<Element>, signals: borrowing TerminalSignals, milliseconds: Int?
  ) -> Readiness {
    let events = screen.isOutputPending ? POLLIN | POLLOUT : POLLIN
    let terminal = screen.isGone || !screen.isTaken ? -1 : screen.descriptor
    let timeout = [milliseconds, screen.inputTimeout].compactMap { $0 }.min()
    return wait(
      terminal: terminal, events: Int16(truncatingIfNeeded: events), inbox: inbox.descriptor,
      signals: signals.descriptor, milliseconds: timeout)
  }

  /// Waits on descriptors; -1 for none.
  static func wait(
    terminal: Int32, events: Int16, inbox: Int32, signals: Int32, milliseconds: Int?
  ) -> Readiness {
    let input = Int16(truncatingIfNeeded: POLLIN)
    let deadline = milliseconds.map { MonotonicClock.milliseconds + max(0, $0) }
    while true {
      let left = deadline.map { Int32(clamping: max(0, $0 - MonotonicClock.milliseconds)) } ?? -1
      var requests = (
        pollfd(fd: terminal, events: events, revents: 0), pollfd(fd: inbox, events: input, revents: 0),
        pollfd(fd: signals, events: input, revents: 0)
      )
      let count = withUnsafeMutableBytes(of: &requests) { bytes in
        poll(bytes.baseAddress?.assumingMemoryBound(to: pollfd.self), 3, left)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return [] }
      return readiness(terminal: requests.0.revents, inbox: requests.1.revents, signals: requests.2.revents)
    }
  }

  private static func readiness(terminal: Int16, inbox: Int16, signals: Int16) -> Readiness {
    var readiness: Readiness = []
    let output = Int16(truncatingIfNeeded: POLLOUT)
    if terminal & ~output != 0 { readiness.insert(.input) }
    if terminal & output != 0 { readiness.insert(.output) }
    if inbox != 0 { readiness.insert(.inbox) }
    if signals != 0 { readiness.insert(.signals) }
    return readiness
  }
}
