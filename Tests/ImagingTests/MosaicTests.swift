import Domain
import Imaging
import Testing

extension ImagingTests {
  struct MosaicTests {
    private static let depths: [MosaicDepth] = [.rgb, .palette256, .palette16, .palette8, .mono]
    private static let symbolSets: [MosaicSymbols] = [.ascii, .half, .block]

    private func mosaic(_ fixture: Fixture = .png, _ request: MosaicRequest) throws -> Mosaic {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path))
      return try #require(try imager().perform(.mosaic(file, request)).mosaic)
    }

    @Test(arguments: Fixture.available)
    func everyPictureIsDrawn(_ fixture: Fixture) throws {
      let mosaic = try mosaic(fixture, .plain(columns: 20, rows: 10))
      #expect(mosaic.columns == 20)
      #expect(mosaic.rows == 8)
    }

    @Test(arguments: depths, symbolSets)
    func symbolsAndColoursStayWithinWhatWasAskedFor(_ depth: MosaicDepth, _ symbols: MosaicSymbols) throws {
      let mosaic = try mosaic(.jpeg, .plain(depth: depth, symbols: symbols))
      for cell in mosaic.cells {
        switch symbols {
        case .ascii: #expect(0x20..<0x7F ~= cell.scalar)
        case .half: #expect([0x20, 0x2580, 0x2584, 0x2588, 0x258C, 0x2590].contains(cell.scalar))
        case .block: #expect(cell.scalar == 0x20 || 0x2580...0x259F ~= cell.scalar)
        }
        for colour in [cell.foreground, cell.background] {
          switch depth {
          case .rgb: #expect(colour.bits <= 0xFF_FFFF)
          case .palette256: #expect(colour == .terminal || 0x0100_0010...0x0100_00FF ~= colour.bits)
          case .palette16: #expect(colour == .terminal || 0x0100_0000...0x0100_000F ~= colour.bits)
          case .palette8: #expect(colour == .terminal || 0x0100_0000...0x0100_0007 ~= colour.bits)
          case .mono: #expect(colour == .terminal)
          }
        }
      }
    }

    @Test(arguments: depths, symbolSets)
    func anySizeIsDrawn(_ depth: MosaicDepth, _ symbols: MosaicSymbols) throws {
      for (columns, rows) in [(1, 1), (1, 9), (9, 1), (0, 0), (-5, 3), (3, 2)] {
        let mosaic = try mosaic(.png, .plain(columns: columns, rows: rows, depth: depth, symbols: symbols))
        #expect(1...max(1, columns) ~= mosaic.columns)
        #expect(1...max(1, rows) ~= mosaic.rows)
      }
    }

    @Test func noRequestMakesAMosaicWithoutBounds() throws {
      let mosaic = try mosaic(.png, .plain(columns: .max, rows: .max))
      #expect(mosaic.columns <= 512 && mosaic.rows <= 512)
    }

    @Test(arguments: [(64, 64, 20, 10), (128, 64, 20, 5), (64, 128, 10, 10), (640, 10, 20, 1), (10, 640, 1, 10)])
    func proportionsAreKept(_ width: Int, _ height: Int, _ columns: Int, _ rows: Int) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: width, height: height))
      let mosaic = try #require(try imager().perform(.mosaic(file, .plain(columns: 20, rows: 10))).mosaic)
      #expect(mosaic.columns == columns)
      #expect(mosaic.rows == rows)
    }

    @Test(arguments: [1.0, 0.5, 0.25, .nan, .infinity, 0, -1])
    func cellsOfAnyShapeAreThoughtOf(_ aspect: Double) throws {
      let request = MosaicRequest(
        columns: 40, rows: 40, cellAspect: aspect, depth: .rgb, symbols: .half, background: 0)
      let mosaic = try mosaic(.png, request)
      #expect(mosaic.columns <= 40 && mosaic.rows <= 40)
      if aspect == 1 { #expect(mosaic.rows == 30) }
    }

    @Test func everyQuarterHasItsColour() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 64, height: 64))
      let colours = try quarterColours(of: file)
      for (colour, expected) in zip(colours, [0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF] as [UInt32]) {
        #expect(isNear(colour, expected), "\(String(colour, radix: 16))")
      }
    }

    @Test func aTurnedPictureIsDrawnUpright() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpegTurned.write(in: folder.path, width: 64, height: 64))
      let colours = try quarterColours(of: file)
      for (colour, expected) in zip(colours, [0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF] as [UInt32]) {
        #expect(isNear(colour, expected), "\(String(colour, radix: 16))")
      }
    }

    @Test(arguments: [0x000000, 0xFFFFFF, 0x204060] as [UInt32])
    func clearPixelsShowTheBackground(_ background: UInt32) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.pngClear.write(in: folder.path))
      for colour in try quarterColours(of: file, background: background) {
        #expect(isNear(colour, background, tolerance: 2))
      }
    }

    @Test func theCellsFitTheirPayload() throws {
      let mosaic = try mosaic(.jpeg, .plain())
      #expect(Mosaic(columns: mosaic.columns, rows: mosaic.rows, payload: mosaic.payload) == mosaic)
    }
  }
}
