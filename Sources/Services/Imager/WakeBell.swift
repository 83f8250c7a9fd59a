import CProcess
import Glibc

/// Wakes a thread that waits in `poll(2)`.
struct WakeBell: ~Copyable {
  /// Readable while the bell has rung and nobody has silenced it.
  let descriptor: Int32

  /// A silent bell; its descriptor is negative where the process has no descriptor left, and it never rings then.
  init() { descriptor = process_bell() }

  deinit { close(descriptor) }

  /// Wakes the waiting thread, now or when it waits next.
  borrowing func ring() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  /// Forgets all ringing so far.
  borrowing func silence() {
    var count: UInt64 = 0
    _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
  }
}
