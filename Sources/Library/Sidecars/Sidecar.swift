import Domain

/// The JSON beside a variation: how it was made, complete enough to make the index anew.
///
/// The format is the library's own and independent of the types of the program: names here are names on disk for
/// ever. A reader takes any format up to ``currentFormat``; a new optional key needs no new number.
struct Sidecar: Codable, Equatable {
  static let currentFormat = 1

  var format = currentFormat
  var id: String
  var generation: String
  var number: Int
  /// The slot of the variation it was made from; absent where that is the source.
  var parent: String?
  var instruction: String
  var prompt: String
  var outputPrompt: String?
  var description: Description?
  var mode: Mode
  var count: Int
  var model: String
  var service: String
  /// Absent for the local studio.
  var making: Making?
  /// Names what was bought: requests with the same one are identical. Absent where nothing was paid.
  var fingerprint: String?
  /// The signature under which the description is kept, so that it need not be bought again; absent in older records.
  var describedBy: String?
  var remarks: [String]
  /// The picture, relative to the library.
  var file: FilePath
  var type: PictureFormat
  var pixelWidth: Int
  var pixelHeight: Int
  var byteCount: Int
  var sha256: String
  var estimateMicroDollars: Int
  var chargeMicroDollars: Int
  var sentAt: Instant
  var savedAt: Instant
  var source: Source

  /// The source of the lineage.
  struct Source: Codable, Equatable {
    var sha256: String
    var name: String
    /// Where the user picked it.
    var origin: FilePath
  }
}

extension Sidecar {
  /// The sidecar of `variation`, whose file is below `layout`'s folder.
  init(_ variation: Variation, description: Description?, lineage: LineageRecord, layout: LibraryLayout) {
    self.init(
      id: variation.id.rawValue, generation: variation.generation.rawValue, number: variation.number,
      instruction: variation.instruction, prompt: variation.prompt.text, outputPrompt: variation.outputPrompt,
      description: description, mode: variation.settings.mode, count: variation.settings.count,
      model: variation.settings.model, service: variation.service,
      making: Making(variation.settings), remarks: variation.remarks,
      file: layout.relative(variation.file), type: variation.format, pixelWidth: variation.size.pixelWidth,
      pixelHeight: variation.size.pixelHeight, byteCount: variation.byteCount, sha256: variation.sha256,
      estimateMicroDollars: variation.estimate.microDollars, chargeMicroDollars: variation.charge.microDollars,
      sentAt: variation.sentAt, savedAt: variation.savedAt,
      source: Source(sha256: lineage.id.rawValue, name: lineage.sourceName, origin: lineage.origin))
    if case .variation(let id) = variation.parent { parent = id.rawValue }
  }
}
