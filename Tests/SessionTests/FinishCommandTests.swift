import Foundation
import Testing

/// What `reprise finish` prints, saves and exits with.
struct FinishCommandTests {
  private func finish(_ words: [String], in workplace: Workplace) throws -> Program.Result {
    try Program.run(
      ["finish"] + words + ["--library", workplace.library.path], environment: workplace.environment,
      in: workplace.pictures)
  }

  @Test func theFinishedPictureIsSavedUnderWhatWasDone() throws {
    let workplace = try Workplace()
    let before = try Data(contentsOf: workplace.picture)
    let result = try finish(
      ["harbour.png", "--crop", "1:1", "--light", "-10", "--format", "jpeg", "--quality", "85"], in: workplace)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let file = URL(filePath: try #require(result.lines.first))
    #expect(file.lastPathComponent == "001 crop 1x1, light -10, jpeg 85.jpg")
    #expect(try Data(contentsOf: file).prefix(2) == Data([0xFF, 0xD8]))
    #expect(try Data(contentsOf: workplace.picture) == before)
    let list = try Program.run(
      ["library", "list", "--json", "--library", workplace.library.path], environment: workplace.environment)
    #expect(list.output.contains(#""pixelHeight":120,"pixelWidth":120"#), "\(list.output)")
  }

  @Test func aVariationIsRecognisedByItsPathAndByItsBytes() throws {
    let workplace = try Workplace()
    let first = try #require(try finish(["harbour.png", "--mirror"], in: workplace).lines.first)
    let copy = workplace.pictures.appending(path: "copy.png")
    try FileManager.default.copyItem(atPath: first, toPath: copy.path)
    let second = try finish([first, "--flip"], in: workplace)
    let third = try finish(["copy.png", "--turn", "left"], in: workplace)
    #expect(second.status == 0 && third.status == 0, "\(second.errors)\(third.errors)")
    let list = try Program.run(
      ["library", "list", "--library", workplace.library.path], environment: workplace.environment)
    #expect(list.lines.dropFirst() == ["  001 mirror.png", "    002 flip.png", "    003 turn left.png"])
  }

  @Test func optionsAddToWordsAndReplaceThem() throws {
    let workplace = try Workplace()
    let result = try finish(
      [
        "harbour.png", "--with", "crop 3:2, light 10, webp 70", "--light", "0", "--width", "60", "--straighten", "-1.5",
      ],
      in: workplace)
    #expect(result.lines.first?.hasSuffix("/001 straighten -1.5, crop 3x2, width 60, webp 70.webp") == true)
  }

  @Test func whatIsFinishedIsWholeAndCanBeRebuilt() throws {
    let workplace = try Workplace()
    let library = ["--library", workplace.library.path]
    #expect(try finish(["harbour.png", "--crop", "busy", "--sharpen", "20"], in: workplace).status == 0)
    let before = try Program.run(["library", "list", "--json"] + library, environment: workplace.environment)
    #expect(before.output.contains(#""finish":{"#))
    #expect(try Program.run(["library", "check"] + library, environment: workplace.environment).status == 0)
    #expect(try Program.run(["library", "rebuild"] + library, environment: workplace.environment).status == 0)
    let after = try Program.run(["library", "list", "--json"] + library, environment: workplace.environment)
    #expect(after.output == before.output)
  }

  @Test func aProgramThatIsKilledInBetweenHarmsNothing() throws {
    let workplace = try Workplace()
    try PNG.harbour(pixelWidth: 1600, pixelHeight: 1200).write(to: workplace.picture)
    let library = ["--library", workplace.library.path]
    let killed = try Program.run(
      ["finish", "harbour.png", "--denoise", "50", "--resize", "3x", "--json"] + library, in: workplace
    ) { kill($0.processIdentifier, SIGKILL) }
    #expect(killed.status == -SIGKILL)
    let next = try finish(["harbour.png", "--mirror"], in: workplace)
    #expect(next.status == 0, "\(next.errors)")
    let check = try Program.run(["library", "check"] + library, environment: workplace.environment)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test(arguments: [
    ([], "Nothing would change"), (["--light", "0"], "Nothing would change"),
    (["--with", "crop none"], "Nothing would change"),
    (["--crop", "3:0"], "'--crop <PART>': it takes proportions such as 3:2"),
    (["--crop", "3:2, light 10"], "it takes one value"), (["--crop", "50% 0 60% 100%"], "a part inside the picture"),
    (["--straighten", "-50"], "a number from -45 to 45"), (["--straighten", "nan"], "a number from -45 to 45"),
    (["--turn", "up"], "left, right or around"), (["--resize", "0"], "a percentage such as 50%"),
    (["--width", "99999999999999999999"], "a number from 1 to 65500"), (["--light", "101"], "from -100 to 100"),
    (["--denoise", "-1"], "from 0 to 100"), (["--format", "gif"], "jpeg, png or webp"),
    (["--quality", "50"], "needs --format"), (["--format", "png", "--quality", "5"], "no meaning for png"),
    (["--format", "jpeg", "--quality", "0"], "a number from 1 to 100"),
    (["--width", "5", "--height", "5"], "exclude each other"),
    (["--with", "crop 3:2, dragon"], "“dragon” is no change"),
    (["--with", "light"], "After “light” comes a number from -100 to 100"),
    (["--with", "turn up"], "“up” after “turn”: expected left, right or around"),
  ])
  func wrongValuesSayWhatWasExpected(words: [String], message: String) throws {
    let workplace = try Workplace()
    let result = try finish(["harbour.png"] + words, in: workplace)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: workplace.library.path))
  }

  @Test func aPictureThatCannotBeReadFails() throws {
    let workplace = try Workplace()
    #expect(try finish(["nowhere.png", "--mirror"], in: workplace).status == 1)
    try Data("no picture".utf8).write(to: workplace.picture)
    let result = try finish(["harbour.png", "--mirror"], in: workplace)
    #expect(result.status == 1 && result.errors.contains("not a picture"), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: workplace.library.path))
  }
}
