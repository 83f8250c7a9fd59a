import Domain

/// The history pane: the source, its lineage, the generations under way, and the cursor.
struct HistoryState: Equatable, Sendable {
  /// The picture the user picked.
  private(set) var source: FilePath?
  /// What the library knows of it.
  private(set) var lineage: Lineage?
  /// What its lineage is called, once the library has looked.
  private(set) var lineageID: LineageID?
  /// Whether the library is still looking.
  private(set) var isOpening = false
  /// Why the last picked source could not be opened.
  private(set) var failure: Failure?
  /// Why the library could not say what it knows of the source.
  private(set) var libraryFailure: Failure?
  /// What the next generation starts from.
  private(set) var parent = Parent.source
  /// The generations of this launch that have rows, of all sources, the oldest first.
  private(set) var generations: [GenerationProgress] = []
  /// Items whose children are hidden.
  private(set) var collapsed: Set<HistoryItem> = []
  /// Slots of earlier launches whose rows were cleared.
  private var cleared: Set<SlotID> = []
  /// The rows as they are shown; empty without a source.
  private(set) var rows: [HistoryRow] = []
  /// The row of the cursor.
  private(set) var cursor = 0
  /// The first visible row.
  private(set) var top = 0
  /// The words that a variation was looked for with last.
  var query = ""
  /// What has a place in the tree, folded or not.
  private(set) var nodes: [HistoryTree.Node] = []
  private var variationIndices: [SlotID: Int] = [:]
  /// Slots of earlier launches that ended without a picture.
  private var unsaved: [SlotID: UnsavedSlot] = [:]

  /// What the cursor is on; nil without a source.
  var selection: HistoryItem? { rows.indices.contains(cursor) ? rows[cursor].item : nil }

  /// The saved picture that `item` is, if it is one.
  func variation(_ item: HistoryItem?) -> Variation? {
    guard case .slot(let id)? = item, let lineage, let index = variationIndices[id] else { return nil }
    return lineage.variations[index]
  }

  /// The generation and the place in it of the slot that `item` is.
  func slot(_ item: HistoryItem?) -> (generation: GenerationProgress, index: Int)? {
    guard case .slot(let id)? = item else { return nil }
    for generation in generations {
      if let index = generation.request.slots.firstIndex(of: id) { return (generation, index) }
    }
    return nil
  }

  /// The slot of an earlier launch that `item` is, if it ended without a picture.
  func unsaved(_ item: HistoryItem?) -> UnsavedSlot? {
    guard case .slot(let id)? = item, slot(item) == nil else { return nil }
    return unsaved[id]
  }

  /// The file that shows what `parent` names.
  func picture(of parent: Parent) -> FilePath? {
    switch parent {
    case .source: source
    case .variation: variation(HistoryItem(parent))?.file
    }
  }

  /// Generations that may still change, of all sources.
  var running: [GenerationProgress] { generations.filter { !$0.isEnded } }

  /// Makes `source` the source; the library has yet to say what it knows.
  mutating func open(_ source: FilePath) {
    if source != self.source { forgetLineage() }
    self.source = source
    parent = .source
    failure = nil
    libraryFailure = nil
    isOpening = true
    rebuild(selecting: .source)
  }

  /// Takes what the library knows of the source. A file that was changed has another lineage than before.
  mutating func opened(_ source: FilePath, _ id: LineageID, _ lineage: Lineage?) {
    guard source == self.source else { return }
    isOpening = false
    libraryFailure = nil
    if let known = self.lineage, known.id != id { forgetLineage() }
    lineageID = id
    // A variation that was saved meanwhile may be newer than the answer.
    if let lineage, lineage.variations.count >= self.lineage?.variations.count ?? 0 { self.lineage = lineage }
    rebuild(selecting: selection)
  }

  private mutating func forgetLineage() {
    lineage = nil
    lineageID = nil
    parent = .source
    collapsed = []
  }

  /// Notes that `source` cannot be opened. There is no source then, unless only the library is at fault: the picture
  /// itself can still be looked at and described.
  mutating func fail(_ source: FilePath, _ failure: Failure) {
    guard source == self.source else { return }
    switch failure {
    case .indexDamaged, .notWritable, .diskFull, .noLibrary, .noWorkFolder:
      isOpening = false
      libraryFailure = failure
      return
    case .missing, .notReadable, .empty, .notAPicture, .broken, .tooLarge, .imagerFailed, .imagerMissing,
      .linkLoop, .settingsUnreadable, .notUnderstood, .modeUnavailable, .configuration, .unknownTheme, .cancelled,
      .unexpected:
      self.source = nil
    }
    self.failure = failure
    isOpening = false
    forgetLineage()
    rebuild(selecting: nil)
  }

