import Domain
import Testing

struct ImagerFrameTests {
  @Test func lengthsSurviveTheirBytes() {
    let frame = ImagerFrame.encode(header: [1, 2, 3], payload: [4])
    #expect(frame == [3, 0, 0, 0, 1, 0, 0, 0, 1, 2, 3, 4])
    #expect(ImagerFrame.Lengths(bytes: frame.prefix(8)) == ImagerFrame.Lengths(header: 3, payload: 1))
  }

  @Test(
    arguments: [
      [], [1, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0], [255, 255, 255, 255, 0, 0, 0, 0], [1, 0, 0, 0, 1, 0, 0, 4],
    ] as [[UInt8]])
  func lengthsThatNoFrameHasAreRefused(_ bytes: [UInt8]) {
    #expect(ImagerFrame.Lengths(bytes: bytes) == nil)
  }

  @Test func cellsSurviveTheirBytes() throws {
    let cells = (0..<6).map { index in
      MosaicCell(
        scalar: 0x2580 + UInt32(index), foreground: .rgb(0x010203 * UInt32(index)),
        background: index == 3 ? .terminal : .palette(UInt8(index)))
    }
    let mosaic = try #require(Mosaic(columns: 3, rows: 2, cells: cells))
    #expect(mosaic.payload.count == 72)
    #expect(Mosaic(columns: 3, rows: 2, payload: mosaic.payload) == mosaic)
  }

  @Test(arguments: [(3, 2, 71), (3, 2, 73), (-3, -2, 72), (.max, .max, 72), (.max, 2, 72), (6, 2, 72)])
  func cellsThatDoNotFitAreRefused(_ columns: Int, _ rows: Int, _ byteCount: Int) {
    #expect(Mosaic(columns: columns, rows: rows, payload: [UInt8](repeating: 0, count: byteCount)) == nil)
  }

  @Test func onlyAMosaicHasAPayload() {
    let facts = PictureFacts(format: .png, size: PixelSize(pixelWidth: 1, pixelHeight: 1), byteCount: 1)
    #expect(ImagerReply.facts(facts).answer(payload: []) == .facts(facts))
    #expect(ImagerReply.facts(facts).answer(payload: [1]) == nil)
    #expect(ImagerReply.mosaic(columns: 1, rows: 1, of: facts).answer(payload: []) == nil)
  }
}
