import Foundation
import Testing

/// The stand-in as a process of its own, as a user would start it.
final class StandinProcess {
  /// Where it is: `http://127.0.0.1:PORT`.
  let address: String
  private let process = Process()

  /// A key that must turn up nowhere.
  static let key = "sk-planted-7f3a9c51d2e84b06a1c4"
  /// The same of Azure AI Vision.
  static let visionKey = "planted7f3a9c51d2e84b06a1c4visionkey"

  /// Starts one that behaves as `faults` says.
  init(in workplace: Workplace, faults: String = "[]", options: [String] = []) throws {
    let script = workplace.root.appending(path: "faults.json")
    try Data(faults.utf8).write(to: script)
    let output = Pipe()
    process.executableURL = Program.folder.appending(path: "standin")
    process.arguments = ["--faults", script.path, "--plain"] + options
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
      line.append(byte)
    }
    address = String(decoding: line, as: UTF8.self)
    try #require(address.hasPrefix("http://127.0.0.1:"))
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// What the program is told so that it finds both vendors here.
  var environment: [String: String] {
    [
      "OPENAI_BASE_URL": address + "/v1", "OPENAI_API_KEY": Self.key, "VISION_ENDPOINT": address,
      "VISION_KEY": Self.visionKey,
    ]
  }

  /// What it says of itself at `path`, as JSON.
  func says(_ path: String) async throws -> Any {
    let url = try #require(URL(string: address + path))
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    // Foundation's own networking is another library to build; a shell can speak this much HTTP.
    process.arguments = [
      "-c",
      "exec 3<>/dev/tcp/127.0.0.1/\(url.port ?? 0); printf 'GET \(path) HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nConnection: close\\r\\n\\r\\n' >&3; cat <&3",
    ]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    let body = try #require(text.range(of: "\r\n\r\n").map { String(text[$0.upperBound...]) })
    return try JSONSerialization.jsonObject(with: Data(body.utf8))
  }

  /// The paths of the requests that it answered.
  func paths() async throws -> [String] {
    try #require(try await says("/standin/requests") as? [[String: Any]]).compactMap { $0["path"] as? String }
  }
}
