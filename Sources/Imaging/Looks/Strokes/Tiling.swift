import Glibc

/// Where square tiles go so that they fill the plane, turn with the forms and do not lie across edges.
struct Tiling {
  struct Tile {
    /// Its middle, in parts of the picture.
    var across: Float
    var down: Float
    /// In radians.
    var angle: Float
    /// How much room it has: 4 where it is a whole tile.
    var pixels: Float = 0
  }

  private(set) var tiles: [Tile]

  /// How many pixels of the raster a tile is wide.
  private static let resolution = 8.0

  init(
    _ picture: borrowing Picture, _ easel: Easel, spots: [Spot], size: Double, flow: Flow
  ) throws(DecoderFailure) {
    let grey = try Plane(easel.coarse(picture.inGrey(), cell: size / Self.resolution))
    let walls = Self.walls(grey)
    let scale = Float(grey.width) / Float(easel.width)
    let half = max(Float(size * easel.unit) * scale / 2, 0.5)
    tiles = spots.map { Tile(across: $0.across, down: $0.down, angle: 0) }
    for _ in 0..<6 { settle(grey.width, grey.height, half, walls, flow) }
  }

  /// True on edges, which no tile should cross.
  private static func walls(_ grey: Plane) -> [Bool] {
    var walls = [Bool](repeating: false, count: grey.samples.count)
    for row in 0..<grey.height {
      for column in 0..<grey.width {
        let across = grey.sample(column + 1, row) - grey.sample(column - 1, row)
        let down = grey.sample(column, row + 1) - grey.sample(column, row - 1)
        walls[row * grey.width + column] = across * across + down * down > 48 * 48
      }
    }
    return walls
  }

  /// Gives every pixel to the nearest tile and moves every tile to the middle of its pixels.
  private mutating func settle(_ width: Int, _ height: Int, _ half: Float, _ walls: [Bool], _ flow: Flow) {
    var nearest = [Float](repeating: .infinity, count: width * height)
    var owners = [Int32](repeating: -1, count: width * height)
    for index in tiles.indices {
      let angle = flow.angle(across: tiles[index].across, down: tiles[index].down)
      tiles[index].angle = angle
      let (across, down) = (cosf(angle), sinf(angle))
      let (x, y) = (tiles[index].across * Float(width), tiles[index].down * Float(height))
      let reach = half * 2.4
      let columns = max(0, Int(max(x - reach, 0)))..<max(0, min(width, Int(max(x + reach, 0)) + 1))
      let rows = max(0, Int(max(y - reach, 0)))..<max(0, min(height, Int(max(y + reach, 0)) + 1))
      guard columns.lowerBound < columns.upperBound else { continue }
      for row in rows {
        let rise = Float(row) + 0.5 - y
        for column in columns {
          let run = Float(column) + 0.5 - x
          let distance = max(abs(run * across + rise * down), abs(rise * across - run * down))
          let place = row * width + column
          if distance < nearest[place] {
            nearest[place] = distance
            owners[place] = Int32(index)
          }
        }
      }
    }
    var sums = [SIMD3<Float>](repeating: .zero, count: tiles.count)
    for place in owners.indices where owners[place] >= 0 && !walls[place] {
      sums[Int(owners[place])] += SIMD3(Float(place % width) + 0.5, Float(place / width) + 0.5, 1)
    }
    for index in tiles.indices {
      let sum = sums[index]
      tiles[index].pixels = sum.z / (half * half)
      guard sum.z > 0 else { continue }
      tiles[index].across = sum.x / sum.z / Float(width)
      tiles[index].down = sum.y / sum.z / Float(height)
    }
  }
}
