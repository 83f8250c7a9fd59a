import Domain

/// Brings slots to an end that a program left open when it ended, and removes what else it left.
struct Recovery {
  let library: Library

  func run(
    facts: Library.FactsReading, reading: Library.ReplyReading
  ) async throws(Failure) -> RecoveryReport {
    var report = RecoveryReport()
    for record in try await library.offPool({ [library] () throws(Failure) in try Self.claim(in: library) }) {
      do throws(Failure) {
        try await bringToEnd(record, facts, reading, &report)
      } catch {
        report.kept.append(.init(file: library.layout.wholeAnswer(record.id), failure: error))
      }
    }
    report.unknownRequests = try await library.offPool { [library] () throws(Failure) in
      try Self.giveUpRequests(in: library)
    }
    try await library.offPool { [library] () throws(Failure) in
      guard let index = try library.index(), !index.isReadOnly else { return }
      try? library.mendJournal(of: index)
      try Leftovers(library.layout, index).remove()
    }
    return report
  }

  private func bringToEnd(
    _ record: SlotRecord, _ facts: Library.FactsReading, _ reading: Library.ReplyReading,
    _ report: inout RecoveryReport
  ) async throws(Failure) {
    let whole = library.layout.wholeAnswer(record.id)
    let isWhole = try FileStatus(of: whole) != nil
    let hasLeft = try await library.offPool { [library] () throws(Failure) in try !library.hasNotLeft(record) }
    switch record.state {
    case .sent where isWhole:
      // The charge was lost with the program, unless the reply is still there.
      let known = try await answer(of: record, reading).answer
      if known != nil {
        try await library.offPool { [library] () throws(Failure) in
          try Folder.removeFile(library.layout.arrivingAnswer(record.id))
        }
      }
      try await library.settle(
        record.id, charge: known?.charge ?? record.estimate, outputPrompt: known?.outputPrompt,
        remarks: known?.remarks ?? [])
      try await save(record, whole, facts, &report)
    case .sent where record.estimate.isFree && record.settings.service == .localStudio:
      try await library.fail(record.id, Self.interrupted)
      // Half of what cost nothing is of no use to anybody.
      try await library.offPool { [library] () throws(Failure) in
        try Folder.removeFile(library.layout.arrivingAnswer(record.id))
      }
      report.interrupted.append(record.id)
    case .sent where !hasLeft:
      try await library.offPool { [library] () throws(Failure) in try library.planAgain(record.id) }
      report.unsent.append(record.id)
    case .sent:
      let (answer, reason) = try await answer(of: record, reading)
      if let answer {
        try await library.settle(
          record.id, charge: answer.charge ?? record.estimate, outputPrompt: answer.outputPrompt,
          remarks: answer.remarks)
        return try await save(record, whole, facts, &report)
      }
      try await library.markUnknown(record.id, reason ?? Self.interrupted)
      try await library.offPool { [library] () throws(Failure) in try library.trimReply(record.id) }
      report.unknown.append(record.id)
    case .settled where isWhole || record.variation != nil:
      try await save(record, whole, facts, &report)
    case .settled:
      try await library.fail(record.id, .missing(whole))
    case .unknown:
      guard let answer = try await answer(of: record, reading).answer else {
        return try await library.offPool { [library] () throws(Failure) in try library.trimReply(record.id) }
      }
      try await library.settle(
        record.id, charge: answer.charge ?? record.estimate, outputPrompt: answer.outputPrompt, remarks: answer.remarks)
      try await save(record, whole, facts, &report)
    case .planned, .saved, .failed, .cancelled:
      break
    }
  }

  /// The answer of a reply that came whole, whose picture is then where it would have arrived; or the reason why a whole
  /// one has none.
  private func answer(
    of record: SlotRecord, _ reading: Library.ReplyReading
  ) async throws(Failure) -> (answer: RecoveredAnswer?, reason: Failure?) {
    let (reply, picture) = (library.layout.reply(record.id), library.layout.arrivingAnswer(record.id))
    let isThere = try await library.offPool { () throws(Failure) in
      guard try FileStatus(of: reply) != nil else { return false }
      // Made from the reply, and not to its end.
      try Folder.removeFile(picture)
      return true
    }
    guard isThere else { return (nil, nil) }
    do throws(Failure) {
      return (try await reading(reply, record.settings, picture), nil)
    } catch {
      return (nil, error)
    }
  }

  private func save(
    _ record: SlotRecord, _ whole: FilePath, _ facts: Library.FactsReading, _ report: inout RecoveryReport
  ) async throws(Failure) {
    let known = record.variation == nil ? try await facts(whole) : nil
    let saved = try await library.offPool { [library] () throws(Failure) in
      try library.saving(record.id, facts: known)
    }
    report.saved.append(saved.variation)
  }

  static let interrupted = Failure.unexpected(
    doing: "making the picture", detail: "the program ended before the answer was whole")
}
