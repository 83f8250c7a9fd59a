import Foundation
import Testing

/// The built program, running.
final class StandinProgram {
  /// What it printed first, without the line end.
  let firstLine: String?
  private let process = Process()

  /// Starts it, from the folder that the tests were built in, on a port of its own choice.
  init() throws {
    let tests = try #require(try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    process.executableURL = URL(filePath: tests).deletingLastPathComponent().appending(path: "standin")
    process.arguments = ["--port", "0"]
    process.environment = [:]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
      line.append(byte)
    }
    firstLine = String(data: line, encoding: .utf8)
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// Sends it `signal` and waits for its status.
  func end(_ signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }
}
