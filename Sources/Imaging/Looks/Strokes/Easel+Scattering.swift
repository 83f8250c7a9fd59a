/// A place where a stroke may go.
struct Spot {
  /// In parts of the picture, 0…1 and slightly beyond.
  var across: Float
  var down: Float
  /// In pixels.
  var x: Float
  var y: Float
  /// What else is left to chance there.
  var chance: Chance
  /// When its turn is.
  fileprivate var turn: UInt32
}

extension Easel {
  /// Places about `spacing` units from each other, everywhere and in no order, the same in every size of the picture.
  /// `disorder` 0 is a grid.
  func scattered(_ purpose: UInt64, spacing: Double, disorder: Float = 1) -> [Spot] {
    let cell = spacing * unit
    let columns = max(1, Int((Double(width) / cell).rounded(.up)))
    let rows = max(1, Int((Double(height) / cell).rounded(.up)))
    let seed = number(purpose)
    var spots: [Spot] = []
    spots.reserveCapacity(columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        var chance = Chance(column: column, row: row, seed: seed)
        let x = (Float(column) + 0.5 + chance.either() * 0.5 * disorder) * Float(cell)
        let y = (Float(row) + 0.5 + chance.either() * 0.5 * disorder) * Float(cell)
        let turn = UInt32(truncatingIfNeeded: chance.bits())
        spots.append(
          Spot(across: x / Float(width), down: y / Float(height), x: x, y: y, chance: chance, turn: turn))
      }
    }
    return spots.sorted { $0.turn < $1.turn }
  }

  /// A length of `units` in pixels, never so small that nothing is seen of it.
  func pixels(_ units: Double) -> Float { Float(max(units * unit, 0.6)) }

  /// How much of what is painted hides the picture, by ``strength``.
  func finished(_ picture: borrowing Picture, _ painted: borrowing Picture) throws(DecoderFailure) -> Picture {
    let amount = smoothStep(-0.2, 0.6, strength)
    return amount < 1 ? try picture.weighed(1 - amount, plus: painted, amount, plus: 0) : try painted.shared()
  }
}
