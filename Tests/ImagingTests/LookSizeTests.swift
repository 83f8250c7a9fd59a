import Domain
import Imaging
import Testing

extension ImagingTests {
  struct LookSizeTests {
    private func painted(_ look: Look, variant: Int = 0, width: Int, height: Int) throws -> FilePath {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: width, height: height))
      return try painted(look, variant: variant, file, in: folder.path)
    }

    private func painted(
      _ look: Look, variant: Int = 0, _ file: FilePath, in folder: FilePath
    ) throws -> FilePath {
      let output = folder.appending("\(look)-\(variant).png")
      let recipe = LookRecipe(layers: [LookLayer(look, strength: 1, variant: variant)], seed: 3)
      let answer = try imager().perform(.look(file, recipe, output: output))
      _ = try #require(answer.facts, "\(answer)")
      return output
    }

    @Test(arguments: Look.allCases)
    func aPictureOfOnePixelCanBePainted(_ look: Look) throws {
      _ = try painted(look, width: 1, height: 1)
    }

    @Test(arguments: Look.allCases)
    func aPictureOfOneColumnCanBePainted(_ look: Look) throws {
      _ = try painted(look, width: 1, height: 20_000)
    }

    @Test(arguments: Look.allCases.filter { $0.kind != .medium })
    func everyVariantLooksDifferent(_ look: Look) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 96, height: 64))
      let pictures = try look.variants.indices.map { variant in
        try bytes(of: painted(look, variant: variant, file, in: folder.path))
      }
      #expect(Set(pictures).count == look.variants.count)
    }

    @Test(arguments: Look.allCases)
    func everyLookTakesGreyClearDeepAndCMYKPictures(_ look: Look) throws {
      for fixture in [Fixture.pngGreyAlpha, .png16Alpha, .jpegCMYK] {
        let folder = try TemporaryFolder()
        let file = try #require(fixture.write(in: folder.path, width: 40, height: 30))
        _ = try painted(look, file, in: folder.path)
      }
    }

    @Test func aMountCoversWhatIsClear() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.pngAlpha.write(in: folder.path))
      let output = try painted(.mount, file, in: folder.path)
      let answer = try imager().perform(.probe(output))
      #expect(answer.facts?.hasAlpha == false)
    }

    @Test func aVignetteKeepsWhatIsClear() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.pngAlpha.write(in: folder.path))
      let output = try painted(.vignette, file, in: folder.path)
      #expect(isNear(try quarterColours(of: output, background: 0x123456)[3], 0x123456))
    }
  }
}
