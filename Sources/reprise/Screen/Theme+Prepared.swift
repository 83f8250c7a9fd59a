import Canvas

extension Theme {
  /// This theme for a terminal of `depth` colours; without UTF-8, or where it is asked for, with another border.
  func prepared(depth: ColorDepth, isUnicode: Bool, border: Border?) -> Theme {
    reduced(to: depth).withBorder(isUnicode ? border ?? self.border : .ascii)
  }
}
