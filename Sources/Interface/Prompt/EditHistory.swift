/// What was changed in a text, to be taken back and done again. It holds the differences, never the text.
struct EditHistory: Hashable, Sendable {
  /// Characters that took the place of others.
  struct Change: Hashable, Sendable {
    var place: Int
    var removed: [Character]
    var inserted: [Character]
  }

  /// Changes that are taken back together.
  struct Step: Hashable, Sendable {
    var changes: [Change]
    var cursorBefore: Int
    var cursorAfter: Int

    fileprivate var cost: Int { changes.reduce(0) { $0 + $1.removed.count + $1.inserted.count + 8 } }
  }

  private var past: [Step] = []
  private var future: [Step] = []
  private var cost = 0
  /// Whether further changes belong to one step, whatever they are.
  private var isOpen = false
  /// Whether that step has begun: the step before it is somebody else's.
  private var hasBegun = false

  /// The characters that all steps together may hold; the latest step is always kept.
  static let limit = 8 * Editor.limit

  /// Whether there is something to take back.
  var canUndo: Bool { !past.isEmpty }

  /// Whether there is something to do again.
  var canRedo: Bool { !future.isEmpty }

  /// Everything until ``close()`` is one step.
  mutating func open() {
    isOpen = true
    hasBegun = false
  }

  /// The next change begins a step.
  mutating func close() {
    isOpen = false
    hasBegun = false
  }

  /// Keeps a change; `joins` adds it to the latest step.
  mutating func record(_ change: Change, joins: Bool, cursorBefore: Int, cursorAfter: Int) {
    future = []
    if isOpen ? hasBegun : joins, let last = past.indices.last {
      cost -= past[last].cost
      past[last].add(change)
      past[last].cursorAfter = cursorAfter
    } else {
      past.append(Step(changes: [change], cursorBefore: cursorBefore, cursorAfter: cursorAfter))
    }
    hasBegun = isOpen
    cost += past[past.count - 1].cost
    while past.count > 1, cost > Self.limit { cost -= past.removeFirst().cost }
  }

  /// The step to take back, the latest one.
  mutating func undo() -> Step? {
    hasBegun = false
    guard let step = past.popLast() else { return nil }
    cost -= step.cost
    future.append(step)
    return step
  }

  /// The step to do again, the one taken back last.
  mutating func redo() -> Step? {
    hasBegun = false
    guard let step = future.popLast() else { return nil }
    cost += step.cost
    past.append(step)
    return step
  }
}

extension EditHistory.Step {
  /// Adds a change, as one with the last if they touch: a run of keys is one insertion or deletion.
  fileprivate mutating func add(_ change: EditHistory.Change) {
    guard let last = changes.last else { return changes.append(change) }
    let index = changes.count - 1
    if change.removed.isEmpty, change.place == last.place + last.inserted.count {
      changes[index].inserted += change.inserted
    } else if change.inserted.isEmpty, last.inserted.isEmpty, change.place + change.removed.count == last.place {
      changes[index].place = change.place
      changes[index].removed.insert(contentsOf: change.removed, at: 0)
    } else if change.inserted.isEmpty, last.inserted.isEmpty, change.place == last.place {
      changes[index].removed += change.removed
    } else {
      changes.append(change)
    }
  }
}
