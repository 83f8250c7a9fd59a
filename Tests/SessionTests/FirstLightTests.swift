import Foundation
import Testing

/// The whole loop in a real terminal, with no key and no network.
@Suite(.serialized)
struct FirstLightTests {
  @Test func aNewcomerMakesAVariationAndAChildOfIt() throws {
    let workplace = try Workplace()
    let original = try Data(contentsOf: workplace.picture)
    let window = try Multiplexer(
      [workplace.pictures.path, "--library", workplace.library.path], in: workplace)
    try window.wait(for: "harbour.png")
    try window.press("G")
    try window.wait(for: "160×120")
    try window.press("Enter")
    try window.wait(for: "local studio")
    try window.type("watercolour at dusk")
    try window.wait(for: "watercolour at dusk")
    try window.press("C-s")
    try window.wait(for: "a saved variation") { $0.contains("001") && !$0.contains("◐") }
    try window.stopWriting()
    try window.press("4")
    try window.press("G", "Enter")
    try window.wait(for: "changes 001")
    try window.press("C-a", "C-k")
    try window.type("as a woodcut")
    try window.press("C-s")
    try window.wait(for: "a child") { $0.contains("002") }
    try window.stopWriting()
    try window.press("q")
    try window.wait(for: "ended with 0")

    let files = try workplace.saved()
    #expect(
      files == [
        "001 watercolour at dusk.json", "001 watercolour at dusk.png", "002 as a woodcut.json",
        "002 as a woodcut.png", "source.json", "source.png",
      ])
    #expect(try Data(contentsOf: workplace.picture) == original)
  }

  @Test func aSmallWindowFoldsAndATinyOneSaysWhatItNeeds() throws {
    let workplace = try Workplace()
    let window = try Multiplexer(
      [workplace.pictures.path, "--library", workplace.library.path], in: workplace, columns: 80, rows: 24)
    try window.wait(for: "harbour.png")
    try window.resize(columns: 40, rows: 10)
    try window.wait(for: "60×15")
    try window.resize(columns: 1, rows: 1)
    try window.resize(columns: 120, rows: 40)
    try window.wait(for: "harbour.png")
    try window.press("q")
    try window.wait(for: "ended with 0")
  }

  @Test func hostileNamesAreShownSafelyAndCanBeOpened() throws {
    let workplace = try Workplace()
    let hostile = "evil\u{1B}[31m\n\u{202E}gnp.png"
    try FileManager.default.removeItem(at: workplace.picture)
    try PNG.harbour(pixelWidth: 64, pixelHeight: 48).write(to: workplace.pictures.appending(path: hostile))
    let window = try Multiplexer(
      [workplace.pictures.path, "--library", workplace.library.path], in: workplace)
    try window.wait(for: "evil")
    try window.press("G")
    try window.wait(for: "64×48")
    try window.press("Enter")
    try window.wait(for: "local studio")
    try window.stopWriting()
    try window.press("q")
    try window.wait(for: "ended with 0")
  }

  @Test func aBrokenPictureCostsAMessageAndNothingElse() throws {
    let workplace = try Workplace()
    try Data("not a picture".utf8).write(to: workplace.pictures.appending(path: "a.png"))
    try Data().write(to: workplace.pictures.appending(path: "b.png"))
    let window = try Multiplexer(
      [workplace.pictures.appending(path: "a.png").path, "--library", workplace.library.path], in: workplace)
    try window.wait(for: "not a picture")
    try window.press("j")
    try window.wait(for: "empty")
    try window.press("j")
    try window.wait(for: "160×120")
    try window.press("q")
    try window.wait(for: "ended with 0")
  }
}
