import Foundation

/// The built programs, found beside the test bundle.
enum Program {
  /// The folder that `swift build` puts executables in.
  static let folder: URL = {
    // On Linux the test runner's own executable is in the folder of the other products.
    URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
  }()

  /// The program.
  static var reprise: URL { folder.appending(path: "reprise") }

  /// What a run of the program left behind.
  struct Result {
    var status: Int32
    var output: String
    var errors: String

    /// The lines on standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// Runs the program to its end with `environment` and nothing else, standard input closed.
  static func run(_ arguments: [String], environment: [String: String], in folder: URL? = nil) throws -> Result {
    let process = Process()
    process.executableURL = reprise
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    let output = Pipe()
    let errors = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Both ends are read to their ends before the wait: neither holds more than a pipe's buffer in these tests.
    let outputData = try output.fileHandleForReading.readToEnd() ?? Data()
    let errorData = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
      errors: String(decoding: errorData, as: UTF8.self))
  }
}
