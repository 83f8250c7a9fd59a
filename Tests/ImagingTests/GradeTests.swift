import Testing

@testable import Imaging

extension ImagingTests {
  struct GradeTests {
    /// Colours of all sorts, sample by sample.
    private static let colours: [UInt8] = {
      let samples: [UInt8] = [0, 3, 64, 127, 200, 255]
      return samples.flatMap { red in samples.flatMap { green in samples.flatMap { [red, green, $0] } } }
    }()

    private func graded(_ grade: (SIMD3<Double>) -> SIMD3<Double>) throws -> [UInt8] {
      _ = try imager()
      let picture = try Picture(bytes: Self.colours, width: Self.colours.count / 3, height: 1, bands: 3)
      return try picture.graded(grade).withBytes { Array($0) }
    }

    @Test func aGradeThatChangesNothingLeavesEverySample() throws {
      #expect(try graded { $0 } == Self.colours)
    }

    @Test func whatLeavesTheSamplesIsClipped() throws {
      #expect(try graded { _ in [2, -1, .nan] }.starts(with: [255, 0, 0]))
    }

    @Test func aColourSurvivesTheWayThroughLab() throws {
      for sample in [SIMD3<Double>(0, 0, 0), [1, 1, 1], [0.2, 0.6, 0.3], [0.9, 0.1, 0.4]] {
        let back = LabColour(sample).samples - sample
        #expect(max(abs(back.x), abs(back.y), abs(back.z)) < 0.003)
      }
    }

    @Test func onlyPicturesOfThreeBandsAreGraded() throws {
      _ = try imager()
      let grey = try Picture(bytes: [1, 2], width: 2, height: 1, bands: 1)
      do {
        _ = try grey.graded { $0 }
        Issue.record("it was graded")
      } catch {
        #expect(error.words == "grade: not three bands of 8 bits")
      }
    }

    @Test func aPictureMadeLargerKeepsItsEdgesAndFillsBetween() throws {
      _ = try imager()
      let small = try Picture(bytes: [0, 100], width: 2, height: 1, bands: 1)
      let large = try small.resized(width: 8, height: 2, kernel: .linear)
      let row: [UInt8] = [0, 0, 13, 38, 63, 88, 100, 100]
      #expect(try large.withBytes { Array($0) } == row + row)
      let floats = try small.inFloat().resized(width: 8, height: 2, kernel: .linear).in8Bits()
      #expect(try floats.withBytes { Array($0) } == row + row)
    }

    @Test func onePixelFillsAnySize() throws {
      _ = try imager()
      let dot = try Picture(bytes: [7, 8, 9], width: 1, height: 1, bands: 3)
      let all = try dot.resized(width: 300, height: 200, kernel: .linear).withBytes { Array($0) }
      #expect(Array(all.prefix(3)) == [7, 8, 9] && Set(all) == [7, 8, 9])
    }

    @Test func lightIsThrownOnEveryBand() throws {
      _ = try imager()
      let picture = try Picture(bytes: [0, 100, 255], width: 1, height: 1, bands: 3)
      let light = try Picture(bytes: [51], width: 1, height: 1, bands: 1)
      #expect(try picture.screened(with: light).withBytes { Array($0) } == [51, 131, 255])
      #expect(try picture.lit(by: light, neutral: 102).withBytes { Array($0) } == [0, 50, 128])
    }
  }
}
