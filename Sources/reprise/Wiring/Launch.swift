import Domain
import Glibc
import Library
import Settings

/// What the process was given: read once, at the start, and passed on.
struct Launch: Sendable {
  /// The environment's variables, without those that hold secrets.
  let environment: [String: String]
  /// The secrets that were in the environment.
  let credentials: Credentials
  /// The command line's arguments, as bytes.
  let arguments: [FilePath]
  /// The folder it was started in, absolute.
  let workingFolder: FilePath
  /// The program's own file, absolute.
  let executable: FilePath
  /// The user's folders.
  let folders: UserFolders
  /// Text that no other run of the program has: the time it began and its process.
  let identifier: String
  /// What `config.toml` says.
  let configuration: Configuration

  /// Reads everything from the process. Call it before any thread starts: credentials leave the environment here, so
  /// that no program that is started later can find them there.
  static func ofProcess() -> Launch {
    var environment = environmentVariables()
    let credentials = Credentials(environment: environment)
    for variable in Credentials.variables {
      environment[variable] = nil
      wipe(variable)
      unsetenv(variable)
    }
    let userDirectories = UserFolders.userDirectoriesFile(environment: environment).flatMap { file in
      (try? SettingsFile(file))?.text
    }
    let folders = UserFolders(environment: environment, userDirectories: userDirectories)
    let configuration = Configuration(file: folders.configuration.appending("config.toml"), home: folders.home)
    return Launch(
      environment: environment, credentials: credentials, arguments: arguments(), workingFolder: workingFolder(),
      executable: link("/proc/self/exe") ?? "/proc/self/exe", folders: folders,
      identifier: String(now().milliseconds, radix: 36) + "-" + String(getpid(), radix: 36),
      configuration: configuration)
  }

  /// What settings and environment say of outside services. Reads two files: blocks for as long as the disk takes.
  func serviceSettings() -> ServiceSettings {
    ServiceSettings(
      configuration: configuration, folders: folders, environment: environment, secrets: credentials)
  }

  /// The library to use: the one named on the command line, configured, or the default.
  func library(named option: String?) -> FilePath {
    option.map(absolute) ?? configuration.library ?? folders.library
  }

  /// The library that is named on the command line, configured, or the default, with the budget that is in force. Nothing
  /// is opened yet.
  func openLibrary(named option: String?, threads: (any TaskExecutor)? = nil) -> Library {
    Library(
      folder: library(named: option), clock: Launch.now, budget: configuration.knownBudget,
      calendar: Launch.calendar, secondPlace: secondPlace, threads: threads)
  }

  /// Where answers go that the library's disk does not take.
  private var secondPlace: FilePath {
    (environment["TMPDIR"].map(absolute) ?? "/tmp").appending("reprise-kept-\(getuid())")
  }

  /// Days and months where this program runs.
  static let calendar = LedgerCalendar(secondsFromUTC: LocalTime.secondsFromUTC)

  /// The language of descriptions: configured, or that of the locale.
  var descriptionLanguage: DescriptionLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return configuration.descriptionLanguage ?? DescriptionLanguage(locale: locale ?? "")
  }

  /// The argument `text` as an absolute path.
  ///
  /// The standard library repairs arguments that are not UTF-8; the path takes the bytes that the shell passed.
  func absolute(_ text: String) -> FilePath {
    let passed = arguments.first { $0.string == text } ?? FilePath(text)
    return workingFolder.appending(passed).resolved
  }

  /// Now.
  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// Overwrites the value of `variable` where it was passed to the process: that is what the list of processes shows of
  /// its environment for as long as it lives.
  private static func wipe(_ variable: String) {
    guard let value = getenv(variable) else { return }
    memset(value, 0, strlen(value))
  }

  private static func environmentVariables() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let line = entry.pointee {
      let text = String(cString: line)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      entry += 1
    }
    return variables
  }

  private static func arguments() -> [FilePath] {
    (0..<Int(CommandLine.argc)).compactMap { index in
      CommandLine.unsafeArgv[index].map { FilePath(bytes: UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
    }
  }

  private static func workingFolder() -> FilePath {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return FilePath(bytes: UnsafeRawBufferPointer(start: path, count: strlen(path)))
  }

  private static func link(_ path: FilePath) -> FilePath? {
    let target = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      let length = start.withMemoryRebound(to: CChar.self, capacity: buffer.count) { start in
        readlink(path.cString, start, buffer.count)
      }
      count = max(0, length)
    }
    return target.isEmpty ? nil : FilePath(bytes: target)
  }
}
