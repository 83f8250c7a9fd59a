import Foundation
import Testing

/// Connecting a service in the program, and what the next start finds.
struct ConnectingSessionTests {
  @Test func aKeyIsFoundAgainWithTheAddressThatWasTypedWithIt() async throws {
    let workplace = try Workplace()
    let standin = try StandinProcess(in: workplace)
    let window = try Multiplexer([workplace.picture.path, "--library", workplace.library.path], in: workplace)
    try window.wait(for: "harbour.png")
    try window.press("C")
    try window.wait(for: "Azure AI Vision")
    try window.press("j", "j", "Enter")
    try window.wait(for: "Connect Azure AI Vision")
    try window.type(standin.address)
    try window.press("Tab")
    try window.type(StandinProcess.visionKey)
    try window.press("Enter")
    try window.wait(for: "Azure AI Vision is connected")
    try window.press("Enter", "q")
    try window.wait(for: "ended with 0")

    let kept = workplace.home.appending(path: ".config/reprise/credentials.toml")
    #expect(try String(contentsOf: kept, encoding: .utf8).contains("endpoint = \"\(standin.address)\""))
    let described = try Program.run(
      ["describe", workplace.picture.path, "--with", "azure-vision", "--library", workplace.library.path],
      environment: workplace.environment)
    #expect(described.status == 0, "\(described.errors)")
    #expect(try await standin.paths().count { $0 == "/computervision/imageanalysis:analyze" } == 1)
  }
}
