import Domain
import Foundation
import Library

@testable import Services

/// A program that ends when its request has been answered, before it says so to anybody.
struct EndedProgram {
  let vendors: Vendors
  let slot: SlotID
  private let folder: FilePath

  /// Plans one picture in a new library, lets its request leave unless it `sends` none, and ends.
  init(_ vendors: Vendors, sends: Bool = true) async throws {
    self.vendors = vendors
    folder = vendors.folder.appending("library")
    try vendors.writeSource()
    let library = try await Self.library(folder)
    let source = vendors.folder.appending("source.png")
    let settings = vendors.request(.description, .small, prompt: "").settings
    let request = GenerationRequest(
      id: GenerationID(rawValue: "g"), source: source, parent: .source, instruction: "dusk", settings: settings)
    slot = request.slots[0]
    let lineage = try await library.begin(source: source)
    try await library.plan(
      GenerationPlan(
        request: request, lineage: lineage.id, description: nil, prompt: Prompt(text: "a harbour"), service: "OpenAI",
        estimate: Money(microDollars: 70_000)))
    try await library.intend(slot)
    let asked = SlotRequest(
      slot: slot, index: 0, picture: source, instruction: "dusk", prompt: Prompt(text: "a harbour"),
      settings: settings, spool: library.spoolFile(for: slot), reply: library.replyFile(for: slot))
    let service = try vendors.openAI().generate(model: "gpt-image-2")
    if sends { _ = try? await service.generate(asked) { _ in } }
    await library.close()
  }

  /// A file of the slot in the spool.
  func file(_ ending: String) -> FilePath { folder.appending("spool/\(slot.rawValue).\(ending)") }

  /// Removes a file of the slot in the spool, as if it had never been written.
  func lose(_ ending: String) throws { try FileManager.default.removeItem(atPath: file(ending).string) }

  /// What the next program makes of it.
  func recover() async throws -> RecoveryReport {
    let library = try await Self.library(folder)
    let report = try await library.recover(
      facts: { (file) throws(Failure) in
        PictureFacts(format: .png, size: PixelSize(pixelWidth: 1024, pixelHeight: 1024), byteCount: 1)
      },
      reading: { reply, settings, picture throws(Failure) in
        try OpenAI.reread(reply, settings, pictureTo: picture, models: [.test])
          .map { RecoveredAnswer(charge: $0.charge, outputPrompt: $0.outputPrompt) }
      })
    await library.close()
    return report
  }

  /// What the library says of the slot, which has no picture.
  func unsaved() async throws -> UnsavedSlot? {
    let library = try await Self.library(folder)
    let unsaved = try await library.lineages().first?.unsaved.first
    await library.close()
    return unsaved
  }

  private static func library(_ folder: FilePath) async throws -> Library {
    try await Library.open(at: folder) { Instant(milliseconds: 1_795_000_000_000) }
  }
}
