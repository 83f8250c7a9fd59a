import CTerminal
import Canvas

/// The colour pairs that ncurses knows.
///
/// Numbers are given out upwards and a pair is never defined twice: ncurses looks through the whole screen when a used
/// pair changes, and its own allocator (`alloc_pair`) fails for good once it is full.
struct PairTable {
  /// The most pairs, about 13 MB of them.
  private static let largest = 262_143

  private let depth: ColorDepth
  private let limit: Int32
  private var pairs: [UInt64: Int32] = [:]
  private var count: Int32 = 0
  /// Whether colours that find no room get the next best pair rather than none.
  var isForgiving = false
  private var last: (key: UInt64, pair: Int32) = (Self.key(.terminal, .terminal), 0)

  /// A table for a terminal of `depth` with `pairCount` pairs, of which pair 0 is the terminal's own.
  init(depth: ColorDepth, pairCount: Int) {
    self.depth = depth
    let last = Int32(clamping: min(pairCount - 1, Self.largest))
    // Defining the last one first makes room for all at once: growing step by step, ncurses sorts every pair anew at
    // each step, 40 ms in a picture. The room takes no memory until it is used.
    limit = last > 1024 && cterminal_define_pair(last, -1, -1) ? last - 1 : last
  }

  /// The number of the pair; nil if the table is full.
  mutating func pair(foreground: Color, background: Color) -> Int32? {
    let key = Self.key(foreground, background)
    if key == last.key { return last.pair }
    guard let pair = pairs[key] ?? add(foreground, background, key) else { return nil }
    last = (key, pair)
    return pair
  }

  /// Forgets every pair; ncurses has to forget them too.
  mutating func forget() {
    pairs.removeAll(keepingCapacity: true)
    count = 0
    last = (Self.key(.terminal, .terminal), 0)
  }

  private mutating func add(_ foreground: Color, _ background: Color, _ key: UInt64) -> Int32? {
    let shownForeground = foreground.reduced(to: depth)
    let shownBackground = background.reduced(to: depth)
    if shownForeground == .terminal, shownBackground == .terminal { return 0 }
    // Many colours of a picture become the same few of a palette.
    let shownKey = Self.key(shownForeground, shownBackground)
    if let pair = pairs[shownKey] {
      guard pairs.count < 2 * Self.largest || isForgiving else { return nil }
      pairs[key] = pair
      return pair
    }
    guard count < limit else { return isForgiving ? substitute(for: shownBackground, key) : nil }
    guard cterminal_define_pair(count + 1, number(shownForeground), number(shownBackground)) else { return nil }
    count += 1
    pairs[shownKey] = count
    pairs[key] = count
    return count
  }

  /// A pair with the same background, or the terminal's own. Only a console with 64 pairs needs the former.
  private mutating func substitute(for background: Color, _ key: UInt64) -> Int32 {
    let candidates = limit < 1024 ? pairs : [:]
    let pair = candidates.first { UInt32(truncatingIfNeeded: $0.key) == background.bits }?.value ?? 0
    if pairs.count < 2 * Self.largest { pairs[key] = pair }
    return pair
  }

  /// The colour as ncurses counts it.
  private func number(_ color: Color) -> Int32 {
    if let index = color.paletteIndex { return Int32(index) + (depth == .rgb ? DerivedTerminfo.firstPaletteColor : 0) }
    return color.rgb.map { Int32($0) } ?? -1
  }

  private static func key(_ foreground: Color, _ background: Color) -> UInt64 {
    UInt64(foreground.bits) << 32 | UInt64(background.bits)
  }
}
