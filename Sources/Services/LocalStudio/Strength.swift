/// How strongly a look is wished.
enum Strength: Hashable, Sendable {
  case slight, less, plain, more, strong
  /// A number that the user gave, 0…1.
  case exact(Double)

  /// 0…1; slots of one generation differ a little, unless the user gave a number.
  func value(forSlot index: Int) -> Double {
    let steps = [0, 0.06, -0.06, 0.03, -0.03]
    let step = steps[((index % steps.count) + steps.count) % steps.count]
    switch self {
    case .slight: return 0.32 + step
    case .less: return 0.5 + step
    case .plain: return 0.68 + step
    case .more: return 0.8 + step
    case .strong: return 0.92 + step
    case .exact(let value): return min(max(value, 0.05), 1)
    }
  }

  /// What two words say together: `very slightly` is slight, `very, very` is strong.
  func joined(with other: Strength) -> Strength {
    switch (self, other) {
    case (.exact, _): self
    case (_, .exact): other
    case (.slight, _), (_, .slight): .slight
    case (.less, _), (_, .less): .less
    case (.strong, _), (_, .strong): .strong
    case (.more, _), (_, .more): .more
    case (.plain, .plain): .plain
    }
  }
}
