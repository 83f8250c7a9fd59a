import Domain

/// The JSON beside an answer in the spool: what was asked for, written before the request leaves and complete enough
/// to save the answer where the index is lost.
///
/// It stays as long as the slot is open, failed or unknown. Like that of a ``Sidecar``, its format is for ever.
struct Intent: Codable, Equatable, Sendable {
  static let currentFormat = 1

  var format = currentFormat
  var id: String
  var generation: String
  /// The place in the generation, from 0.
  var place: Int
  /// The slot that it starts from; absent where that is the source.
  var parent: String?
  var instruction: String
  var prompt: String
  var description: Description?
  var mode: Mode
  var count: Int
  var model: String
  var service: String
  /// Absent for the local studio.
  var making: Making?
  var state: LedgerState
  /// The session of the program that works at it.
  var session: String?
  var estimateMicroDollars: Int
  var chargeMicroDollars: Int?
  var outputPrompt: String?
  var remarks: [String]?
  var reason: Reason?
  var plannedAt: Instant
  var sentAt: Instant?
  var settledAt: Instant?
  var endedAt: Instant?
  /// When the user decided what an unknown fate counts as.
  var writtenOffAt: Instant?
  /// Whether it was written again because the spool had been lost while the slot was open.
  var isRestored: Bool?
  /// What the user asked for, so that it can be asked for once more.
  var request: GenerationRequest?
  /// Names what was bought: requests with the same one are identical.
  var fingerprint: String?
  var source: Source

  /// The source of the lineage, and where the library keeps it. Paths are relative to the library.
  struct Source: Codable, Equatable, Sendable {
    var sha256: String
    var name: String
    /// Where the user picked it.
    var origin: FilePath
    var byteCount: Int
    var begunAt: Instant
    var folder: FilePath
    /// The name of the copy in ``folder``.
    var file: FilePath
  }

  /// Why the slot ended; nothing where a newer Reprise wrote a reason that this one does not know.
  struct Reason: Codable, Equatable, Sendable {
    var failure: Failure?

    init(_ failure: Failure) { self.failure = failure }

    init(from decoder: any Decoder) throws { failure = try? Failure(from: decoder) }

    func encode(to encoder: any Encoder) throws {
      if let failure { return try failure.encode(to: encoder) }
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    }
  }
}

extension Intent {
  /// Whether its values are within the bounds that the index demands.
  var isSane: Bool {
    !id.isEmpty && !generation.isEmpty && RecordBounds.places ~= place && GenerationSettings.counts ~= count
      && RecordBounds.microDollars ~= estimateMicroDollars && RecordBounds.microDollars ~= chargeMicroDollars ?? 0
      && RecordBounds.isDigest(source.sha256) && RecordBounds.bytes ~= source.byteCount
      && RecordBounds.isInside(source.folder, depth: 1) && RecordBounds.isInside(source.file, depth: 1)
      && !LibraryLayout.isReserved(source.folder) && (state == .planned || sentAt != nil || state == .failed)
  }

  /// The slot.
  var slot: SlotID { SlotID(rawValue: id) }
}
