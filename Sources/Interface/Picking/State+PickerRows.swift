import Canvas
import Domain

extension State {
  /// Lists in `picker` what its words leave, the best match first.
  func list(_ picker: inout Picker) {
    let query = picker.query
    switch picker.kind {
    case .commands(let context):
      picker.list(by: PickerBasis(list: .commands, query: query)) { commandEntries(of: context, query: query) }
    case .keys(let context):
      picker.list(by: PickerBasis(list: .keys, query: query)) { keyEntries(of: context, query: query) }
    case .work: picker.list(by: nil) { workRows.map { PickerEntry(subject: .row($0)) } }
    case .themes:
      picker.list(by: PickerBasis(list: .themes(themes), query: query)) {
        Self.ranked(themes.map { .theme($0) }, query, text)
      }
    case .services: picker.list(by: nil) { connectionRows.map { PickerEntry(subject: .row($0)) } }
    case .describers: picker.list(by: nil) { describerRows.map { PickerEntry(subject: .row($0)) } }
    case .composers: picker.list(by: nil) { composerRows.map { PickerEntry(subject: .row($0)) } }
    case .variations: listVariations(&picker)
    case .ledger:
      picker.list(by: PickerBasis(list: .ledger(revision: ledger.revision), query: query)) { ledgerEntries(query) }
    case .places:
      picker.list(by: PickerBasis(list: .places(places), query: query)) {
        Self.ranked(placeRows.map { .place($0) }, query, text)
      }
    case .log:
      let list = PickerBasis.List.log(news.log, unfolded: picker.unfolded, columns: area(of: picker).columns)
      let shown = picker
      picker.list(by: PickerBasis(list: list, query: query)) {
        logRows(of: shown).map { PickerEntry(subject: .row($0)) }
      }
    }
  }

  /// The line of `entry` as it is drawn.
  func row(of entry: PickerEntry, in picker: Picker) -> PickerRow {
    var query = FuzzyQuery(picker.query)
    let places = query.match(in: text(of: entry.subject))?.places ?? []
    switch entry.subject {
    case .row(let row): return row
    case .ledger(let row):
      return PickerRow(text: line(of: row, columns: area(of: picker).columns), action: entry.action)
    case .binding(let binding): return row(of: binding, places)
    case .command(let command):
      let reason = unavailability(of: command)
      let label = Painter.highlighted(words.label(of: command), places, reason == nil ? .ui : .dim)
      let keys = picker.context.flatMap { table.title(of: command, in: $0) }
      return PickerRow(
        text: label + [Painter.Segment(reason.map { "  (\($0))" } ?? "", .dim)],
        aside: [Painter.Segment(keys ?? "", .key)], action: entry.action)
    case .theme(let theme):
      return PickerRow(
        text: Painter.highlighted(theme.name, places, .ui), aside: [Painter.Segment(theme.remark, .dim)],
        action: entry.action)
    case .variation(let id, let text):
      let parent = history.variation(.slot(id)).map { words.from(name(of: $0.parent)) }
      return PickerRow(
        text: Painter.highlighted(text, places, .ui),
        aside: [Painter.Segment(parent ?? "", .dim)], action: entry.action)
    case .place(let place):
      return PickerRow(
        text: Painter.highlighted(text(of: entry.subject), places, .ui),
        aside: [Painter.Segment(words.title(of: place.kind), .dim)], action: entry.action)
    }
  }

  /// What is looked through for the words of a query.
  private func text(of subject: PickerEntry.Subject) -> String {
    switch subject {
    case .command(let command): "\(words.label(of: command)) \(command.rawValue)"
    case .binding(let binding): "\(words.label(of: binding.command)) \(binding.titles)"
    case .theme(let theme): "\(theme.name) \(theme.remark)"
    case .variation(_, let text): text
    case .place(let place): title(of: place)
    case .ledger(let row): self.text(of: row)
    case .row: ""
    }
  }

  private func listVariations(_ picker: inout Picker) {
    let variations = history.lineage?.variations ?? []
    let list = PickerBasis.List.variations(history.lineageID, count: variations.count)
    let basis = PickerBasis(list: list, query: picker.query)
    picker.list(by: basis) {
      Self.entries(variations.reversed().map { .variation($0.id, finderText(of: $0)) })
    } narrow: {
      Self.ranked($0, basis.query, text)
    }
  }

