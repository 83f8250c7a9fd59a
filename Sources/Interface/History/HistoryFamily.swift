import Domain

/// Who was made from what, as indices: a lineage of thousands is arranged anew for every picture that arrives.
struct HistoryFamily {
  /// Those who were made, each once; a member is an index here.
  private(set) var ids: [SlotID] = []
  private var parents: [Int] = []
  private var lastChildren: [Int] = []
  private var previousSiblings: [Int] = []
  private var lastOfSource = nobody

  /// The member that all come from.
  static let source = -1
  /// No member.
  static let nobody = -2

  /// The family of `nodes`, every one of whom comes from the source in the end.
  init(_ nodes: [HistoryTree.Node]) {
    var members: [SlotID: Int] = [:]
    members.reserveCapacity(nodes.count)
    var kept: [HistoryTree.Node] = []
    kept.reserveCapacity(nodes.count)
    for node in nodes where members[node.id] == nil {
      members[node.id] = kept.count
      kept.append(node)
    }
    ids = kept.map(\.id)
    parents = kept.indices.map { member in
      guard case .variation(let id) = kept[member].parent, let parent = members[id], parent != member
      else { return Self.source }
      return parent
    }
    arrange()
    breakCircles()
  }

  /// The youngest of those made from `member`.
  func lastChild(of member: Int) -> Int { member == Self.source ? lastOfSource : lastChildren[member] }

  /// The next older of those made from the same.
  func previousSibling(of member: Int) -> Int { previousSiblings[member] }

  /// Whether a younger one was made from the same.
  func hasNextSibling(_ member: Int) -> Bool {
    member != Self.source && lastChild(of: parents[member]) != member
  }

  private mutating func arrange() {
    lastChildren = Array(repeating: Self.nobody, count: ids.count)
    previousSiblings = lastChildren
    lastOfSource = Self.nobody
    for (member, parent) in parents.enumerated() {
      previousSiblings[member] = lastChild(of: parent)
      if parent == Self.source { lastOfSource = member } else { lastChildren[parent] = member }
    }
  }

  /// Hangs the first of everyone who does not come from the source there.
  private mutating func breakCircles() {
    var isReached = Array(repeating: false, count: ids.count)
    var count = 0
    func reach(from first: Int) {
      var pending = [first]
      while let next = pending.popLast() {
        var child = lastChild(of: next)
        while child != Self.nobody {
          if !isReached[child] {
            isReached[child] = true
            count += 1
            pending.append(child)
          }
          child = previousSibling(of: child)
        }
      }
    }
    reach(from: Self.source)
    guard count < ids.count else { return }
    var outsiders: [Int] = []
    for member in ids.indices where !isReached[member] {
      outsiders.append(member)
      isReached[member] = true
      reach(from: member)
    }
    for member in outsiders { parents[member] = Self.source }
    arrange()
  }
}
