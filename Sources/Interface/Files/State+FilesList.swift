import Canvas
import Domain

extension State {
  /// Where the entries are in the files pane.
  func filesList(_ layout: Layout) -> Rectangle {
    let area = layout.inner(.files)
    return area.split(top: area.rows - (hasFilesLine ? 1 : 0)).top
  }

  /// Whether the last line of the files pane is taken: something is typed there, or there is something special about
  /// the list.
  var hasFilesLine: Bool {
    switch typing {
    case .filter, .search, .path, .mask: return true
    case .instruction, .caption, .sending, .changes, nil: break
    }
    if case .reading = files.phase, !files.listing.isEmpty { return true }
    let view = files.view
    return files.anchor != nil || files.hasMarks || files.filter.isActive || view.search.isActive
      || view.sort != FileSort() || view.showsHidden
  }
}
