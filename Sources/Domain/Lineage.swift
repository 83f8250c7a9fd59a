/// The tree of a source and its variations, each the child of what it was made from.
public struct Lineage: Hashable, Sendable, Codable {
  /// The hash of the source's bytes.
  public var id: LineageID
  /// The folder that holds it.
  public var folder: FilePath
  /// The name of the picture the user picked, as text.
  public var sourceName: String
  /// The copy of the source in the library.
  public var source: FilePath
  /// Where the user picked it.
  public var origin: FilePath
  /// The saved pictures in the order of their numbers.
  public var variations: [Variation]
  /// Slots that ended without a picture, failed or unknown, in the order of their generations.
  public var unsaved: [UnsavedSlot]

  /// A lineage as the library keeps it.
  public init(
    id: LineageID, folder: FilePath, sourceName: String, source: FilePath, origin: FilePath,
    variations: [Variation] = [], unsaved: [UnsavedSlot] = []
  ) {
    self.id = id
    self.folder = folder
    self.sourceName = sourceName
    self.source = source
    self.origin = origin
    self.variations = variations
    self.unsaved = unsaved
  }

  /// The variation that slot `id` became, if it is here.
  public func variation(_ id: SlotID) -> Variation? {
    variations.first { $0.id == id }
  }

  /// Takes in variations of the same lineage: those that are here already are replaced, the others get the places of their
  /// numbers. What became a picture is no longer without one.
  public mutating func take(_ newer: [Variation]) {
    guard let first = newer.map(\.number).min() else { return }
    let names = Set(newer.map(\.id))
    if unsaved.contains(where: { names.contains($0.id) }) { unsaved.removeAll { names.contains($0.id) } }
    // Nearly always there is nothing behind the newest.
    let place = (variations.lastIndex { $0.number < first } ?? -1) + 1
    let behind = variations[place...].filter { !names.contains($0.id) }
    variations.replaceSubrange(place..., with: (behind + newer).sorted { $0.number < $1.number })
  }
}

/// One saved picture and how it was made: what a sidecar records.
public struct Variation: Hashable, Sendable, Codable {
  /// The slot it came from.
  public var id: SlotID
  /// The generation it belongs to.
  public var generation: GenerationID
  /// Its place in the lineage, from 1, never given twice.
  public var number: Int
  /// What it was made from.
  public var parent: Parent
  /// What the user asked to change, as typed.
  public var instruction: String
  /// The text that was sent.
  public var prompt: Prompt
  /// The prompt that the service reports it used, where it does.
  public var outputPrompt: String?
  /// How it was made.
  public var settings: GenerationSettings
  /// What the service says it did, line by line; empty where it says nothing.
  public var remarks: [String]
  /// Who made it: `local studio`, `OpenAI`.
  public var service: String
  /// The picture's file.
  public var file: FilePath
  /// Its format.
  public var format: PictureFormat
  /// Its size.
  public var size: PixelSize
  /// Its bytes.
  public var byteCount: Int
  /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// The price before.
  public var estimate: Money
  /// The price after.
  public var charge: Money
  /// When the request left.
  public var sentAt: Instant
  /// When the picture was on disk.
  public var savedAt: Instant

  /// A variation with everything that is known of it.
  public init(
    id: SlotID, generation: GenerationID, number: Int, parent: Parent, instruction: String, prompt: Prompt,
    outputPrompt: String? = nil, settings: GenerationSettings, remarks: [String] = [], service: String,
    file: FilePath, format: PictureFormat, size: PixelSize, byteCount: Int, sha256: String,
    estimate: Money, charge: Money, sentAt: Instant, savedAt: Instant
  ) {
    self.id = id
    self.generation = generation
    self.number = number
    self.parent = parent
    self.instruction = instruction
    self.prompt = prompt
    self.outputPrompt = outputPrompt
    self.settings = settings
    self.remarks = remarks
    self.service = service
    self.file = file
    self.format = format
    self.size = size
    self.byteCount = byteCount
    self.sha256 = sha256
    self.estimate = estimate
    self.charge = charge
    self.sentAt = sentAt
    self.savedAt = savedAt
  }
}
