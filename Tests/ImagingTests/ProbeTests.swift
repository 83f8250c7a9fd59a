import Domain
import Imaging
import Testing

extension ImagingTests {
  struct ProbeTests {
    @Test(arguments: Fixture.available)
    func probingNamesFormatAndSize(_ fixture: Fixture) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path, width: 64, height: 48))
      let facts = try #require(try imager().perform(.probe(file)).facts)
      #expect(facts.format == fixture.format)
      #expect(facts.size == PixelSize(pixelWidth: 64, pixelHeight: 48))
      #expect(facts.byteCount == (try bytes(of: file)).count)
    }

    @Test(arguments: Fixture.available.filter { $0.hasAlpha })
    func probingSeesAlpha(_ fixture: Fixture) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path))
      #expect(try imager().perform(.probe(file)).facts?.hasAlpha == true)
    }

    @Test(arguments: [
      (Fixture.jpeg, ColourSpace.rgb), (.jpegGrey, .grey), (.jpegCMYK, .cmyk), (.tiffCMYK, .cmyk), (.tiffLab, .lab),
      (.png16, .rgb), (.pngGrey, .grey), (.bmp, .rgb),
    ])
    func probingNamesTheColourSpace(_ fixture: Fixture, _ space: ColourSpace) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path))
      #expect(try imager().perform(.probe(file)).facts?.colourSpace == space)
    }

    @Test(arguments: [
      (Fixture.jpeg, 8), (.png16, 16), (.tiff16, 16), (.tiffFloat, 32), (.pngPalette, 8), (.pngGrey, 8), (.bmp, 8),
    ])
    func probingCountsBits(_ fixture: Fixture, _ bits: Int) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path))
      #expect(try imager().perform(.probe(file)).facts?.bitsPerSample == bits)
    }

    @Test func probingATurnedPictureGivesTheSizeAsShown() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpegTurned.write(in: folder.path, width: 64, height: 48))
      let facts = try #require(try imager().perform(.probe(file)).facts)
      #expect(facts.orientation == 6)
      #expect(facts.size == PixelSize(pixelWidth: 64, pixelHeight: 48))
    }

    @Test func probingCountsFramesAndGivesTheSizeOfOne() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.gifAnimated.write(in: folder.path, width: 64, height: 48))
      let facts = try #require(try imager().perform(.probe(file)).facts)
      #expect(facts.pages == 3)
      #expect(facts.size.pixelHeight == 48)
    }

    @Test func probingMeasuresTheProfile() throws {
      let folder = try TemporaryFolder()
      let tagged = try #require(Fixture.jpegTagged.write(in: folder.path))
      let plain = try #require(Fixture.jpeg.write(in: folder.path))
      #expect(try imager().perform(.probe(tagged)).facts.map { $0.profileByteCount > 0 } == true)
      #expect(try imager().perform(.probe(plain)).facts?.profileByteCount == 0)
    }

    @Test(arguments: [(1, 1), (1, 20_000), (20_000, 1)])
    func extremeSizesPassEveryJob(_ width: Int, _ height: Int) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: width, height: height))
      let jobs: [ImagerJob] = [
        .probe(file), .mosaic(file, .plain()), .observe(file),
        .thumbnail(file, fit: PixelSize(pixelWidth: 32, pixelHeight: 32), output: folder.path.appending("t.png")),
        .normalise(
          file, NormaliseRequest(longestEdge: 64, byteLimit: 10_000, format: .jpeg),
          output: folder.path.appending("n.jpg")),
        .look(
          file, LookRecipe(looks: Look.allCases, strength: 1, seed: 1), output: folder.path.appending("l.png")),
      ]
      for job in jobs {
        let failure = try imager().perform(job).failure
        #expect(failure == nil)
      }
    }
  }
}
