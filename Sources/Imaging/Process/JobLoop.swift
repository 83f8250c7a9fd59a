public import Domain
import FoundationEssentials
import Glibc

/// Reads jobs from one descriptor and writes answers to another until the first one ends.
public struct JobLoop {
  private let input: Int32
  private let output: Int32

  /// A loop over two open descriptors.
  public init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  /// Answers jobs with `perform`. Returns when the input ends, makes no sense, or nobody reads the answers. When the first
  /// job is long in coming, `prepare` makes ready for it. When no other has come for a while, `tidy` does a piece of other
  /// work, again and again as long as it says that there is more.
  public func run(
    _ perform: (ImagerJob) -> ImagerAnswer, prepare: () -> Void = {}, tidy: () -> Bool = { false }
  ) {
    if isIdle() { prepare() }
    while let job = next() {
      let answer = perform(job)
      guard let header = try? JSONEncoder().encode(ImagerReply(answer)),
        write(ImagerFrame.encode(header: header, payload: answer.payload))
      else { return }
      while isIdle(), tidy() {}
    }
  }

  /// The milliseconds without a job after which nobody is likely to wait for the next one.
  private static let rest: Int32 = 60

  private func isIdle() -> Bool {
    var polled = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, Self.rest) == 0
  }

  private func next() -> ImagerJob? {
    guard let start = read(ImagerFrame.lengthByteCount), let lengths = ImagerFrame.Lengths(bytes: start),
      let header = read(lengths.header), read(lengths.payload) != nil
    else { return nil }
    return try? JSONDecoder().decode(ImagerJob.self, from: Data(header))
  }

  private func read(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let result = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(input, UnsafeMutableRawBufferPointer(rebasing: buffer[done...]).baseAddress, count - done)
      }
      if result > 0 {
        done += result
      } else if result == 0 || errno != EINTR {
        return nil
      }
    }
    return bytes
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let result = bytes.withUnsafeBytes { buffer in
        Glibc.write(output, UnsafeRawBufferPointer(rebasing: buffer[done...]).baseAddress, bytes.count - done)
      }
      if result >= 0 {
        done += result
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
