import Domain
import GRDB

/// A slot and its generation as the index has them.
struct SlotRecord {
  let id: SlotID
  let generation: GenerationID
  let lineage: LineageID
  let state: LedgerState
  let session: String?
  let estimate: Money
  /// What is known of the picture: nil until its saving has begun.
  let variation: Variation?
  let description: Description?
  let instruction: String

  /// The columns that ``init(_:folder:)`` reads.
  static let selection = """
    SELECT slot.*, generation.parent, generation.instruction, generation.prompt, generation.mode, generation.count,
      generation.model, generation.service, generation.description
    FROM slot JOIN generation ON generation.id = slot.generation
    """

  /// The record called `id`; paths become absolute below `folder`.
  static func fetch(_ id: SlotID, folder: FilePath, in db: Database) throws -> SlotRecord? {
    try Row.fetchOne(db, sql: selection + " WHERE slot.id = ?", arguments: [id.rawValue])
      .map { try SlotRecord($0, folder: folder) }
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
    id = SlotID(rawValue: row["id"])
    generation = GenerationID(rawValue: row["generation"])
    lineage = LineageID(rawValue: row["lineage"])
    let stored: String = row["state"]
    guard let state = LedgerState(rawValue: stored) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no slot can be \(stored)")
    }
    self.state = state
    session = row["session"]
    estimate = Money(microDollars: row["estimate"])
    instruction = row["instruction"]
    description = (row["description"] as String?).flatMap { try? JSONColumn.value($0) }
    variation = try Variation(row, folder: folder)
  }
}

extension Variation {
  /// The variation that a row of ``SlotRecord/selection`` describes; nil until its saving has begun.
  init?(_ row: Row, folder: FilePath) throws {
    guard let number: Int = row["number"], let file = (row["file"] as PathColumn?)?.path else { return nil }
    let storedFormat: String = row["format"]
    let storedMode: String = row["mode"]
    guard let format = PictureFormat(rawValue: storedFormat), let mode = Mode(rawValue: storedMode) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no picture is \(storedFormat) made \(storedMode)")
    }
    let remarks: String? = row["remarks"]
    self.init(
      id: SlotID(rawValue: row["id"]), generation: GenerationID(rawValue: row["generation"]), number: number,
      parent: (row["parent"] as String?).map { .variation(SlotID(rawValue: $0)) } ?? .source,
      instruction: row["instruction"], prompt: Prompt(text: row["prompt"]), outputPrompt: row["outputPrompt"],
      settings: GenerationSettings(mode: mode, count: row["count"], model: row["model"]),
      remarks: try remarks.map { try JSONColumn.value($0) } ?? [], service: row["service"],
      file: folder.appending(file), format: format,
      size: PixelSize(pixelWidth: row["pixelWidth"], pixelHeight: row["pixelHeight"]),
      byteCount: row["byteCount"], sha256: row["sha256"], estimate: Money(microDollars: row["estimate"]),
      charge: Money(microDollars: row["charge"] ?? 0), sentAt: Instant(milliseconds: row["sentAt"]),
      savedAt: Instant(milliseconds: row["savedAt"]))
  }
}
