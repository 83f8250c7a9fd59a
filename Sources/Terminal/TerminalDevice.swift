import CTerminal
import Glibc

/// The terminal as a file: bytes in, bytes out, its size and its modes. Closes itself.
struct TerminalDevice: ~Copyable {
  /// The most bytes that one reading takes, so that a flood of input does not starve the screen.
  private static let readLimit = 1 << 20
  /// The largest grid; a size beyond it is a mistake of the terminal.
  private static let largest = (rows: Int32(512), columns: Int32(1024))

  /// The descriptor, for poll(2).
  let descriptor: Int32
  /// Whether the terminal went away.
  private(set) var isGone = false

  /// Opens the terminal of this process and remembers its modes.
  init() throws(TerminalRefusal) {
    descriptor = cterminal_device_open()
    guard descriptor >= 0 else {
      throw TerminalRefusal("The terminal cannot be opened: \(String(cString: strerror(errno))).")
    }
    guard cterminal_device_save(descriptor) else {
      let reason = String(cString: strerror(errno))
      close(descriptor)
      throw TerminalRefusal("The modes of the terminal cannot be read: \(reason).")
    }
  }

  deinit { close(descriptor) }

  /// The size, never less than 1 by 1; 24 by 80 where the terminal does not know.
  var size: (rows: Int, columns: Int, pixelWidth: Int, pixelHeight: Int) {
    var rows: Int32 = 24
    var columns: Int32 = 80
    var width: Int32 = 0
    var height: Int32 = 0
    _ = cterminal_device_size(descriptor, &rows, &columns, &width, &height)
    return (Int(min(rows, Self.largest.rows)), Int(min(columns, Self.largest.columns)), Int(width), Int(height))
  }

  /// Whether this process runs in the foreground of the terminal.
  var isOurs: Bool { !isGone && cterminal_device_is_ours(descriptor) }

  /// Appends what has come to `bytes`, without waiting.
  mutating func read(into bytes: inout [UInt8]) {
    let chunk = 16 * 1024
    while !isGone, bytes.count < Self.readLimit {
      let count = withUnsafeTemporaryAllocation(byteCount: chunk, alignment: 1) { buffer in
        let count = Glibc.read(descriptor, buffer.baseAddress, chunk)
        if count > 0 { bytes.append(contentsOf: buffer.prefix(count)) }
        return count
      }
      if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { isGone = true }
      if count <= 0, !(count < 0 && errno == EINTR) { return }
    }
  }

  /// Sends what the terminal takes now of `queue`. Without a terminal the queue becomes empty.
  mutating func send(_ queue: inout OutputQueue) {
    while !isGone, !queue.isEmpty {
      let count = queue.rest.withUnsafeBufferPointer { cterminal_device_write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        queue.advance(by: count)
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR {
        isGone = true
      }
    }
    if isGone { queue.removeAll() }
  }

  /// Sends all of `queue`, if the terminal takes it within `milliseconds`.
  mutating func send(_ queue: inout OutputQueue, within milliseconds: Int) {
    let deadline = MonotonicClock.milliseconds + milliseconds
    send(&queue)
    while !queue.isEmpty {
      let left = deadline - MonotonicClock.milliseconds
      guard left > 0, wait(for: POLLOUT, milliseconds: Int32(clamping: left)) else { return }
      send(&queue)
    }
  }

  /// Waits until there is something to read or write, at most `milliseconds`; whether there is.
  func wait(for events: Int32, milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(truncatingIfNeeded: events), revents: 0)
    return poll(&request, 1, milliseconds) > 0
  }
}
