import CProcess
import Domain
import Glibc

/// One running imager: its process and the two pipes to it. Ended and reaped with its last use.
struct ImagerProcess: ~Copyable {
  let pid: pid_t
  /// Jobs go in here; does not block.
  let input: Int32
  /// Answers come out here; does not block.
  let output: Int32
  private var isEnded = false

  private init(pid: pid_t, input: Int32, output: Int32) {
    self.pid = pid
    self.input = input
    self.output = output
  }

  deinit {
    if !isEnded { _ = Self.reap(pid) }
    close(input)
    close(output)
  }

  /// The seconds of processor time that it has had since it started; nil where it has ended.
  borrowing func processorSeconds() -> Double? {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(pid, &clock) == 0, clock_gettime(clock, &time) == 0 else { return nil }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Ends the process and says, in words, how it ended.
  mutating func end() -> String {
    isEnded = true
    return Self.reap(pid)
  }

  /// A process that has ended by itself keeps its own end; the signal is for one that has not.
  private static func reap(_ pid: pid_t) -> String {
    kill(pid, SIGKILL)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    switch signal {
    case 0: return "it exited with status \(status >> 8 & 0xFF)"
    case SIGXCPU: return "it used up its processor time"
    // Files are mapped: reading what has been cut off ends a program so.
    case SIGBUS: return "the file became shorter while it was read"
    case SIGKILL: return "it was killed"
    default: return "it was ended by signal \(signal) (\(String(cString: strsignal(signal))))"
    }
  }
}

extension ImagerProcess {
  /// Starts the first of the candidates that can be run. Throws ``Failure/imagerMissing(lookedAt:)`` where there is
  /// none, or what the system says.
  static func start(_ launch: ImagerLaunch) throws(Failure) -> ImagerProcess {
    for candidate in launch.candidates where access(candidate.cString, X_OK) == 0 {
      return try start(candidate, environment: launch.environment)
    }
    throw .imagerMissing(lookedAt: launch.candidates)
  }

  private static func start(_ program: FilePath, environment: [String]) throws(Failure) -> ImagerProcess {
    let jobs = try Pipe.opened()
    let answers = try Pipe.opened()
    var pid: pid_t = 0
    let code = withCStrings([ImagerLocation.name.bytes]) { arguments in
      withCStrings(environment.map { Array($0.utf8) }) { variables in
        process_start(program.cString, arguments, variables, jobs.reading, answers.writing, -1, &pid)
      }
    }
    guard code == 0 else {
      throw .unexpected(doing: "starting \(program.string)", detail: String(cString: strerror(code)))
    }
    let input = jobs.takeWriting()
    let output = answers.takeReading()
    for end in [input, output] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    return ImagerProcess(pid: pid, input: input, output: output)
  }
}

/// A pipe whose ends close with it, unless they are taken out.
private struct Pipe: ~Copyable {
  let reading: Int32
  let writing: Int32

  private init(reading: Int32, writing: Int32) {
    self.reading = reading
    self.writing = writing
  }

  /// Both ends numbered 3 and above, so that no standard descriptor is one of them and closed by accident.
  static func opened() throws(Failure) -> Pipe {
    var reading: Int32 = -1
    var writing: Int32 = -1
    let code = process_pipe(&reading, &writing)
    guard code == 0 else {
      throw .unexpected(doing: "starting the imager", detail: String(cString: strerror(code)))
    }
    let pipe = Pipe(reading: reading, writing: writing)
    guard min(reading, writing) > STDERR_FILENO else {
      throw .unexpected(doing: "starting the imager", detail: "a standard descriptor is closed")
    }
    return pipe
  }

  consuming func takeReading() -> Int32 {
    let end = reading
    close(writing)
    discard self
    return end
  }

  consuming func takeWriting() -> Int32 {
    let end = writing
    close(reading)
    discard self
    return end
  }

  deinit {
    close(reading)
    close(writing)
  }
}

/// Calls `body` with a NULL-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [[UInt8]], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { bytes in
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { $0.baseAddress.flatMap { strdup($0) } }
  }
  defer { for pointer in pointers { free(pointer) } }
  pointers.append(nil)
  return pointers.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("an array that is not empty has a start") }
    return body(start)
  }
}
