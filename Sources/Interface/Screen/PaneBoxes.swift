import Canvas

extension Painter {
  /// Draws the border of a pane with its number, its title, and `facts` behind that.
  mutating func paneBox(_ pane: Pane, title: String?, facts: [Segment]) {
    let isFocused = layout.focus == pane
    let border: Role = isFocused ? .borderFocused : .border
    let titleRole: Role = isFocused ? .titleFocused : .title
    let factColumns = facts.reduce(2) { $0 + DisplayText.columns(of: $1.text) }
    let name = Titles.head(
      of: "\(pane.rawValue) \(title ?? words.title(of: pane))",
      columns: max(9, layout.box(pane).columns - 5 - factColumns))
    box(
      layout.box(pane), title: [Segment(name, titleRole)] + (facts.isEmpty ? [] : [Segment("  ", border)]) + facts,
      border: border, isJoined: pane == .prompt && layout.isPromptJoined,
      isOpenBelow: pane == .picture && layout.isPromptJoined)
  }

  /// Draws the line of a folded pane.
  mutating func foldLine(_ pane: Pane, facts: [Segment]) {
    guard let area = layout.fold(pane) else { return }
    write([Segment(" \(pane.rawValue) \(words.title(of: pane))  ", .title)] + facts, in: area)
  }
}
