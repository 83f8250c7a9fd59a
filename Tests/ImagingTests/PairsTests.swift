import Testing

@testable import Imaging

extension ImagingTests {
  struct PairsTests {
    private static let samples: [UInt8] = [0, 1, 77, 128, 254, 255]

    /// What becomes of every sample with every other.
    private func paired(
      inFloat: Bool, _ pair: (borrowing Picture, borrowing Picture) throws -> Picture
    ) throws -> [(left: Double, right: Double, result: UInt8)] {
      _ = try imager()
      let pairs = Self.samples.flatMap { left in Self.samples.map { (left, $0) } }
      let left = try Picture(bytes: pairs.map(\.0), width: pairs.count, height: 1, bands: 1)
      let right = try Picture(bytes: pairs.map(\.1), width: pairs.count, height: 1, bands: 1)
      let result = inFloat ? try pair(left.inFloat(), right) : try pair(left, right)
      let bytes = try result.withBytes { Array($0) }
      return zip(pairs, bytes).map { (Double($0.0), Double($0.1), $1) }
    }

    private func rounded(_ value: Double) -> UInt8 { UInt8(min(max(value.rounded(), 0), 255)) }

    @Test(arguments: [false, true])
    func sumsAreWeighedRoundedAndClipped(_ inFloat: Bool) throws {
      let all = try paired(inFloat: inFloat) { try $0.weighed(1.5, plus: $1, -0.25, plus: 3) }
      #expect(all.allSatisfy { $0.result == rounded($0.left * 1.5 - $0.right * 0.25 + 3) })
    }

    @Test(arguments: [false, true])
    func ratiosHaveAFloor(_ inFloat: Bool) throws {
      let all = try paired(inFloat: inFloat) { try $0.compared(with: $1, floor: 12) }
      #expect(all.allSatisfy { $0.result == rounded(($0.left + 12) / ($0.right + 12) * 255) })
    }

    @Test(arguments: [false, true])
    func transparenciesDarkenEachOther(_ inFloat: Bool) throws {
      let all = try paired(inFloat: inFloat) { try $0.overlaid(with: $1) }
      #expect(all.allSatisfy { $0.result == rounded($0.left * $0.right / 255) })
    }

    @Test func nothingDividedByNothingIsBlack() throws {
      let all = try paired(inFloat: false) { try $0.compared(with: $1, floor: 0) }
      #expect(all.first?.result == 0)
    }

    @Test func picturesOfDifferentSizesMakeNoPair() throws {
      _ = try imager()
      let one = try Picture(bytes: [1], width: 1, height: 1, bands: 1)
      let two = try Picture(bytes: [1, 2], width: 2, height: 1, bands: 1)
      do {
        _ = try one.overlaid(with: two)
        Issue.record("they made one")
      } catch {
        #expect(error.words == "pair: the two do not fit each other")
      }
    }
  }
}
