import Domain

/// What is drawn over the panes and takes the keys.
enum Overlay: Hashable, Sendable {
  /// All keys of what had the focus, and of everything else below; scrolled to a line.
  case help(of: Context, top: Int)
  /// Whether to quit although work is running.
  case question(askedAt: Instant)

  /// A `y` that comes sooner was meant for something else.
  static let reactionTime: Int64 = 150
}
