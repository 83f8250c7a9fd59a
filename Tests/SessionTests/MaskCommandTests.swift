import Foundation
import Testing

/// What `reprise run --mode mask` takes for a mask.
struct MaskCommandTests {
  private func run(_ words: [String], in workplace: Workplace) throws -> Program.Result {
    try Program.run(
      ["run", "harbour.png", "--instruction", "night", "--library", workplace.library.path] + words,
      environment: workplace.environment, in: workplace.pictures)
  }

  private func write(_ name: String, _ data: Data, in workplace: Workplace) throws {
    try data.write(to: workplace.pictures.appending(path: name))
  }

  @Test func aMaskInTheProportionsOfThePictureIsTaken() throws {
    let workplace = try Workplace()
    let mask = PNG.grey(pixelWidth: 40, pixelHeight: 30) { x, _ in x < 20 ? 255 : 0 }
    try write("mask.png", mask, in: workplace)
    let result = try run(["--mode", "mask", "--mask", "mask.png"], in: workplace)
    #expect(result.status == 0, "\(result.errors)")
    let list = try Program.run(
      ["library", "list", "--json", "--library", workplace.library.path], environment: workplace.environment)
    #expect(list.output.contains("mask: mask.png, SHA-256 ") && list.output.contains(#""mode":"mask""#))
    #expect(try Data(contentsOf: workplace.pictures.appending(path: "mask.png")) == mask)
  }

  @Test(arguments: [
    (["--mode", "mask"], Int32(2), "needs --mask FILE"), (["--mask", "black.png"], 2, "needs --mode mask"),
    (["--mode", "mask", "--mask", ""], 2, "--mask is empty"),
    (["--mode", "mask", "--mask", "nowhere.png"], 1, "nowhere.png is not there"),
    (["--mode", "mask", "--mask", "words.png"], 1, "words.png is not a picture"),
    (["--mode", "mask", "--mask", "black.png"], 1, "nothing would change"),
    (["--mode", "mask", "--mask", "square.png"], 1, "not the proportions of 160×120"),
  ])
  func whatIsNoMaskFailsBeforeAnythingIsMade(words: [String], status: Int32, message: String) throws {
    let workplace = try Workplace()
    try write("black.png", PNG.grey(pixelWidth: 80, pixelHeight: 60) { _, _ in 0 }, in: workplace)
    try write("square.png", PNG.grey(pixelWidth: 60, pixelHeight: 60) { _, _ in 255 }, in: workplace)
    try write("words.png", Data("no picture".utf8), in: workplace)
    let result = try run(words, in: workplace)
    #expect(result.status == status && result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: workplace.library.path))
  }
}
