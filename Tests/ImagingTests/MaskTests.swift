import Domain
import Foundation
import Imaging
import Testing

extension ImagingTests {
  /// Masks: how the user's become the imager's own, and what looks do through them.
  struct MaskTests {
    private let size = PixelSize(pixelWidth: 96, pixelHeight: 64)

    /// A mask that allows the right half: white on black, or clear.
    private func mask(_ folder: FilePath, isClear: Bool = false, allowing isAllowed: (Int, Int) -> Bool) throws
      -> FilePath
    {
      var pixels: [UInt8] = []
      for row in (0..<64).reversed() {
        for column in 0..<96 {
          let value: UInt8 = isAllowed(column, row) ? 255 : 0
          pixels += isClear ? [10, 20, 30, 255 - value] : [value, value, value, 255]
        }
      }
      let masks: [UInt32] = [0xFF_0000, 0xFF00, 0xFF, 0xFF00_0000]
      let bitmap = Bitmap(
        headLength: 56, bits: 32, method: 3, masks: masks, pixels: pixels, width: 96, height: 64)
      let file = folder.appending("mask.bmp")
      try Data(bitmap.bytes).write(to: URL(filePath: file.string))
      return file
    }

    private func prepared(_ mask: FilePath, in folder: FilePath) throws -> FilePath {
      let output = folder.appending("ready.png")
      let answer = try imager().perform(.mask(mask, fitting: size, output: output))
      #expect(answer.facts?.size == size, "\(answer)")
      return output
    }

    @Test(arguments: [true, false])
    func aLookStaysWithinItsMask(_ isClear: Bool) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 96, height: 64))
      let mask = try mask(folder.path, isClear: isClear) { column, _ in column >= 48 }
      let output = folder.path.appending("out.png")
      let recipe = LookRecipe(looks: [.moonlight], strength: 1, seed: 1)
      let answer = try imager().perform(
        .look(file, recipe, through: prepared(mask, in: folder.path), output: output))
      #expect(answer.facts?.size == size, "\(answer)")
      let (before, after) = (try quarterColours(of: file), try quarterColours(of: output))
      #expect(after[0] == before[0] && after[2] == before[2])
      #expect(after[1] != before[1] && after[3] != before[3])
    }

    @Test(arguments: [Look.moonlight, .watercolour, .mount, .vignette, .rain])
    func whatALayerSparesStaysAsItIs(_ look: Look) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 960, height: 640))
      let output = folder.path.appending("out.png")
      let left = UnitBox(x: 0, y: 0, width: 0.5, height: 1)
      let recipe = LookRecipe(layers: [LookLayer(look, strength: 1, sparing: [left])], seed: 1)
      let answer = try imager().perform(.look(file, recipe, output: output))
      #expect(answer.facts != nil, "\(answer)")
      let (before, after) = (try quarterColours(of: file), try quarterColours(of: output))
      #expect(after[0] == before[0] && after[2] == before[2])
      if look == .moonlight || look == .watercolour { #expect(after[1] != before[1] && after[3] != before[3]) }
    }

    @Test func aMaskThatIsSmallerThanItsFadeStillAllowsSomething() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 96, height: 64))
      let mask = try mask(folder.path) { column, row in column == 70 && row == 16 }
      let output = folder.path.appending("out.png")
      let recipe = LookRecipe(looks: [.noir], strength: 1, seed: 1)
      let answer = try imager().perform(
        .look(file, recipe, through: prepared(mask, in: folder.path), output: output))
      #expect(answer.facts != nil, "\(answer)")
      let unchanged = folder.path.appending("plain.png")
      _ = try imager().perform(.thumbnail(file, fit: size, output: unchanged))
      #expect(try bytes(of: output) != bytes(of: unchanged))
    }

    @Test func aMaskThatAllowsNothingIsNone() throws {
      let folder = try TemporaryFolder()
      let mask = try mask(folder.path) { _, _ in false }
      let output = folder.path.appending("ready.png")
      let answer = try imager().perform(.mask(mask, fitting: size, output: output))
      #expect(answer.failure?.message.contains("nothing would change") == true, "\(answer)")
    }

    @Test(arguments: [
      (PixelSize(pixelWidth: 9600, pixelHeight: 6400), true), (PixelSize(pixelWidth: 3, pixelHeight: 2), true),
      (PixelSize(pixelWidth: 960, pixelHeight: 645), true), (PixelSize(pixelWidth: 64, pixelHeight: 96), false),
      (PixelSize(pixelWidth: 960, pixelHeight: 600), false), (PixelSize(pixelWidth: 1, pixelHeight: 1), false),
    ])
    func aMaskHasTheProportionsOfThePicture(_ size: PixelSize, _ fits: Bool) throws {
      let folder = try TemporaryFolder()
      let mask = try mask(folder.path) { _, _ in true }
      let answer = try imager().perform(.mask(mask, fitting: size, output: folder.path.appending("ready.png")))
      #expect((answer.failure == nil) == fits, "\(answer)")
    }
  }
}
