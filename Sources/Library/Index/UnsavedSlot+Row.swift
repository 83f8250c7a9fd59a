import Domain
import GRDB

extension UnsavedSlot {
  /// Which rows of ``SlotRecord/selection`` are slots that ended without a picture, and their order.
  static let condition = """
    slot.state IN ('failed', 'unknown') AND slot.writtenOffAt IS NULL ORDER BY generation.plannedAt, slot.generation, slot.place
    """

  /// The slot that a row of ``SlotRecord/selection`` describes.
  init(_ row: Row) throws {
    // A reason that a newer Reprise gave is a slot without a reason.
    let reason: Failure? = try row.value("failure", as: String?.self).flatMap { try? JSONColumn.value($0) }
    let state: SlotState
    switch try row.ledgerState() {
    case .unknown: state = .unknown
    case .failed: state = .failed(reason ?? Self.noReason)
    case .planned, .sent, .settled, .saved, .cancelled: throw DatabaseError.damaged("a slot has not failed")
    }
    self.init(
      id: SlotID(rawValue: try row.value("id")), generation: GenerationID(rawValue: try row.value("generation")),
      index: try row.number("place", in: RecordBounds.places), parent: try row.parent(), state: state,
      instruction: try row.value("instruction"), settings: try row.settings(), service: try row.value("service"),
      estimate: try row.money("estimate"), charge: try row.optionalMoney("charge"),
      sentAt: try row.optionalInstant("sentAt"), endedAt: try row.optionalInstant("endedAt"), reason: reason)
  }

  private static let noReason = Failure.unexpected(doing: "making the picture", detail: "the reason is not recorded")
}
