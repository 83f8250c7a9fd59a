import Domain
import GRDB

/// A slot and its generation as the index has them.
struct SlotRecord: Sendable {
  let id: SlotID
  let lineage: LineageID
  let state: LedgerState
  let session: String?
  let estimate: Money
  /// What is known of the picture: nil until its saving has begun.
  let variation: Variation?
  let description: Description?
  let instruction: String
  let settings: GenerationSettings
  /// Names what was bought; nil for what was free.
  let fingerprint: String?
  /// The signature under which ``description`` is kept.
  let describedBy: String?

  /// The columns that the records of slots are read from.
  static let selection = """
    SELECT slot.*, generation.parent, generation.instruction, generation.prompt, generation.mode, generation.count,
      generation.model, generation.service, generation.description, generation.plannedAt, generation.making,
      generation.request, generation.fingerprint,
      generation.describedBy
    FROM slot JOIN generation ON generation.id = slot.generation
    """

  /// The record called `id`; paths become absolute below `folder`.
  static func fetch(_ id: SlotID, folder: FilePath, in db: Database) throws -> SlotRecord? {
    try db.row(selection + " WHERE slot.id = ?", [id.rawValue]).map { try SlotRecord($0, folder: folder) }
  }

  /// The records in `states`, the oldest first.
  static func fetchAll(in states: [LedgerState], folder: FilePath, in db: Database) throws -> [SlotRecord] {
    let marks = states.map { _ in "?" }.joined(separator: ", ")
    return try Row.fetchAll(
      db, sql: selection + " WHERE slot.state IN (\(marks)) ORDER BY slot.sentAt, slot.id",
      arguments: StatementArguments(states.map(\.rawValue))
    ).map { try SlotRecord($0, folder: folder) }
  }

  init(_ row: Row, folder: FilePath) throws {
    id = SlotID(rawValue: try row.value("id"))
    lineage = LineageID(rawValue: try row.value("lineage"))
    state = try row.ledgerState()
    session = try row.value("session")
    estimate = try row.money("estimate")
    instruction = try row.value("instruction")
    settings = try row.settings()
    fingerprint = try row.value("fingerprint")
    describedBy = try row.value("describedBy")
    description = try row.value("description", as: String?.self).flatMap { try? JSONColumn.value($0) }
    var shared = SharedValues()
    variation = try Variation(row, folder: folder, &shared)
  }
}

extension Variation {
  /// The variation that a row of a saved slot describes.
  static func saved(_ row: Row, folder: FilePath, _ shared: inout SharedValues) throws -> Variation {
    guard let variation = try Variation(row, folder: folder, &shared) else {
      throw DatabaseError.damaged("a saved picture has no number")
    }
    return variation
  }

  /// The variation that a row of ``SlotRecord/selection`` describes; nil until its saving has begun.
  init?(_ row: Row, folder: FilePath, _ shared: inout SharedValues) throws {
    guard let number = try row.optionalNumber("number", in: RecordBounds.numbers) else { return nil }
    let storedFormat: String = try row.value("format")
    guard let format = PictureFormat(rawValue: storedFormat) else {
      throw DatabaseError.damaged("no picture is \(storedFormat)")
    }
    let sha256: String = try row.value("sha256")
    guard RecordBounds.isDigest(sha256) else { throw DatabaseError.damaged("a picture has no digest") }
    let remarks = try row.value("remarks", as: String?.self).map { try shared.list($0) } ?? []
    self.init(
      id: SlotID(rawValue: try row.value("id")), generation: GenerationID(rawValue: try row.value("generation")),
      number: number, parent: try row.parent(), instruction: shared.text(try row.value("instruction")),
      prompt: Prompt(text: shared.text(try row.value("prompt"))), outputPrompt: try row.value("outputPrompt"),
      settings: try row.settings(), remarks: remarks, service: shared.text(try row.value("service")),
      file: folder.appending(try row.path("file", depth: 2)), format: format,
      size: PixelSize(
        pixelWidth: try row.number("pixelWidth", in: RecordBounds.pixels),
        pixelHeight: try row.number("pixelHeight", in: RecordBounds.pixels)),
      byteCount: try row.number("byteCount", in: RecordBounds.bytes), sha256: sha256,
      estimate: try row.money("estimate"), charge: try row.optionalMoney("charge") ?? .free,
      sentAt: try row.instant("sentAt"), savedAt: try row.instant("savedAt"))
  }
}
