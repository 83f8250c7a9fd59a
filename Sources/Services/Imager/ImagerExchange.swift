import Domain
import FoundationEssentials
import Glibc

/// One job on its way through a process: the bytes still to be sent and the bytes that have come back.
///
/// Pure but for ``step(_:bell:until:)``, which moves bytes.
struct ImagerExchange {
  /// What a step led to.
  enum Outcome {
    /// Bytes moved, the bell rang, or time passed; look again.
    case going
    case answered(ImagerAnswer)
    /// The pipes closed or carried what is no answer.
    case failed(String)
  }

  private var unsent: ArraySlice<UInt8>
  private var received: [UInt8] = []

  /// Sends `job`.
  init(_ job: ImagerJob) throws {
    unsent = ImagerFrame.encode(header: try JSONEncoder().encode(job))[...]
  }

  /// Waits until something can move, the bell rings or `deadline` (in monotonic seconds) has come, and moves it.
  mutating func step(_ process: borrowing ImagerProcess, bell: borrowing WakeBell, until deadline: Double) -> Outcome {
    var polled = [
      pollfd(fd: process.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: unsent.isEmpty ? -1 : process.input, events: Int16(POLLOUT), revents: 0),
    ]
    let milliseconds = min(max((deadline - monotonicSeconds()) * 1000, 0).rounded(.up), 1e6)
    guard poll(&polled, nfds_t(polled.count), Int32(milliseconds)) >= 0 else {
      return errno == EINTR ? .going : .failed(String(cString: strerror(errno)))
    }
    if polled[2].revents != 0, let problem = send(to: process.input) { return .failed(problem) }
    return polled[0].revents != 0 ? receive(from: process.output) : .going
  }

  private mutating func send(to descriptor: Int32) -> String? {
    let count = unsent.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      unsent = unsent.dropFirst(count)
      return nil
    }
    return errno == EAGAIN || errno == EINTR ? nil : "it takes no jobs"
  }

  private mutating func receive(from descriptor: Int32) -> Outcome {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0 { return errno == EAGAIN || errno == EINTR ? .going : .failed(String(cString: strerror(errno))) }
    if count == 0 { return .failed("it closed the pipe") }
    received += chunk.prefix(count)
    return Self.parsed(received)
  }

  /// What the bytes of an answer say so far.
  static func parsed(_ bytes: [UInt8]) -> Outcome {
    guard bytes.count >= ImagerFrame.lengthByteCount else { return .going }
    guard let lengths = ImagerFrame.Lengths(bytes: bytes.prefix(ImagerFrame.lengthByteCount)) else {
      return .failed("it answered with lengths that no answer has")
    }
    let whole = ImagerFrame.lengthByteCount + lengths.header + lengths.payload
    guard bytes.count >= whole else { return .going }
    let header = bytes[ImagerFrame.lengthByteCount..<ImagerFrame.lengthByteCount + lengths.header]
    guard bytes.count == whole, let reply = try? JSONDecoder().decode(ImagerReply.self, from: Data(header)),
      let answer = reply.answer(payload: Array(bytes[(whole - lengths.payload)...]))
    else { return .failed("it answered with what is no answer") }
    return .answered(answer)
  }
}
