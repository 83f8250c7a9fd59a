import Domain
import Imaging
import Testing

extension ImagingTests {
  struct LookTests {
    private func painted(
      _ file: FilePath, _ looks: [Look], strength: Double = 0.8, seed: UInt64 = 7, in folder: FilePath
    ) throws -> [UInt8] {
      let output = folder.appending("\(looks.map(\.rawValue).joined())-\(strength)-\(seed).png")
      let answer = try imager().perform(
        .look(file, LookRecipe(looks: looks, strength: strength, seed: seed), output: output))
      let facts = try #require(answer.facts, "\(answer)")
      #expect(facts.format == .png)
      return try bytes(of: output)
    }

    @Test(arguments: Look.allCases)
    func everyLookChangesThePictureAndKeepsItsSize(_ look: Look) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 96, height: 64))
      let output = folder.path.appending("out.png")
      let answer = try imager().perform(
        .look(file, LookRecipe(looks: [look], strength: 1, seed: 1), output: output))
      #expect(answer.facts?.size == PixelSize(pixelWidth: 96, pixelHeight: 64))
      #expect(try quarterColours(of: output) != (try quarterColours(of: file)))
    }

    @Test(arguments: Look.allCases)
    func theSeedAloneDecidesWhatIsLeftToChance(_ look: Look) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 96, height: 64))
      let first = try painted(file, [look], seed: 1, in: folder.path)
      let other = try painted(file, [look], seed: 2, in: folder.path)
      #expect(first != other)
      let again = try TemporaryFolder()
      #expect(try painted(file, [look], seed: 1, in: again.path) == first)
    }

    @Test func looksAreLaidInTheirOrderWhateverTheOrderOfAsking() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 60, height: 40))
      let other = try TemporaryFolder()
      let one = try painted(file, [.night, .pencil, .sepia], in: folder.path)
      #expect(try painted(file, [.pencil, .sepia, .night], in: other.path) == one)
    }

    @Test func strengthMatters() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 60, height: 40))
      #expect(
        try painted(file, [.night], strength: 0.2, in: folder.path)
          != (try painted(file, [.night], strength: 1, in: folder.path)))
    }

    @Test(arguments: Fixture.available)
    func everyPictureCanBePainted(_ fixture: Fixture) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path, width: 40, height: 30))
      _ = try painted(file, [.watercolour, .dusk], in: folder.path)
    }

    @Test func aLightKeepsWhatIsClear() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.pngAlpha.write(in: folder.path))
      let output = folder.path.appending("out.png")
      let answer = try imager().perform(
        .look(file, LookRecipe(looks: [.dusk], strength: 1, seed: 1), output: output))
      #expect(answer.facts?.hasAlpha == true)
      #expect(isNear(try quarterColours(of: output, background: 0x123456)[3], 0x123456))
    }

    @Test(arguments: [Look.sepia, .woodcut])
    func aLargePictureKeepsItsSize(_ look: Look) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 4000, height: 1600))
      let output = folder.path.appending("out.png")
      let answer = try imager().perform(
        .look(file, LookRecipe(looks: [look], strength: 1, seed: 1), output: output))
      #expect(answer.facts?.size == PixelSize(pixelWidth: 4000, pixelHeight: 1600))
    }
  }
}
