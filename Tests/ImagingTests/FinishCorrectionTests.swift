import Domain
import Testing

@testable import Imaging

extension ImagingTests {
  struct FinishCorrectionTests {
    /// Colours of all sorts in squares of ten pixels.
    private static let swatches: [UInt32] = [
      0x000000, 0xFFFFFF, 0x808080, 0x303030, 0xE0AC90, 0x8D5524, 0xC0392B, 0x27AE60, 0x2980B9, 0xFF0000, 0x00FF00,
      0x0000FF, 0xFFFF00, 0x00FFFF, 0xFF00FF, 0xF1C40F,
    ]

    private struct Swatch {
      let before: LabColour
      let after: LabColour
      /// After, 0xRRGGBB.
      let rgb: UInt32
    }

    private func swatches(_ text: String) throws -> [Swatch] {
      let grade = FinishGrade(try Finish(text))
      return Self.swatches.map { rgb in
        let samples = SIMD3(Double(rgb >> 16), Double(rgb >> 8 & 0xFF), Double(rgb & 0xFF)) / 255
        let graded = grade.colour(samples)
        let after = [graded.x, graded.y, graded.z].reduce(0) { $0 << 8 | UInt32(($1 * 255).rounded()) }
        return Swatch(before: LabColour(samples), after: LabColour(graded), rgb: after)
      }
    }

    @Test func everyPixelIsGraded() throws {
      let folder = try TemporaryFolder()
      let file = SeenPicture(width: Self.swatches.count * 10, height: 10) { column, _ in Self.swatches[column / 10] }
        .written(in: folder)
      let text = "light 20, contrast 20, saturation -30, warmth 20"
      let finished = try FinishedPicture(file, text, in: folder)
      for (index, swatch) in try swatches(text).enumerated() {
        #expect(isNear(finished.rgb(index * 10 + 5, 5), swatch.rgb, tolerance: 3), "\(swatch)")
      }
    }

    /// A vertical edge between two greys, with noise of a standard deviation of `noise`.
    private func edge(noise: Double, in folder: borrowing TemporaryFolder) -> FilePath {
      SeenPicture(width: 160, height: 80) { column, row in
        let grey = column < 80 ? 80.0 : 170
        // Uniform noise of −1…1 has a deviation of 1/√3.
        return SeenPicture.grey(grey + noise * 1.732 * SeenPicture.noise(column, row))
      }.written(in: folder)
    }

    private func deviation(_ picture: FinishedPicture, _ columns: Range<Int>) -> Double {
      let samples = (10..<70).flatMap { row in columns.map { Double(picture.rgb($0, row) & 0xFF) } }
      let mean = samples.reduce(0, +) / Double(samples.count)
      return (samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(samples.count)).squareRoot()
    }

    private func mean(_ picture: FinishedPicture, _ column: Int) -> Double {
      (10..<70).reduce(0) { $0 + Double(picture.rgb(column, $1) & 0xFF) } / 60
    }

    @Test func denoisingTakesGrainAndLeavesEdges() throws {
      let folder = try TemporaryFolder()
      let file = edge(noise: 8, in: folder)
      let plain = try FinishedPicture(file, "", in: folder, as: "plain")
      let some = try FinishedPicture(file, "denoise 40", in: folder, as: "some")
      let most = try FinishedPicture(file, "denoise 100", in: folder, as: "most")
      for columns in [5..<70, 90..<155] {
        #expect(deviation(some, columns) < deviation(plain, columns) * 0.55)
        #expect(deviation(most, columns) < deviation(plain, columns) * 0.3)
      }
      #expect(mean(most, 81) - mean(most, 78) > 84)
      #expect(mean(most, 80) - mean(most, 79) > 75)
    }

    @Test func denoisingLeavesAPictureWithoutNoise() throws {
      let folder = try TemporaryFolder()
      let file = edge(noise: 0, in: folder)
      let most = try FinishedPicture(file, "denoise 60", in: folder)
      #expect((0..<160).allSatisfy { abs(mean(most, $0) - ($0 < 80 ? 80 : 170)) < 3 })
    }

    @Test func sharpeningMakesASoftEdgeSteeperAndLeavesAreas() throws {
      let folder = try TemporaryFolder()
      let file = SeenPicture(width: 160, height: 80) { column, _ in
        SeenPicture.grey(80 + 90 * min(max(Double(column - 77) / 5, 0), 1))
      }.written(in: folder)
      let plain = try FinishedPicture(file, "", in: folder, as: "plain")
      let sharp = try FinishedPicture(file, "sharpen 80", in: folder, as: "sharp")
      func steepest(_ picture: FinishedPicture) -> Double {
        (70..<90).map { mean(picture, $0 + 1) - mean(picture, $0) }.max() ?? 0
      }
      #expect(steepest(sharp) > steepest(plain) * 1.15)
      #expect(mean(sharp, 82) - mean(sharp, 77) > mean(plain, 82) - mean(plain, 77) + 8)
      #expect(mean(sharp, 20) == 80 && mean(sharp, 140) == 170)
    }

