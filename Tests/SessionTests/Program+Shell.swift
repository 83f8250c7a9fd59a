import Foundation

extension Program {
  /// Runs `script` in a shell, where `$reprise` is the program, to its end.
  static func shell(_ script: String, in workplace: Workplace) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.environment = workplace.environment.merging(["reprise": reprise.path]) { own, _ in own }
    process.currentDirectoryURL = workplace.pictures
    return try finish(process, onFirstOutput: nil)
  }

  /// Starts the program, hands it over when it has printed something, and returns what it left behind.
  ///
  /// `signals` is an option of env(1); by default signals are as in a shell's foreground, however this test was started.
  static func run(
    _ arguments: [String], signals: String = "--default-signal=INT,QUIT,TERM,HUP", in workplace: Workplace,
    onFirstOutput act: @escaping (Process) -> Void
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [signals, reprise.path] + arguments
    process.environment = workplace.environment
    process.currentDirectoryURL = workplace.pictures
    return try finish(process, onFirstOutput: act)
  }

  private static func finish(_ process: Process, onFirstOutput act: ((Process) -> Void)?) throws -> Result {
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    var printed = Data()
    if let act {
      printed = output.fileHandleForReading.availableData
      act(process)
    }
    printed += try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: printed, as: UTF8.self), errors: String(decoding: complaints, as: UTF8.self))
  }
}
