import Domain

/// The history pane: the source, its lineage, the generations under way, and the cursor.
struct HistoryState: Equatable, Sendable {
  /// The picture the user picked.
  private(set) var source: FilePath?
  /// What the library knows of it.
  private(set) var lineage: Lineage? {
    didSet {
      let variations = lineage?.variations ?? []
      variationIndices = Dictionary(zip(variations.map(\.id), variations.indices)) { first, _ in first }
    }
  }
  /// What its lineage is called, once the library has looked.
  private(set) var lineageID: LineageID?
  /// Variations that were reported since the source was picked: an answer of the library may be older than they are.
  private var reported: [Variation] = []
  /// Numbers that others have given in the lineage, whose variations are not known yet, and how often the library was asked
  /// for them: some are of nothing.
  private var missing: [Int: Int] = [:]
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
  /// Slots of earlier launches whose rows were cleared.
  private var cleared: Set<SlotID> = []
  /// The rows.
  var list = HistoryList()
  /// The words that a variation was looked for with last.
  var query = ""
  /// The place of every variation in the lineage.
  private(set) var variationIndices: [SlotID: Int] = [:]
  /// Slots of earlier launches that ended without a picture.
  private(set) var unsaved: [SlotID: UnsavedSlot] = [:]

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
    if var lineage {
      lineage.take(reported)
      self.lineage = lineage
    }
    rebuild(selecting: list.selection)
  }

  /// Takes in what the library knows of a lineage, if it is that of the source. Several answers may come in any order, so
  /// that none takes away what another one has brought.
  mutating func read(_ lineage: Lineage) {
    guard var known = self.lineage, known.id == lineage.id else { return }
    known.take(lineage.variations)
    self.lineage = known
    for variation in lineage.variations { missing[variation.number] = nil }
    rebuild(selecting: list.selection)
  }

  private mutating func forgetLineage() {
    lineage = nil
    lineageID = nil
    reported = []
    missing = [:]
    parent = .source
    list.collapse([])
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
      .linkLoop, .settingsUnreadable, .notUnderstood, .unusableMask, .modeUnavailable, .configuration, .unknownTheme,
      .credentialsExposed,
      .keptElsewhere, .overBudget, .alreadyMade, .notInLedger, .service, .cancelled, .unexpected:
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
    list.setCollapsed(false, HistoryItem(generation.request.parent))
    let first = generation.request.slots.first.map(HistoryItem.slot)
    rebuild(selecting: isFollowed && generation.request.source == source ? first : list.selection)
  }

  /// Changes the generation called `id`, if it is here.
  mutating func change(_ id: GenerationID, _ change: (inout GenerationProgress) -> Void) {
    guard let index = generations.firstIndex(where: { $0.request.id == id }) else { return }
    let hadRows = generations[index].slots.map { $0 != nil }
    change(&generations[index])
    let hasRows = generations[index].slots.map { $0 != nil }
    let isOver = generations[index].isEnded && !generations[index].hasRows
    if isOver { generations.remove(at: index) }
    // Only then: a lineage may have thousands of rows, and a generation reports every stage of every slot.
    if isOver || hadRows != hasRows { rebuild(selecting: list.selection) }
  }

  /// Lets go of a generation and its rows: nothing of it was tried.
  mutating func drop(_ id: GenerationID) {
    guard let index = generations.firstIndex(where: { $0.request.id == id }) else { return }
    generations.remove(at: index)
    rebuild(selecting: list.selection)
  }

  /// Takes a new variation, if it is one of the source's lineage, and what comes with it of that lineage. True where the
  /// library has to look again: another program has saved variations in it of which nothing is known here.
  mutating func saved(_ variation: Variation, in lineage: Lineage) -> Bool {
    let request = generations.first { $0.request.id == variation.generation }?.request
    guard let source, request?.source == source || self.lineage?.id == lineage.id || lineage.origin == source
    else { return false }
    let known = self.lineage.flatMap { $0.id == lineage.id ? $0 : nil }
    if known == nil { (reported, missing) = ([], [:]) }
    var whole = known ?? lineage
    whole.take(lineage.variations)
    self.lineage = whole
    lineageID = lineage.id
    reported.append(variation)
    let last = known?.variations.last?.number ?? 0
    if last + 1 < variation.number {
      for number in (last + 1..<variation.number).suffix(Self.mostMissing) { missing[number] = 0 }
    }
    for variation in lineage.variations { missing[variation.number] = nil }
    missing = missing.mapValues { $0 + 1 }.filter { $0.value <= Self.mostQuestions }
    rebuild(selecting: list.selection)
    return !missing.isEmpty
  }

  /// So many numbers before a new one are looked for, each so often at most.
  private static let (mostMissing, mostQuestions) = (32, 3)

  /// Notes what the lineage of a generation's source is called: it goes on with that whatever becomes of the file.
  mutating func started(_ request: GenerationRequest, in lineage: LineageID) {
    if request.source == source, lineageID == nil { lineageID = lineage }
  }

  /// Hides the row of a slot that ended without a picture in an earlier launch, until the next one.
  mutating func clear(_ slot: SlotID) {
    cleared.insert(slot)
    rebuild(selecting: nil)
  }

  /// Lets go of the rows of unknown slots about which the user has decided.
  mutating func forget(decided: Set<SlotID>) {
    var isChanged = false
    if lineage?.unsaved.contains(where: { decided.contains($0.id) }) == true {
      lineage?.unsaved.removeAll { decided.contains($0.id) }
      isChanged = true
    }
    for index in generations.indices {
      for (place, slot) in generations[index].request.slots.enumerated()
      where generations[index].slots[place] == .unknown && decided.contains(slot) {
        generations[index].slots[place] = nil
        isChanged = true
      }
    }
    guard isChanged else { return }
    generations.removeAll { $0.isEnded && !$0.hasRows }
    rebuild(selecting: list.selection)
  }

  /// Makes the rows anew; the cursor goes to `item`, or stays where it was.
  private mutating func rebuild(selecting item: HistoryItem?) {
    guard let source else { return list.show(HistoryTree(), selecting: nil) }
    var nodes = (lineage?.variations ?? []).map { HistoryTree.Node(id: $0.id, parent: $0.parent) }
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
    list.show(HistoryTree(nodes), selecting: item)
  }
}
