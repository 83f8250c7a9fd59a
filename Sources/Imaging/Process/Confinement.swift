import CProcess
import Glibc

/// What the imager gives up before it looks at the first picture, so that a picture which takes it over gains little:
/// no sockets, no programs, no other processes, bounded memory, files and time. A kernel without system call
/// filters leaves the limits, and the environment without secrets.
public struct Confinement: Sendable {
  /// Bytes of memory beyond what the program and its libraries have at their start.
  public var memoryBytes: Int
  /// Bytes of a file that may be written.
  public var fileBytes: Int
  /// Seconds of processor time for one job.
  public var jobSeconds: Int

  /// Limits in bytes and seconds.
  public init(memoryBytes: Int = 512 << 20, fileBytes: Int = 512 << 20, jobSeconds: Int = 20) {
    self.memoryBytes = memoryBytes
    self.fileBytes = fileBytes
    self.jobSeconds = jobSeconds
  }

  /// How far the imager stands behind other programs, 0…19.
  private static let niceness: Int32 = 10

  /// Gives up sockets and programs, for good. Must come before any thread is started.
  public func begin() {
    _ = confinement_end_with_parent()
    _ = confinement_filter_calls()
    // Decoding takes every core it can get; the program that draws comes first.
    _ = nice(Self.niceness)
    // A file that grows too long fails to be written instead of ending the process.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    limit(RLIMIT_CORE, to: 0)
    limit(RLIMIT_FSIZE, to: fileBytes)
  }

  /// The bytes that the libraries have for themselves which the first decoding brings.
  private static let libraryBytes = 16 << 20

  /// Bounds the memory for pictures.
  public func boundMemory() {
    limit(RLIMIT_DATA, to: dataBytes() + Self.libraryBytes + memoryBytes)
  }

  /// Gives the next job its processor time. When it is used up the kernel ends the process.
  public func beginJob() {
    var usage = rusage()
    guard getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return }
    let used = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    var current = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &current) == 0 else { return }
    current.rlim_cur = min(current.rlim_max, rlim_t(used + jobSeconds + 1))
    setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &current)
  }

  private func limit(_ resource: __rlimit_resource, to value: Int) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
    setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
  }

  /// Bytes of private writable memory now, as RLIMIT_DATA counts them (`VmData` of proc(5)).
  private func dataBytes() -> Int {
    guard let file = fopen("/proc/self/status", "re") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix("VmData:") else { continue }
      return text.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 << 10 } ?? 0
    }
    return 0
  }
}
