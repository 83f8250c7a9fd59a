import Domain

/// Cuts a picture into pieces whose edges follow its forms, small where there is much to see (SLIC superpixels; Achanta,
/// 2012).
struct GlassPieces: Sendable {
  /// The mean colour of every piece.
  private(set) var colours: [SIMD3<Float>]
  /// How far it is to the edge of the piece, in units.
  private(set) var depths: Plane
  private var owners: [Int32]

  private static let cell = 2.0

  /// Pieces of about `size` units.
  init(_ picture: borrowing Picture, _ easel: Easel, size: Double) throws(DecoderFailure) {
    let small = try easel.coarse(picture, cell: Self.cell)
    let calm = try Colours(small.blurred(sigma: 1.6))
    let (width, height) = (calm.width, calm.height)
    let grey = try Plane(small.inGrey())
    let spots = GlassSpot.spots(easel, size: size, details: GlassSpot.details(grey, cells: size / Self.cell))
    let reaches = spots.map { max(Float($0.size / Self.cell), 1.5) }
    var middles = spots.map { SIMD2($0.across * Float(width), $0.down * Float(height)) }
    colours = spots.map { calm.colour(across: $0.across, down: $0.down) }
    owners = [Int32](repeating: 0, count: width * height)
    depths = Plane(width: width, height: height)
    for _ in 0..<5 { settle(calm, &middles, reaches) }
    for _ in 0..<4 { smooth(width, height) }
    // In units, and without the steps of the raster.
    var depths = Plane(distancesToEdgesOf: owners, width: width, height: height)
    for place in depths.samples.indices { depths.samples[place] = min(depths.samples[place], 12) * Float(Self.cell) }
    self.depths = depths.blurred(sigma: 1)
  }

  /// Which piece is at a place given in parts of the picture.
  func piece(_ across: Float, _ down: Float) -> Int {
    let column = min(Int(across * Float(depths.width)), depths.width - 1)
    let row = min(Int(down * Float(depths.height)), depths.height - 1)
    return Int(owners[row * depths.width + column])
  }

  /// Gives every pixel to the piece that is near and of its colour, and every piece the mean of its pixels.
  private mutating func settle(_ picture: Colours, _ middles: inout [SIMD2<Float>], _ reaches: [Float]) {
    let (width, height) = (picture.width, picture.height)
    var nearest = [Float](repeating: .infinity, count: width * height)
    // A difference of so many steps of colour outweighs the size of a piece.
    let tone = Float(1 / (54.0 * 54.0))
    for index in middles.indices {
      let (middle, colour, reach) = (middles[index], colours[index], reaches[index])
      let space = 1 / (reach * reach)
      let columns = Self.span(middle.x, reach * 1.6, within: width)
      let rows = Self.span(middle.y, reach * 1.6, within: height)
      for row in rows {
        let rise = Float(row) + 0.5 - middle.y
        for column in columns {
          let run = Float(column) + 0.5 - middle.x
          let apart = picture.colour(column, row) - colour
          let distance = (run * run + rise * rise) * space + (apart * apart).sum() * tone
          let place = row * width + column
          if distance < nearest[place] {
            nearest[place] = distance
            owners[place] = Int32(index)
          }
        }
      }
    }
    var places = [SIMD3<Float>](repeating: .zero, count: middles.count)
    var sums = [SIMD3<Float>](repeating: .zero, count: middles.count)
    for row in 0..<height {
      for column in 0..<width {
        let owner = Int(owners[row * width + column])
        places[owner] += SIMD3(Float(column) + 0.5, Float(row) + 0.5, 1)
        sums[owner] += picture.colour(column, row)
      }
    }
    for index in middles.indices where places[index].z > 0 {
      middles[index] = SIMD2(places[index].x, places[index].y) / places[index].z
      colours[index] = sums[index] / places[index].z
    }
  }

  /// The pixels up to `reach` from `middle`, of `count`; none where it lies beyond them.
  private static func span(_ middle: Float, _ reach: Float, within count: Int) -> Range<Int> {
    let end = min(count, Int(max(middle + reach, 0)) + 1)
    return min(Int(max(middle - reach, 0)), end)..<end
  }

  /// Glass is not cut in tongues: every pixel goes to the piece that most of its neighbours belong to.
  private mutating func smooth(_ width: Int, _ height: Int) {
    let before = owners
    guard width > 6, height > 6 else { return }
    for row in 3..<height - 3 {
      for column in 3..<width - 3 {
        let place = row * width + column
        let own = before[place]
        let (left, right) = (before[place - 3], before[place + 3])
        let (upper, lower) = (before[place - 3 * width], before[place + 3 * width])
        guard left != own || right != own || upper != own || lower != own else { continue }
        owners[place] = Self.majority(before, place, width)
      }
    }
  }

  private static func majority(_ owners: [Int32], _ place: Int, _ width: Int) -> Int32 {
    var names = (Int32(-1), Int32(-1), Int32(-1), Int32(-1))
    var counts = (0, 0, 0, 0)
    for down in -3...3 {
      for across in -3...3 {
        let owner = owners[place + down * width + across]
        if owner == names.0 || counts.0 == 0 {
          (names.0, counts.0) = (owner, counts.0 + 1)
        } else if owner == names.1 || counts.1 == 0 {
          (names.1, counts.1) = (owner, counts.1 + 1)
        } else if owner == names.2 || counts.2 == 0 {
          (names.2, counts.2) = (owner, counts.2 + 1)
        } else if owner == names.3 || counts.3 == 0 {
          (names.3, counts.3) = (owner, counts.3 + 1)
        }
      }
    }
    let most = max(counts.0, counts.1, counts.2, counts.3)
    return most == counts.0 ? names.0 : most == counts.1 ? names.1 : most == counts.2 ? names.2 : names.3
  }
}
