import Glibc
import Testing

/// A terminal without a window, with a program in it: what the program writes is kept and can be waited for.
final class PseudoTerminal {
  /// How long anything may take before a test fails, in milliseconds.
  static let patience = 30_000

  /// Everything that the program wrote.
  private(set) var output: [UInt8] = []
  let process: pid_t
  private let device: Int32
  /// The program's side, kept open so that its modes can be looked at.
  private let line: Int32
  /// How the program ended; nil while it runs.
  private(set) var status: Int32?

  /// Starts `arguments` with `environment` as the leader of a session of its own in a window of that size.
  init(_ arguments: [String], environment: [String: String], rows: Int = 24, columns: Int = 80) throws {
    device = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = 0
    var isLocked: Int32 = 0
    try #require(ioctl(device, Linux.unlock, &isLocked) == 0 && ioctl(device, Linux.number, &number) == 0)
    let name = "/dev/pts/\(number)"
    line = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(line >= 0)
    var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(device, UInt(TIOCSWINSZ), &window) == 0)
    process = try Self.spawn(arguments, environment, terminal: name)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      kill(process, SIGCONT)
      waitpid(process, nil, 0)
    }
    close(line)
    if device != hungUp { close(device) }
  }

  /// How the line handles input and output now.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(line, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  /// Types `text`.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(write(device, bytes, bytes.count) == bytes.count)
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Changes the size of the window.
  func resize(rows: Int, columns: Int) {
    var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    #expect(ioctl(device, UInt(TIOCSWINSZ), &window) == 0)
  }

  /// Closes the window.
  func hangUp() {
    hungUp = device
    close(device)
  }
  private var hungUp: Int32 = -1

  /// Reads until `condition` holds for everything written so far; fails after a long time without it.
  func wait(for what: String, _ condition: () -> Bool) throws {
    let deadline = ContinuousClock.now + .milliseconds(Self.patience)
    while !condition() {
      try #require(
        ContinuousClock.now < deadline, "no \(what) in \(String(decoding: output.suffix(400), as: UTF8.self))")
      readSome()
    }
  }

  /// Reads until `text` has been written behind the first `start` bytes.
  func wait(for text: String, after start: Int = 0) throws {
    try wait(for: text) { contains(text, after: start) }
  }

  func contains(_ text: String, after start: Int = 0) -> Bool { position(of: text, after: start) != nil }

  /// Where `text` was written first, behind the first `start` bytes.
  func position(of text: String, after start: Int = 0) -> Int? {
    output.dropFirst(start).position(of: Array(text.utf8))
  }

  /// Waits until the program has ended, and returns how.
  @discardableResult
  func waitForEnd() throws -> Int32 {
    try wait(for: "end of the program") {
      var status: Int32 = 0
      if self.status == nil, waitpid(process, &status, WNOHANG) == process { self.status = status }
      return self.status != nil
    }
    drain()
    return try #require(status)
  }

  /// Reads what is there now.
  func drain() { while readSome(milliseconds: 0) {} }

  @discardableResult
  private func readSome(milliseconds: Int32 = 20) -> Bool {
    var request = pollfd(fd: hungUp == device ? -1 : device, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(device, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes[..<count]
    return true
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String: String], terminal: String
  ) throws -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    // The first terminal that a session leader opens becomes the one of its session.
    posix_spawn_file_actions_addopen(&files, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, 0, 1)
    posix_spawn_file_actions_adddup2(&files, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = Linux.newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var process: pid_t = 0
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    try #require(posix_spawn(&process, arguments[0], &files, &attributes, &argv, &envp) == 0)
    return process
  }
}

/// What the headers of Linux define in forms that Swift does not import.
private enum Linux {
  /// TIOCSPTLCK.
  static let unlock: UInt = 0x4004_5431
  /// TIOCGPTN.
  static let number: UInt = 0x8004_5430
  /// POSIX_SPAWN_SETSID.
  static let newSession: Int32 = 0x80
}

extension ArraySlice<UInt8> {
  /// Where `wanted` begins in it.
  func position(of wanted: [UInt8]) -> Int? {
    guard let first = wanted.first else { return startIndex }
    var rest = self
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return start }
      rest = rest.dropFirst()
    }
    return nil
  }
}
