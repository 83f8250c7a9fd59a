import CTerminal
import Glibc
import Synchronization

/// Messages from any thread to the one that waits in ``TerminalWait``.
public final class Inbox<Element: Sendable>: Sendable {
  /// Readable while there are messages, for poll(2).
  let descriptor: Int32
  private let elements = Mutex<[Element]>([])

  /// An empty inbox.
  public init() throws(TerminalRefusal) {
    descriptor = cterminal_event_open()
    guard descriptor >= 0 else {
      throw TerminalRefusal("The program cannot wait for its own work: \(String(cString: strerror(errno))).")
    }
  }

  deinit { close(descriptor) }

  /// Adds a message and wakes the waiting thread. From any thread.
  public func send(_ element: Element) {
    let isFirst = elements.withLock { elements in
      elements.append(element)
      return elements.count == 1
    }
    if isFirst { cterminal_event_set(descriptor) }
  }

  /// Takes every message in the order of sending.
  public func drain() -> [Element] {
    // Cleared first: a message that comes in between wakes the thread once more, rather than never.
    cterminal_event_clear(descriptor)
    return elements.withLock { elements in
      defer { elements = [] }
      return elements
    }
  }
}
