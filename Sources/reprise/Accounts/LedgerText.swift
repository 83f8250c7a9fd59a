import Domain

/// The ledger for people.
struct LedgerText {
  let calendar: LedgerCalendar
  /// The library as the user named it; nil for the usual one.
  var library: String?

  /// The entries, the oldest first, then what they come to.
  func lines(_ entries: [LedgerReport.Line]) -> [String] {
    let rows = entries.map { line in
      let entry = line.entry
      return [
        time(entry.intendedAt), entry.state == .unknown ? "UNKNOWN" : entry.state.rawValue, entry.kind.rawValue,
        entry.model.isEmpty ? entry.service.title : entry.model, price(entry), what(line),
      ]
    }
    let unknown = entries.filter { $0.entry.state == .unknown }
    return Self.columns(rows, right: [4]) + unknown.flatMap(advice)
  }

  /// Sums with a bar each, so that the large ones are seen at once.
  func lines(_ sums: [LedgerSum]) -> [String] {
    let most = sums.map(\.amount.microDollars).max() ?? 0
    let rows = sums.map { sum in
      let length = most == 0 ? 0 : (sum.amount.microDollars * 30 + most - 1) / most
      let unknown = sum.unknown > 0 ? "\(sum.unknown) unknown" : ""
      return [
        sum.name, sum.amount.exact, "\(sum.requests) \(sum.requests == 1 ? "request" : "requests")",
        String(repeating: "#", count: length), unknown,
      ]
    }
    return Self.columns(rows, right: [1])
  }

  /// What was spent and what is left, and what was not bought again.
  static func summary(_ entries: [LedgerReport.Line], _ spending: Spending, saved: Money) -> [String] {
    let all = entries.map(\.entry)
    let unknown = all.filter { $0.state == .unknown }
    var lines = ["\(all.count) \(all.count == 1 ? "request" : "requests"), \(all.total.exact)"]
    if !unknown.isEmpty { lines[0] += ", of which \(unknown.count) unknown: \(unknown.total.exact)" }
    lines.append(
      "today \(limited(spending.today, spending.budget.perDay)), "
        + "this month \(limited(spending.month, spending.budget.perMonth))")
    if !saved.isFree { lines.append("known already and not bought again: \(saved.exact) so far") }
    return lines
  }

  private static func limited(_ spent: Money, _ limit: Money?) -> String {
    limit.map { "\(spent.exact) of \($0.exact)" } ?? spent.exact
  }

  /// What can be done about an entry of which nobody knows whether it was charged.
  private func advice(_ line: LedgerReport.Line) -> [String] {
    let entry = line.entry
    let words = FilePath(entry.id).shellWord + (library.map { " --library \(FilePath($0).shellWord)" } ?? "")
    var choices = ["reprise ledger write-off \(words)   (counts as charged)"]
    // Of what only the ledger's copy knows, nothing is left to ask for.
    if entry.kind == .variation, line.instruction != nil {
      choices.insert("reprise ledger look \(words)   (in the spool, free)", at: 0)
      choices.insert("reprise ledger resend \(words)   (pays once more)", at: 1)
    }
    let reason = entry.reason.map { ": \($0.message)" } ?? ""
    return ["", "\(entry.id) is possibly charged, not resent\(reason)"] + choices.map { "  " + $0 }
  }

  private func price(_ entry: LedgerEntry) -> String {
    if let charge = entry.charge { return charge.exact }
    return entry.estimate.map { "≈ \($0.exact)" } ?? "not known"
  }

  private func what(_ line: LedgerReport.Line) -> String {
    [line.source, line.instruction?.excerpt].compactMap(\.self).joined(separator: ": ")
  }

  private func time(_ instant: Instant) -> String {
    let local = instant.advanced(by: Int64(calendar.secondsFromUTC(instant)) * 1000).iso8601
    return String(local.prefix(16)).replacing("T", with: " ")
  }

  private static func columns(_ rows: [[String]], right: Set<Int>) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { $0[column].harmless.count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, text in
        let text = text.harmless
        let blanks = String(repeating: " ", count: max(0, widths[column] - text.count))
        return right.contains(column) ? blanks + text : text + blanks
      }.joined(separator: "  ").trimmedAtEnd
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
