import Domain
import Foundation
import Synchronization

@testable import Library

/// A library in a temporary folder with a source to work from.
struct Scenario {
  let folder: TemporaryFolder
  let library: Library
  let source: FilePath

  init() async throws {
    folder = try TemporaryFolder()
    source = try folder.write("harbour's bytes", to: "pictures/harbour.jpg")
    library = try await Library.open(at: folder.path.appending("library"), clock: Scenario.clock())
  }

  /// Another library on the same folder, as another program would open it.
  func another() async throws -> Library {
    try await Library.open(at: library.folder, clock: Scenario.clock())
  }

  /// Every call is one second after the one before.
  static func clock() -> @Sendable () -> Instant {
    let calls = Counter()
    return { Instant(milliseconds: 1_800_000_000_000 + Int64(calls.next()) * 1000) }
  }

  static let facts = PictureFacts(
    format: .png, size: PixelSize(pixelWidth: 40, pixelHeight: 30), byteCount: 12)

  static let description = Description(
    caption: "a boat", confidence: 0.9, tags: [Tag(name: "boat", confidence: 0.8)], service: "local studio")

  static func request(
    _ id: String, source: FilePath, instruction: String = "watercolour at dusk", parent: Parent = .source,
    count: Int = 1
  ) -> GenerationRequest {
    GenerationRequest(
      id: GenerationID(rawValue: id), source: source, parent: parent, instruction: instruction,
      settings: GenerationSettings(mode: .picture, count: count, model: "looks"))
  }

  /// Takes in the source and writes a generation down.
  @discardableResult
  func plan(
    _ id: String, instruction: String = "watercolour at dusk", parent: Parent = .source, count: Int = 1,
    estimate: Money = .free, in library: Library? = nil
  ) async throws -> [SlotID] {
    let library = library ?? self.library
    let lineage = try await library.begin(source: source)
    let request = Self.request(id, source: source, instruction: instruction, parent: parent, count: count)
    try await library.plan(
      GenerationPlan(
        request: request, lineage: lineage.id, description: Self.description, prompt: Prompt(text: "A boat. Dusk."),
        service: "local studio", estimate: estimate))
    return request.slots
  }

  /// Lets the request of a slot leave, writes its answer and records it.
  func answer(_ slot: SlotID, _ bytes: String = "picture", charge: Money = .free, in library: Library? = nil)
    async throws
  {
    let library = library ?? self.library
    try await library.intend(slot)
    let file = try OpenFile.creating(library.spoolFile(for: slot))
    var written: Result<Void, Failure> = .success(())
    bytes.utf8.withContiguousStorageIfAvailable { bytes in
      written = Result { () throws(Failure) in try file.write(UnsafeRawBufferPointer(bytes)) }
    }
    try written.get()
    try await library.settle(slot, charge: charge, outputPrompt: "as revised", remarks: ["applied: dusk"])
  }

  /// Everything from plan to save.
  @discardableResult
  func vary(
    _ id: String, instruction: String = "watercolour at dusk", parent: Parent = .source, bytes: String = "picture",
    in library: Library? = nil
  ) async throws -> Variation {
    let slots = try await plan(id, instruction: instruction, parent: parent, in: library)
    try await answer(slots[0], "\(bytes) of \(id)", in: library)
    return try await (library ?? self.library).save(slots[0], facts: Self.facts).variation
  }

  /// Reads facts without an imager.
  static let readFacts: Library.FactsReading = { path throws(Failure) in
    guard exists(path) else { throw .missing(path) }
    return facts
  }
}

/// Counts from 0.
final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}
