import Domain

extension State {
  /// Walks through the tree and decides what the next generation starts from.
  mutating func runHistory(_ command: Command) -> [Effect] {
    switch command {
    case .choose: return choose()
    case .expand: expand()
    case .collapse: collapse()
    case .expandAll: history.list.collapse([])
    case .collapseAll: history.list.collapseAll()
    case .cancelGeneration: return cancelSelected()
    default: break
    }
    return []
  }

  /// Makes what the cursor is on the parent, and goes on to the prompt.
  private mutating func choose() -> [Effect] {
    guard let parent = choosing.parent else { return [] }
    history.choose(parent)
    go(to: .prompt)
    picture.following = .parent
    return history.picture(of: parent).map { describe($0) } ?? []
  }

  /// Shows what is below the cursor, or goes there if it is shown.
  private mutating func expand() {
    guard let row = history.list[history.list.cursor], row.hasChildren else { return }
    if history.list.collapsed.contains(row.item) {
      history.list.setCollapsed(false, row.item)
    } else {
      history.list.move(to: history.list.cursor + 1)
    }
  }

  /// Hides what is below the cursor, or goes to what it was made from if nothing is.
  private mutating func collapse() {
    guard let row = history.list[history.list.cursor] else { return }
    if row.hasChildren, !history.list.collapsed.contains(row.item) {
      history.list.setCollapsed(true, row.item)
    } else {
      history.list.moveToParent()
    }
  }

  /// Stops the generation under the cursor; if it has ended, clears the row.
  private mutating func cancelSelected() -> [Effect] {
    if case .showGeneration(let id)? = pickedWork {
      return cancel(.generation(id))
    }
    if let slot = history.unsaved(history.list.selection) { history.clear(slot.id) }
    guard let (generation, index) = history.slot(history.list.selection) else { return [] }
    let id = generation.request.id
    guard !generation.isEnded else {
      history.change(id) { $0.slots[index] = nil }
      return []
    }
    return cancel(.generation(id))
  }
}
