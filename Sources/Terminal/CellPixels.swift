/// The size of one cell in pixels, rounded down.
public struct CellPixels: Hashable, Sendable {
  /// Pixels across.
  public let width: Int
  /// Pixels down.
  public let height: Int

  /// The size of a cell; nil where it would be nothing.
  init?(width: Int, height: Int) {
    guard width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }
}
