import Canvas
import Domain

extension State {
  /// The rows of the ledger as far as the words of `query` leave them.
  func ledgerEntries(_ query: String) -> [PickerEntry] {
    let wanted = query.lowercased().split(whereSeparator: \.isWhitespace)
    return ledger.rows.compactMap { row in
      guard !wanted.isEmpty else { return PickerEntry(subject: .ledger(row)) }
      let text = text(of: row).lowercased()
      return wanted.allSatisfy { text.contains($0) } ? PickerEntry(subject: .ledger(row)) : nil
    }
  }

  /// What is looked through for the words of a query.
  func text(of row: LedgerRow) -> String {
    switch row {
    case .unsent(let generation):
      [
        words.neverSent, time(generation.plannedAt), generation.request.settings.model,
        generation.request.source.name.string, generation.request.instruction,
      ].joined(separator: " ")
    case .entry(let line):
      [
        words.title(of: line.entry.state), time(line.entry.intendedAt), words.title(of: line.entry.kind),
        line.entry.model, line.entry.service.title, line.source ?? "", line.instruction ?? "", line.entry.id,
      ].joined(separator: " ")
    }
  }

  /// The line of `row` on a list of `columns` columns: what has no room there stands below the list.
  func line(of row: LedgerRow, columns: Int) -> [Painter.Segment] {
    let isWide = columns >= 96
    func line(
      _ state: String, _ role: Role, _ instant: Instant, _ kind: LedgerEntry.Kind, _ model: String, _ price: String,
      _ what: String
    ) -> [Painter.Segment] {
      let kind = words.title(of: kind)
      return [
        Painter.Segment("\(row.glyph) \(state)".filled(to: 14), role),
        Painter.Segment(time(instant).filled(to: 13), .dim),
        Painter.Segment(isWide ? kind.filled(to: 12) + model.filled(to: 21) : ""),
        Painter.Segment(price.filled(to: 17)), Painter.Segment(what),
      ]
    }
    switch row {
    case .unsent(let generation):
      let request = generation.request
      return line(
        words.neverSent, .warning, generation.plannedAt, .variation, request.settings.model,
        words.approximately(generation.price),
        words.what(source: request.source.name.string, request.instruction.firstLine))
    case .entry(let own):
      let entry = own.entry
      let what = words.what(source: own.source, own.instruction?.firstLine)
      let kind = isWide || entry.kind == .variation ? "" : "\(words.title(of: entry.kind))  "
      return line(
        words.title(of: entry.state), entry.state.role, entry.intendedAt, entry.kind, entry.model,
        words.prices(of: entry), kind + what)
    }
  }

  /// When something happened, where the user is, in at most twelve columns: `Nov 22 18:34`; `2025-11-22` in another
  /// year.
  func time(_ instant: Instant) -> String {
    let (text, today) = (localTime(instant), localTime(now))
    // Years beyond 9999 or before 0 have more digits.
    guard text.utf8.count == 24 else { return "?" }
    guard text.prefix(4) == today.prefix(4) else { return String(text.prefix(10)) }
    let month = min(max(Int(text.dropFirst(5).prefix(2)) ?? 1, 1), 12)
    return "\(words.day(String(text.dropFirst(8).prefix(2)), month: month)) \(text.dropFirst(11).prefix(5))"
  }

  /// The same to the second: `2026-11-22 18:34:07`.
  func exactTime(_ instant: Instant) -> String {
    let text = localTime(instant)
    return text.utf8.count == 24 ? "\(text.prefix(10)) \(text.dropFirst(11).prefix(8))" : text
  }

  private func localTime(_ instant: Instant) -> String {
    instant.advanced(by: Int64(clamping: surroundings.secondsFromUTC) * 1000).iso8601
  }
}

extension LedgerEntry.State {
  /// The look.
  var role: Role {
    switch self {
    case .intended: .running
    case .settled: .saved
    case .failed: .failure
    case .unknown: .warning
    case .writtenOff: .dim
    }
  }
}

extension String {
  /// The text in exactly so many columns, the last of which is blank.
  func filled(to columns: Int) -> String {
    let text = Titles.head(of: self, columns: max(1, columns - 1))
    return text + String(repeating: " ", count: max(0, columns - DisplayText.columns(of: text)))
  }
}
