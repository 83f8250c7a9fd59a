/// Numbers that look like chance and are the same for the same start (SplitMix64: Steele, Lea and Flood, OOPSLA 2014).
struct Chance {
  private var state: UInt64

  /// What follows from `seed` alone.
  init(_ seed: UInt64) { state = seed }

  /// What follows from a place in a grid and `seed`, whatever is drawn elsewhere.
  init(column: Int, row: Int, seed: UInt64) {
    self.init(
      seed ^ UInt64(truncatingIfNeeded: column) &* 0x9E37_79B9_7F4A_7C15
        ^ UInt64(truncatingIfNeeded: row) &* 0xC2B2_AE3D_27D4_EB4F)
    _ = bits()
  }

  /// The next 64 bits.
  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next number, 0 and more, less than 1.
  mutating func part() -> Float { Float(bits() >> 40) / Float(1 << 24) }

  /// The next number, -1…1.
  mutating func either() -> Float { part() * 2 - 1 }
}
