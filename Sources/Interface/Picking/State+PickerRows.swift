import Canvas
import Domain

extension State {
  /// The lines of `picker` as far as its query leaves them, the best match first.
  func rows(of picker: Picker) -> [PickerRow] {
    switch picker.kind {
    case .commands(let context): commandRows(of: context, query: picker.query)
    case .keys(let context): keyRows(of: context, query: picker.query)
    case .work: workRows
    case .themes: themeRows(query: picker.query)
    case .variations: variationRows(query: picker.query)
    case .places: placeRows(query: picker.query)
    case .log: logRows(of: picker)
    }
  }

  private func commandRows(of context: Context, query: String) -> [PickerRow] {
    var seen: Set<Command> = []
    let hinted = table.hints(in: context).map(\.command)
    let commands = (recentCommands + hinted + table.bindings.map(\.command)).filter {
      seen.insert($0).inserted && table.isForPanes($0)
    }
    return Self.ranked(commands, query) {
      "\(words.label(of: $0)) \($0.rawValue)"
    } row: { command, places in
      let reason = unavailability(of: command)
      let label = Painter.highlighted(words.label(of: command), places, reason == nil ? .ui : .dim)
      return PickerRow(
        text: label + [Painter.Segment(reason.map { "  (\($0))" } ?? "", .dim)],
        aside: [Painter.Segment(table.title(of: command, in: context) ?? "", .key)], action: .run(command))
    }
  }

  private func keyRows(of context: Context, query: String) -> [PickerRow] {
    guard query.isEmpty else {
      let bindings = table.bindings.filter { !$0.sequences.isEmpty }
      return Self.ranked(bindings, query) {
        "\(words.label(of: $0.command)) \($0.titles)"
      } row: { binding, places in
        row(of: binding, places)
      }
    }
    let groups = table.groups
    let own = groups.filter { $0.contexts.contains(context) }.sorted { $0.contexts.count < $1.contexts.count }
    let ordered = own + groups.filter { !$0.contexts.contains(context) }
    return viHelp(of: context).map { PickerRow(text: $0) }
      + ordered.flatMap { group in
        [PickerRow(text: [Painter.Segment(group.title(words), .heading)])] + group.bindings.map { row(of: $0, []) }
          + [PickerRow(text: [])]
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

  private func themeRows(query: String) -> [PickerRow] {
    Self.ranked(themes, query) {
      "\($0.name) \($0.remark)"
    } row: { theme, places in
      PickerRow(
        text: Painter.highlighted(theme.name, places, .ui), aside: [Painter.Segment(theme.remark, .dim)],
        action: .useTheme(theme.name))
    }
  }

  private func variationRows(query: String) -> [PickerRow] {
    Self.ranked((history.lineage?.variations ?? []).reversed(), query) {
      finderText(of: $0)
    } row: { variation, places in
      PickerRow(
        text: Painter.highlighted(finderText(of: variation), places, .ui),
        aside: [Painter.Segment(words.from(name(of: variation.parent)), .dim)], action: .showVariation(variation.id))
    }
  }

  private func placeRows(query: String) -> [PickerRow] {
    Self.ranked(placeRows, query) {
      title(of: $0)
    } row: { place, places in
      PickerRow(
        text: Painter.highlighted(title(of: place), places, .ui),
        aside: [Painter.Segment(words.title(of: place.kind), .dim)], action: .goTo(place))
    }
  }

  /// The rows of what matches `query`, the best first; all of them, in their order, for an empty one.
  private static func ranked<Item>(
    _ items: [Item], _ query: String, text: (Item) -> String, row: (Item, [Int]) -> PickerRow
  ) -> [PickerRow] {
    guard !query.isEmpty else { return items.map { row($0, []) } }
    let matches = items.enumerated().compactMap { place, item in
      FuzzyMatch(query, in: text(item)).map { (place: place, item: item, match: $0) }
    }
    return matches.sorted { ($1.match.score, $0.place) < ($0.match.score, $1.place) }
      .map { row($0.item, $0.match.places) }
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
