import Canvas

extension Theme {
  /// This theme for a terminal of `depth` colours; without UTF-8, or where it is asked for, with another border.
  func prepared(depth: ColorDepth, isUnicode: Bool, border: Border?) -> Theme {
    mapped(border: isUnicode ? border : .ascii) { _, style in style.reduced(to: depth, over: self[.ui].background) }
  }
}