    @Test func sharpeningLeavesFaintGrain() throws {
      let folder = try TemporaryFolder()
      let file = SeenPicture { SeenPicture.grey(120 + SeenPicture.noise($0, $1)) }.written(in: folder)
      let plain = try FinishedPicture(file, "", in: folder, as: "plain")
      let sharp = try FinishedPicture(file, "sharpen 100", in: folder, as: "sharp")
      #expect(sharp.samples == plain.samples)
    }

    @Test(arguments: ["light 60", "light -60", "contrast 60", "contrast -60", "saturation 60", "warmth 0, light 100"])
    func blackWhiteAndGreyStayWithoutColour(_ text: String) throws {
      let swatches = try swatches(text)
      #expect(swatches[0].rgb == 0x000000)
      #expect(swatches[1].rgb == 0xFFFFFF)
      for swatch in swatches[2...3] {
        #expect(swatch.rgb >> 16 == swatch.rgb & 0xFF && swatch.rgb >> 8 & 0xFF == swatch.rgb & 0xFF)
      }
    }

    @Test(arguments: [
      "light 50", "light -50", "contrast 50", "saturation 60", "saturation -50", "light 100, contrast 100",
    ])
    func noHueChanges(_ text: String) throws {
      for swatch in try swatches(text) where swatch.before.chroma > 20 && swatch.after.chroma > 8 {
        let turn = abs(swatch.after.hue - swatch.before.hue)
        // OKLab and CIELAB do not agree on what the same blue is.
        let isBlue = 265..<315 ~= swatch.before.hue
        #expect(min(turn, 360 - turn) < (isBlue ? 25 : 9), "\(swatch)")
      }
    }

    @Test func lightAndContrastGoTheirWay() throws {
      let lighter = try swatches("light 50")
      let darker = try swatches("light -50")
      for index in 2..<8 {
        #expect(lighter[index].after.lightness > lighter[index].before.lightness + 4)
        #expect(darker[index].after.lightness < darker[index].before.lightness - 4)
      }
      let hard = try swatches("contrast 60")
      let soft = try swatches("contrast -60")
      let (pale, dark) = (4, 3)
      #expect(hard[pale].after.lightness > hard[pale].before.lightness + 1)
      #expect(hard[dark].after.lightness < hard[dark].before.lightness - 2)
      #expect(soft[pale].after.lightness < soft[pale].before.lightness - 1)
      #expect(soft[dark].after.lightness > soft[dark].before.lightness + 2)
    }

    @Test(arguments: [(-100, -100), (100, 100), (-100, 100), (100, -100)])
    func tonesKeepTheirOrder(_ light: Int, _ contrast: Int) throws {
      let grade = FinishGrade(try Finish("light \(light), contrast \(contrast)"))
      let tones = (0..<256).map { (grade.colour(SIMD3(repeating: Double($0) / 255)).x * 255).rounded() }
      #expect(tones == tones.sorted())
      #expect(tones.first == 0 && tones.last == 255)
    }

    @Test func noSaturationIsGrey() throws {
      for swatch in try swatches("saturation -100, light 7") {
        #expect(swatch.rgb >> 16 == swatch.rgb & 0xFF && swatch.rgb >> 8 & 0xFF == swatch.rgb & 0xFF)
      }
    }

    @Test func saturationChangesChromaAndNotLightness() throws {
      for swatch in try swatches("saturation 50")[4..<9] {
        #expect(swatch.after.chroma > swatch.before.chroma + 1)
        #expect(abs(swatch.after.lightness - swatch.before.lightness) < 4)
      }
      for swatch in try swatches("saturation -50")[4..<9] {
        #expect(swatch.after.chroma < swatch.before.chroma * 0.7)
      }
    }

    @Test func warmthMovesBetweenBlueAndYellowAndKeepsLightness() throws {
      for (text, direction) in [("warmth 60", 1.0), ("warmth -60", -1)] {
        let swatches = try swatches(text)
        for swatch in swatches[2..<9] {
          #expect((swatch.after.b - swatch.before.b) * direction > 1.5)
          #expect(abs(swatch.after.lightness - swatch.before.lightness) < 2.5)
        }
        #expect(swatches[0].rgb == 0)
      }
    }

    @Test func aCorrectionOfNothingLeavesEverySample() throws {
      let folder = try TemporaryFolder()
      let file = edge(noise: 20, in: folder)
      let plain = try FinishedPicture(file, "", in: folder, as: "plain")
      let text = "denoise 0, light 0, contrast 0, saturation 0, warmth 0, sharpen 0, resize 100%"
      #expect(try FinishedPicture(file, text, in: folder, as: "other").samples == plain.samples)
    }
  }
}
