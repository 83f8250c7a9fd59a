import Domain

/// A part of the picture that words name without knowing what it shows: `the left half`, `the edges`.
struct Area: Hashable, Sendable {
  enum Side: Hashable, Sendable, CaseIterable {
    case upper, lower, left, right, middle
    /// All around.
    case edges
  }

  enum Part: Hashable, Sendable {
    case half, third, quarter, corner
    /// `side`, `part`: as much as the side alone.
    case side
  }

  var sides: Set<Side> = []
  var part: Part?

  /// Whether words have named a place; `a third` alone names none.
  var isPlace: Bool { !sides.isEmpty }

  /// Where it is; several boxes for what is no rectangle. They do not overlap.
  var boxes: [UnitBox] {
    if sides.contains(.edges) {
      return UnitBox.whole.parts(outside: UnitBox(x: 0.15, y: 0.15, width: 0.7, height: 0.7))
    }
    let across = span(sides.contains(.left), sides.contains(.right), share: share(alone: 0.5))
    let down = span(sides.contains(.upper), sides.contains(.lower), share: share(alone: 1.0 / 3))
    let isMiddle = across == nil && down == nil
    let middle = span(true, true, share: share(alone: 0.5))
    let (x, width) = across ?? (isMiddle ? middle : nil) ?? (0, 1)
    let (y, height) = down ?? (isMiddle && (part == nil || part == .side) ? middle : nil) ?? (0, 1)
    return [UnitBox(x: x, y: y, width: width, height: height)]
  }

  /// What a side takes of the picture.
  private func share(alone: Double) -> Double {
    let isCorner = !sides.isDisjoint(with: [.left, .right]) && !sides.isDisjoint(with: [.upper, .lower])
    return switch part {
    case .half: 0.5
    case .third: 1.0 / 3
    case .quarter: isCorner ? 0.5 : 0.25
    case .corner: isCorner ? 1.0 / 3 : 0.5
    case .side, nil: isCorner ? 0.5 : alone
    }
  }

  private func span(_ isAtStart: Bool, _ isAtEnd: Bool, share: Double) -> (Double, Double)? {
    switch (isAtStart, isAtEnd) {
    case (true, true): ((1 - share) / 2, share)
    case (true, false): (0, share)
    case (false, true): (1 - share, share)
    case (false, false): nil
    }
  }
}

extension UnitBox {
  /// Whether something of this box, more than slivers, is outside all `holes`.
  func hasParts(outside holes: [UnitBox]) -> Bool {
    !holes.reduce([self]) { boxes, hole in boxes.flatMap { $0.parts(outside: hole) } }.isEmpty
  }

  /// The four parts at most of this box that are outside `hole`, without slivers: above and below over the whole
  /// width, and left and right between them.
  func parts(outside hole: UnitBox) -> [UnitBox] {
    let (right, bottom) = (x + width, y + height)
    let (left, top) = (max(x, hole.x), max(y, hole.y))
    let (holeRight, holeBottom) = (min(right, hole.x + hole.width), min(bottom, hole.y + hole.height))
    guard left < holeRight, top < holeBottom else { return [self] }
    return [
      UnitBox(x: x, y: y, width: width, height: top - y),
      UnitBox(x: x, y: holeBottom, width: width, height: bottom - holeBottom),
      UnitBox(x: x, y: top, width: left - x, height: holeBottom - top),
      UnitBox(x: holeRight, y: top, width: right - holeRight, height: holeBottom - top),
    ].filter { $0.width > 0.02 && $0.height > 0.02 }
  }
}
