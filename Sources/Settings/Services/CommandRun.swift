import CProcess
import Glibc

/// A command that is running in a shell, in a session of its own; it is ended with its last use.
struct CommandRun: ~Copyable {
  private let pid: pid_t
  private let output: Int32
  private let errors: Int32
  private var isReaped = false

  /// Why there is nothing to run.
  struct NotStarted: Error {
    let detail: String
  }

  /// How a command ended.
  enum Status: Hashable {
    case exited(Int)
    case killed(signal: Int)
  }

  /// What came of a command; no status where it had to be ended because it was late.
  struct End {
    var status: Status?
    var output = ""
    var errors = ""
  }

  /// The most bytes that are kept of what it prints.
  private static let most = 1 << 16

  /// Starts `command`. Nothing of it but `sh -c` and its own text is in the list of processes.
  init(_ command: String, environment: [String: String]) throws(NotStarted) {
    let input = open("/dev/null", O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw NotStarted(detail: String(cString: strerror(errno))) }
    defer { close(input) }
    var (reading, writing): ((Int32, Int32), (Int32, Int32)) = ((-1, -1), (-1, -1))
    guard process_pipe(&reading.0, &writing.0) == 0, process_pipe(&reading.1, &writing.1) == 0 else {
      for end in [reading.0, writing.0, reading.1, writing.1] where end >= 0 { close(end) }
      throw NotStarted(detail: String(cString: strerror(errno)))
    }
    let words: [String] = ["sh", "-c", command]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var pid: pid_t = 0
    let code = process_start("/bin/sh", arguments, variables, input, writing.0, writing.1, &pid)
    for end in [writing.0, writing.1] { close(end) }
    guard code == 0 else {
      for end in [reading.0, reading.1] { close(end) }
      throw NotStarted(detail: String(cString: strerror(code)))
    }
    self.pid = pid
    (output, errors) = reading
    for end in [output, errors] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  deinit {
    if !isReaped { Self.reap(pid) }
    close(output)
    close(errors)
  }

  /// Waits until it has ended, for at most `milliseconds`; then it is killed with all that it has started.
  consuming func end(within milliseconds: Int) -> End {
    let deadline = Self.now() + milliseconds
    var (printed, said): ([UInt8], [UInt8]) = ([], [])
    var status: Int32 = 0
    // What it leaves in the background may hold the pipes: its own end counts, which a poll does not tell.
    while waitpid(pid, &status, WNOHANG) == 0 {
      let rest = deadline - Self.now()
      guard rest > 0 else {
        drain(&printed, &said)
        return End(status: nil, output: Self.text(printed), errors: Self.text(said))
      }
      var polled = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      ]
      let isClosed = poll(&polled, 2, Int32(min(rest, 20))) > 0 && !drain(&printed, &said)
      // Closed pipes are ready at all times: without a pause the wait for its end would burn a core.
      if isClosed { usleep(1000) }
    }
    isReaped = true
    drain(&printed, &said)
    let signal = Int(status & 0x7F)
    return End(
      status: signal == 0 ? .exited(Int(status >> 8 & 0xFF)) : .killed(signal: signal), output: Self.text(printed),
      errors: Self.text(said))
  }

  /// Takes what is there; false where nothing was.
  @discardableResult
  private borrowing func drain(_ printed: inout [UInt8], _ said: inout [UInt8]) -> Bool {
    let (first, second) = (Self.drain(output, into: &printed), Self.drain(errors, into: &said))
    return first || second
  }

  private static func drain(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 12)
    var isAny = false
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return isAny }
      isAny = true
      bytes += chunk[..<min(count, max(0, most - bytes.count))]
    }
  }

  private static func reap(_ pid: pid_t) {
    kill(-pid, SIGKILL)
    kill(pid, SIGKILL)
    while waitpid(pid, nil, 0) < 0, errno == EINTR {}
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Milliseconds of a clock that nobody sets.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

extension CommandRun.End {
  /// What it wrote to its standard error, on one line and not too long. A shell that traces what it does writes what it
  /// prints there too: that is taken out.
  var shownErrors: String {
    var text = errors
    for word in output.split(whereSeparator: \.isWhitespace) where word.utf8.count > 3 {
      text = text.split(separator: word, omittingEmptySubsequences: false).joined(separator: "(secret)")
    }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: "; ")
    return line.count > 200 ? "…\(line.suffix(200))" : line
  }
}
