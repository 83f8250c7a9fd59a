import Domain
import Imaging
import Testing

extension ImagingTests {
  /// What makes a medium look like itself.
  struct LookMediumTests {
    private func isInside(_ column: Int, _ row: Int, _ radius: Int) -> Bool {
      (column - 160) * (column - 160) + (row - 120) * (row - 120) < radius * radius
    }

    @Test(arguments: zip(0..<4, [0xEEE0C0, 0x7E90A2, 0x222125, 0xB26444] as [UInt32]))
    func thePaperOfAPastelIsSeenAroundIt(_ variant: Int, _ paper: UInt32) throws {
      let field = SeenPicture { _, _ in 0x4F9A5A }
      let cells = try PaintedCells([LookLayer(.pastel, strength: 1, variant: variant)], over: field)
      #expect(isNear(cells.colours[0], paper, tolerance: 16))
      #expect(!isNear(cells.colour(0.5, 0.5), paper, tolerance: 16))
    }

    @Test func charcoalHasNoHaloAroundTheDark() throws {
      let wall = SeenPicture { column, _ in column < 160 ? 0x303030 : 0xB0B0B0 }
      let cells = try PaintedCells([LookLayer(.charcoal, strength: 1)], over: wall)
      let near = cells.brightnesses(across: 0.54...0.6, down: 0.3...0.7).mean
      let far = cells.brightnesses(across: 0.68...0.78, down: 0.3...0.7).mean
      #expect(abs(near - far) < 12, "\(near) \(far)")
      #expect(cells.brightnesses(across: 0.3...0.45, down: 0.3...0.7).mean < far - 60)
    }

    @Test func inkDrawsALineAroundAFormAndWashesItThinly() throws {
      let disc = SeenPicture { column, row in isInside(column, row, 70) ? 0x707070 : 0xF0F0F0 }
      let cells = try PaintedCells([LookLayer(.ink, strength: 1)], over: disc, columns: 160)
      let inside = cells.brightnesses(across: 0.42...0.58, down: 0.4...0.6).mean
      let line = cells.brightnesses(across: 0.26...0.3, down: 0.45...0.55).min() ?? 255
      #expect(inside > 50)
      #expect(line < inside - 40, "\(line) \(inside)")
      #expect(cells.brightnesses(across: 0.85...0.95, down: 0.4...0.6).mean > 225)
    }

    @Test func aMarkThatIsFinerThanGlassIsPaintedOnIt() throws {
      let face = SeenPicture { column, row in
        (100...220).contains(column) && (118...121).contains(row) ? 0x5A3A2C : 0xE0B498
      }
      let cells = try PaintedCells([LookLayer(.stainedGlass, strength: 1)], over: face, columns: 160)
      let mark = cells.brightnesses(across: 0.34...0.66, down: 0.49...0.51).mean
      let around = cells.brightnesses(across: 0.34...0.66, down: 0.53...0.6).mean
      #expect(mark < around - 30, "\(mark) \(around)")
    }

    @Test func oilLeavesFogInTheAir() throws {
      let scene = SeenPicture { column, row in
        SeenPicture.grey(150 + 70 * SeenPicture.noise(column / 12, row / 12))
      }
      let oil = try PaintedCells([LookLayer(.oil, strength: 0.8)], over: scene)
      let both = try PaintedCells([LookLayer(.fog, strength: 0.8), LookLayer(.oil, strength: 0.8)], over: scene)
      let upper = 0.0...0.3
      #expect(both.brightnesses(down: upper).deviation < oil.brightnesses(down: upper).deviation * 0.4)
    }
  }
}
