/// Strokes of one brush in the order in which they are made. Any part of the picture can be drawn by itself.
struct Strokes: Sendable {
  private let brush: Brush
  private let strokes: [Stroke]
  /// Which strokes touch which sixty-four rows.
  private let shelves: [[Int32]]
  private static let shelf = 64

  init(_ strokes: [Stroke], of brush: Brush, rows: Int) {
    var shelves = [[Int32]](repeating: [], count: (rows + Self.shelf - 1) / Self.shelf)
    for (index, stroke) in strokes.enumerated() {
      let reach = stroke.rise
      let first = max(0, Int(stroke.y - reach) / Self.shelf)
      let last = min(shelves.count - 1, Int(max(stroke.y + reach, 0)) / Self.shelf)
      guard first <= last else { continue }
      for shelf in first...last { shelves[shelf].append(Int32(index)) }
    }
    (self.brush, self.strokes, self.shelves) = (brush, strokes, shelves)
  }

  /// Draws into a tile of four bands, red, green, blue and body, over what is there.
  func draw(on tile: PixelTile) {
    brush.traces.withUnsafeBufferPointer { traces in
      strokes.withUnsafeBufferPointer { strokes in
        for shelf in tile.top / Self.shelf...(tile.top + tile.height - 1) / Self.shelf {
          let rows = tile.rows.clamped(to: shelf * Self.shelf..<(shelf + 1) * Self.shelf)
          for index in shelves[shelf] {
            let stroke = strokes[Int(index)]
            let print = (stroke.print % brush.count) * Brush.length * Brush.breadth
            stroke.draw(traces.extracting(print..<print + Brush.length * Brush.breadth), rows: rows, on: tile)
          }
        }
      }
    }
  }
}

extension Stroke {
  /// How far it reaches up and down, at most.
  fileprivate var rise: Float { length * abs(down) + breadth * (1 + abs(bend)) * abs(across) + 1 }

  fileprivate func draw(_ traces: UnsafeBufferPointer<UInt32>, rows: Range<Int>, on tile: PixelTile) {
    let first = max(rows.lowerBound, Int((y - rise).rounded(.down)))
    let end = min(rows.upperBound, Int((y + rise).rounded(.up)) + 1)
    guard first < end, x + length + breadth * 2 > Float(tile.left) else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.shades) { inks in
      mix(inks)
      guard let inks = UnsafePointer(inks.baseAddress), let traces = traces.baseAddress else { return }
      for row in first..<end { draw(traces, inks, row: row, on: tile) }
    }
  }

  private static let shades = 32

  /// The colour in every shade, as a pixel of red, green, blue and nothing.
  private func mix(_ inks: UnsafeMutableBufferPointer<UInt32>) {
    for shade in 0..<Self.shades {
      let lit = (colour * (Float(shade) * 8 + 4) / 128).clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255))
      inks[shade] = UInt32(lit.x) | UInt32(lit.y) << 8 | UInt32(lit.z) << 16
    }
  }

  /// The columns of the tile that lie within the stroke in a row `rise` below its middle.
  private func columns(_ rise: Float, on tile: PixelTile) -> (left: Int, right: Int) {
    let broad = breadth * (1 + abs(bend))
    var (from, to) = (-length - broad, length + broad)
    if abs(across) > 1e-4 {
      let (one, other) = ((-length - rise * down) / across, (length - rise * down) / across)
      (from, to) = (max(from, min(one, other)), min(to, max(one, other)))
    }
    if abs(down) > 1e-4 {
      let (one, other) = ((rise * across - broad) / down, (rise * across + broad) / down)
      (from, to) = (max(from, min(one, other)), min(to, max(one, other)))
    }
    // Numbers beyond all pictures must not reach Int: they are cut to the tile first.
    let left = Int(max(Float(tile.left), x + from))
    let right = Int(min(Float(tile.left + tile.width - 1), max(x + to, -1)))
    return (left, right)
  }

  /// Four samples at once: two in each half of a number, with room above each for the product.
  private func draw(_ traces: UnsafePointer<UInt32>, _ inks: UnsafePointer<UInt32>, row: Int, on tile: PixelTile) {
    let rise = Float(row) + 0.5 - y
    let (left, right) = columns(rise, on: tile)
    guard left <= right else { return }
    let run = Float(left) + 0.5 - x
    let (columns, lines) = (Float(Brush.length) / 2, Float(Brush.breadth) / 2)
    var u = (run * across + rise * down) / length
    var v = (rise * across - run * down) / breadth
    let (along, aside) = (across / length, down / breadth)
    let strength = UInt32(pressure.clamped(to: 0...1) * 257)
    var pixel = UnsafeMutableRawPointer(tile.row(row) + (left - tile.left) * 4)
    for _ in left...right {
      let bent = v - bend * (u * u - 0.33)
      let column = Int32((u + 1) * columns)
      let line = Int32((bent + 1) * lines)
      u += along
      v -= aside
      if UInt32(bitPattern: line) < UInt32(Brush.breadth), UInt32(bitPattern: column) < UInt32(Brush.length) {
        let trace = traces[Int(line) &* Brush.length &+ Int(column)]
        let weight = ((trace & 0xFF) &* strength) >> 8
        if weight > 3 {
          let ink = inks[Int((trace >> 11) & 31)]
          let old = pixel.loadUnaligned(as: UInt32.self)
          let (even, odd) = (old & 0xFF_00FF, (old >> 8) & 0xFF_00FF)
          let wantedOdd = ((ink >> 8) & 0xFF) | (trace & 0xFF_0000)
          let newEven = (even &+ ((((ink & 0xFF_00FF) &- even) &* weight) >> 8)) & 0xFF_00FF
          let newOdd = (odd &+ (((wantedOdd &- odd) &* weight) >> 8)) & 0xFF_00FF
          pixel.storeBytes(of: newEven | newOdd << 8, as: UInt32.self)
        }
      }
      pixel += 4
    }
  }
}
