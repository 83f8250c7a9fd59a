import Foundation
import Testing

/// Standard output that takes nothing, or is not there.
struct LostOutputTests {
  private static let run = "\"$reprise\" run harbour.png --instruction night --count 2 --library ../library"

  @Test func aFullDeviceIsAFailureAndThePicturesAreSaved() throws {
    let workplace = try Workplace()
    let result = try Program.shell("\(Self.run) >/dev/full", in: workplace)
    #expect(result.status == 1)
    #expect(result.errors.contains("No space left on device"))
    #expect(try workplace.saved().count { $0.hasPrefix("00") && $0.hasSuffix(".png") } == 2)
  }

  @Test(arguments: ["--help", "--version", "library list", "describe harbour.png", "--generate-completion-script bash"])
  func whateverCannotBePrintedIsAFailure(command: String) throws {
    let workplace = try Workplace()
    _ = try Program.shell(Self.run, in: workplace)
    let library = command.hasPrefix("-") ? "" : "--library ../library"
    let result = try Program.shell("\"$reprise\" \(command) \(library) >/dev/full", in: workplace)
    #expect(result.status == 1)
    #expect(result.errors.contains("standard output cannot be written"))
  }

  @Test(arguments: ["", "--json"])
  func aReaderThatGoesAwayEndsItQuietlyAndThePicturesAreSaved(flags: String) throws {
    let workplace = try Workplace()
    let result = try Program.shell("{ \(Self.run) \(flags); echo $? >status; } | true; cat status", in: workplace)
    #expect(result.output == "141\n")
    #expect(result.errors.isEmpty)
    #expect(try workplace.saved().count { $0.hasPrefix("00") && $0.hasSuffix(".png") } == 2)
  }

  @Test func closedStreamsAreNeverMistakenForFiles() throws {
    let workplace = try Workplace()
    let result = try Program.shell("\(Self.run) <&- >&- 2>&-", in: workplace)
    #expect(result.status == 1)
    let check = try Program.shell("\"$reprise\" library check --library ../library", in: workplace)
    #expect(check.status == 0, "\(check.output)")
  }
}