  /// Makes `parent` what the next generation starts from.
  mutating func choose(_ parent: Parent) { self.parent = parent }

  /// Adds a generation; the cursor goes to its first slot if `isFollowed`.
  mutating func add(_ generation: GenerationProgress, isFollowed: Bool) {
    generations.append(generation)
    collapsed.remove(HistoryItem(generation.request.parent))
    let first = generation.request.slots.first.map(HistoryItem.slot)
    rebuild(selecting: isFollowed && generation.request.source == source ? first : selection)
  }

  /// Changes the generation called `id`, if it is here.
  mutating func change(_ id: GenerationID, _ change: (inout GenerationProgress) -> Void) {
    guard let index = generations.firstIndex(where: { $0.request.id == id }) else { return }
    change(&generations[index])
    if generations[index].isEnded, !generations[index].hasRows { generations.remove(at: index) }
    rebuild(selecting: selection)
  }

  /// Takes a lineage with a new variation, if it is that of the source.
  mutating func saved(_ variation: Variation, in lineage: Lineage) {
    let request = generations.first { $0.request.id == variation.generation }?.request
    guard let source, request?.source == source || self.lineage?.id == lineage.id || lineage.origin == source
    else { return }
    self.lineage = lineage
    lineageID = lineage.id
    rebuild(selecting: selection)
  }

  /// Notes what the lineage of a generation's source is called: it goes on with that whatever becomes of the file.
  mutating func started(_ request: GenerationRequest, in lineage: LineageID) {
    if request.source == source, lineageID == nil { lineageID = lineage }
  }

  /// Puts the cursor on `row`, at the nearest there is.
  mutating func move(to row: Int) { cursor = min(max(0, row), max(0, rows.count - 1)) }

  /// Scrolls so that the cursor is among `rows` visible rows.
  mutating func scroll(rows: Int, isHeld: Bool = false) {
    top = scrolled(top, toShow: cursor, rows: rows, of: self.rows.count, isHeld: isHeld)
  }

  /// Scrolls by `count` rows where `rows` are visible; the cursor comes along as far as it has to stay visible.
  mutating func scroll(by count: Int, rows: Int) {
    guard rows > 0 else { return }
    top = min(max(0, top + count), max(0, self.rows.count - rows))
    move(to: min(max(cursor, top), top + rows - 1))
  }

  /// Hides the row of a slot that ended without a picture in an earlier launch, until the next one.
  mutating func clear(_ slot: SlotID) {
    cleared.insert(slot)
    rebuild(selecting: nil)
  }

  /// Hides what is below every item but the source, and leaves the cursor on what its row is below.
  mutating func collapseAll() {
    collapse([])
    while rows.indices.contains(cursor), rows[cursor].depth > 1 { cursor = rows[cursor].parentRow }
    collapse(Set(rows.filter { $0.hasChildren && $0.item != .source }.map(\.item)))
  }

  /// Hides what is below `items` and nothing else.
  mutating func collapse(_ items: Set<HistoryItem>) {
    collapsed = items
    rebuild(selecting: selection)
  }

  /// Hides what is below `item`, or shows it again.
  mutating func setCollapsed(_ isCollapsed: Bool, _ item: HistoryItem) {
    if isCollapsed { collapsed.insert(item) } else { collapsed.remove(item) }
    rebuild(selecting: item)
  }

  /// Makes the rows anew; the cursor stays on `item`, or where it was.
  private mutating func rebuild(selecting item: HistoryItem?) {
    let variations = lineage?.variations ?? []
    variationIndices = Dictionary(zip(variations.map(\.id), variations.indices)) { first, _ in first }
    guard let source else {
      nodes = []
      rows = []
      return move(to: 0)
    }
    nodes = variations.map { HistoryTree.Node(id: $0.id, parent: $0.parent) }
    let own = Set(generations.flatMap(\.request.slots))
    let earlier = (lineage?.unsaved ?? []).filter { !own.contains($0.id) && !cleared.contains($0.id) }
    unsaved = Dictionary(earlier.map { ($0.id, $0) }) { first, _ in first }
    nodes += earlier.map { HistoryTree.Node(id: $0.id, parent: $0.parent) }
    for generation in generations where generation.request.source == source {
      for (id, state) in zip(generation.request.slots, generation.slots) where state != nil {
        guard variationIndices[id] == nil else { continue }
        nodes.append(HistoryTree.Node(id: id, parent: generation.request.parent))
      }
    }
    rows = HistoryTree.rows(of: nodes, collapsed: collapsed)
    move(to: item.flatMap { item in rows.firstIndex { $0.item == item } } ?? cursor)
  }
}