  private func commandEntries(of context: Context, query: String) -> [PickerEntry] {
    var seen: Set<Command> = []
    let hinted = table.hints(in: context).map(\.command)
    let commands = (recentCommands + hinted + table.bindings.map(\.command)).filter {
      seen.insert($0).inserted && table.isForPanes($0)
    }
    return Self.ranked(commands.map { .command($0) }, query, text)
  }

  private func keyEntries(of context: Context, query: String) -> [PickerEntry] {
    guard query.isEmpty else {
      let bindings = table.bindings.filter { !$0.sequences.isEmpty }
      return Self.ranked(bindings.map { .binding($0) }, query, text)
    }
    let groups = table.groups
    let own = groups.filter { $0.contexts.contains(context) }.sorted { $0.contexts.count < $1.contexts.count }
    let ordered = own + groups.filter { !$0.contexts.contains(context) }
    func line(_ text: [Painter.Segment]) -> PickerEntry { PickerEntry(subject: .row(PickerRow(text: text))) }
    return viHelp(of: context).map(line)
      + ordered.flatMap { group in
        [line([Painter.Segment(group.title(words), .heading)])]
          + group.bindings.map { PickerEntry(subject: .binding($0)) } + [line([])]
      }
  }

  private func row(of binding: Binding, _ places: [Int]) -> PickerRow {
    let padding = String(repeating: " ", count: max(1, 20 - binding.titles.count))
    let reason = unavailability(of: binding.command)
    return PickerRow(
      text: [Painter.Segment("  \(binding.titles)\(padding)", .key)]
        + Painter.highlighted(words.label(of: binding.command), places, reason == nil ? .ui : .dim)
        + [Painter.Segment(reason.map { "  (\($0))" } ?? "", .dim)],
      action: .run(binding.command))
  }

  private var workRows: [PickerRow] {
    history.generations.reversed().map { generation in
      let counted = generation.slots.indices.filter { generation.slots[$0] != nil }
      let leading = counted.first { generation.slots[$0]?.isFinal == false } ?? counted.first ?? 0
      let label = SlotLabel(generation, leading, now: clock)
      let saved = generation.slots.count { $0 == .saved }
      return PickerRow(
        text: [
          Painter.Segment("\(label.text(words))  ", label.role),
          Painter.Segment(generation.request.instruction.firstLine),
        ],
        aside: [
          Painter.Segment("\(generation.request.source.name.string)  ", .dim),
          Painter.Segment(words.saved(saved, of: generation.slots.count), .dim),
        ],
        action: .showGeneration(generation.request.id))
    }
  }

  private static func entries(_ subjects: [PickerEntry.Subject]) -> [PickerEntry] {
    subjects.enumerated().map { PickerEntry(subject: $1, place: $0) }
  }

  private static func ranked(
    _ subjects: [PickerEntry.Subject], _ query: String, _ text: (PickerEntry.Subject) -> String
  ) -> [PickerEntry] {
    ranked(entries(subjects), query, text)
  }

  /// What matches `query`, the best first; everything, in its order, for an empty one.
  private static func ranked(
    _ entries: [PickerEntry], _ query: String, _ text: (PickerEntry.Subject) -> String
  ) -> [PickerEntry] {
    var query = FuzzyQuery(query)
    guard !query.isEmpty else { return entries }
    let matches = entries.indices.compactMap { index in
      query.score(in: text(entries[index].subject)).map { (rank: (-$0, entries[index].place), index: index) }
    }
    return matches.sorted { $0.rank < $1.rank }.map { entries[$0.index] }
  }
}

extension BindingTable {
  /// Whether `command` means anything while no overlay is open.
  func isForPanes(_ command: Command) -> Bool {
    bindings.contains { $0.command == command && !$0.contexts.isDisjoint(with: Set<Context>.everywhere) }
  }
}

extension Binding {
  /// All its keys, for the help.
  var titles: String { sequences.map(\.title).joined(separator: "  ") }
}
