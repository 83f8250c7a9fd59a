import Foundation
import Testing

/// What a command without a screen does when it is asked to end.
struct SignalTests {
  @Test(arguments: [SIGINT, SIGQUIT, SIGTERM, SIGHUP])
  func aSignalCancelsWhatIsLeftAndKeepsWhatIsSaved(signal: Int32) throws {
    let workplace = try Workplace()
    try PNG.harbour(pixelWidth: 640, pixelHeight: 480).write(to: workplace.picture)
    let library = ["--library", workplace.library.path]
    // The first line says that one variation is saved; nine more are planned or running.
    let result = try Program.run(
      ["run", workplace.picture.path, "--instruction", "watercolour at night", "--count", "10"] + library,
      in: workplace
    ) { kill($0.processIdentifier, signal) }
    #expect(result.status == 128 + signal, "\(result.errors)")
    #expect((1..<10).contains(result.lines.count))
    for line in result.lines { #expect(FileManager.default.fileExists(atPath: line)) }
    let check = try Program.run(["library", "check"] + library, environment: workplace.environment)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test func aHangUpThatTheProgramWasStartedToIgnoreIsIgnored() throws {
    let workplace = try Workplace()
    let result = try Program.run(
      ["run", workplace.picture.path, "--instruction", "night", "--count", "2", "--library", workplace.library.path],
      signals: "--ignore-signal=HUP", in: workplace
    ) { kill($0.processIdentifier, SIGHUP) }
    #expect(result.status == 0)
    #expect(result.lines.count == 2)
  }
}
