/// What a tool leaves where it touches: a few prints, all different, that are turned and stretched to every stroke.
struct Brush: Sendable {
  /// What a print leaves at a place.
  struct Trace {
    /// How much it covers, 0…1.
    var cover: Float
    /// Its own brightness, 1 as the colour is.
    var shade: Float = 1
    /// What it writes into the fourth band, 0…1: the height of paint, how much of it there is.
    var body: Float = 1
  }

  static let length = 128
  static let breadth = 32
  let count: Int
  /// Of every place cover, shade (128 for 1), body and nothing, in one number.
  let traces: [UInt32]

  /// `print` answers for places -1…1 along and across, with noise that the print has for itself.
  init(prints count: Int, seed: UInt64, _ print: (_ along: Float, _ across: Float, _ noise: Bristles) -> Trace) {
    self.count = count
    var traces: [UInt32] = []
    traces.reserveCapacity(count * Self.length * Self.breadth)
    for index in 0..<count {
      let noise = Bristles(seed: seed &+ UInt64(index) &* 7919)
      for row in 0..<Self.breadth {
        let across = (Float(row) + 0.5) / Float(Self.breadth) * 2 - 1
        for column in 0..<Self.length {
          let along = (Float(column) + 0.5) / Float(Self.length) * 2 - 1
          let trace = print(along, across, noise)
          let cover = UInt32(min(max(trace.cover, 0), 1) * 255)
          let shade = UInt32(min(max(trace.shade, 0), 1.99) * 128)
          let body = UInt32(min(max(trace.body, 0), 1) * 255)
          traces.append(cover | shade << 8 | body << 16)
        }
      }
    }
    self.traces = traces
  }
}

/// The unevenness of one print.
struct Bristles {
  private let lines: [Float]
  private let grains: [Float]

  init(seed: UInt64) {
    var chance = Chance(seed)
    lines = (0..<64).map { _ in chance.part() }
    grains = (0..<4096).map { _ in chance.part() }
  }

  /// 0…1, the same all along a hair; `count` hairs across.
  func hair(_ across: Float, count: Float) -> Float {
    let place = (across + 1) / 2 * count
    let index = Int(place)
    let part = place - Float(index)
    return lines[index & 63] * (1 - part) + lines[(index + 1) & 63] * part
  }

  /// 0…1, in grains, `lengths` of them along and `breadths` across.
  func grain(_ along: Float, _ across: Float, lengths: Float, breadths: Float) -> Float {
    let (x, y) = ((along + 1) / 2 * lengths, (across + 1) / 2 * breadths)
    let (column, row) = (Int(x), Int(y))
    let (right, lower) = (x - Float(column), y - Float(row))
    func grain(_ column: Int, _ row: Int) -> Float { grains[(row & 63) * 64 + (column & 63)] }
    let above = grain(column, row) * (1 - right) + grain(column + 1, row) * right
    let below = grain(column, row + 1) * (1 - right) + grain(column + 1, row + 1) * right
    return above * (1 - lower) + below * lower
  }
}

extension Float {
  /// What is left of it without whole numbers, 0…1. Much faster than rounding where that is a call into the C library.
  var partOfTurn: Float {
    let part = self - Float(Int32(self))
    return part < 0 ? part + 1 : part
  }

  /// 0 up to `start`, 1 from `end` on, smooth between.
  func risen(from start: Float, to end: Float) -> Float {
    let part = Swift.min(Swift.max((self - start) / (end - start), 0), 1)
    return part * part * (3 - 2 * part)
  }
}
