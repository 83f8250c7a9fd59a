import Domain
import Foundation
import Testing

@testable import Library

struct SidecarTests {
  @Test func aSidecarTellsEverythingOfItsVariation() async throws {
    let scenario = try await Scenario()
    let first = try await scenario.vary("a")
    for variation in [first, try await scenario.vary("b", parent: .variation(first.id))] {
      let sidecar = try SidecarFile.read(VariationName.sidecar(of: variation.file))
      #expect(sidecar.id == variation.id.rawValue && sidecar.generation == variation.generation.rawValue)
      #expect(sidecar.parent.map { .variation(SlotID(rawValue: $0)) } ?? .source == variation.parent)
      #expect(sidecar.prompt == variation.prompt.text && sidecar.outputPrompt == variation.outputPrompt)
      #expect(sidecar.sha256 == variation.sha256 && sidecar.remarks == variation.remarks)
      #expect(sidecar.description == Scenario.description)
      #expect(sidecar.source.name == "harbour.jpg")
      #expect(sidecar.source.origin == scenario.source)
      #expect(scenario.library.folder.appending(sidecar.file) == variation.file)
    }
  }

  @Test func aSidecarCanBeReadByAPerson() async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("a")
    let sidecar = try text(VariationName.sidecar(of: variation.file))
    let source = FileDigest.sha256(of: "harbour's bytes".utf8)
    #expect(
      sidecar == """
        {
          "byteCount" : 12,
          "chargeMicroDollars" : 0,
          "count" : 1,
          "description" : {
            "caption" : "a boat",
            "colours" : [

            ],
            "confidence" : 0.9,
            "objects" : [

            ],
            "service" : "local studio",
            "tags" : [
              {
                "confidence" : 0.8,
                "name" : "boat"
              }
            ],
            "text" : [

            ]
          },
          "estimateMicroDollars" : 0,
          "file" : "harbour-\(source.prefix(6))/001 watercolour at dusk.png",
          "format" : 1,
          "generation" : "a",
          "id" : "a-1",
          "instruction" : "watercolour at dusk",
          "mode" : "picture",
          "model" : "looks",
          "number" : 1,
          "outputPrompt" : "as revised",
          "pixelHeight" : 30,
          "pixelWidth" : 40,
          "prompt" : "A boat. Dusk.",
          "remarks" : [
            "applied: dusk"
          ],
          "savedAt" : "\(variation.savedAt.iso8601)",
          "sentAt" : "\(variation.sentAt.iso8601)",
          "service" : "local studio",
          "sha256" : "\(variation.sha256)",
          "source" : {
            "name" : "harbour.jpg",
            "origin" : "\(scenario.source.string)",
            "sha256" : "\(source)"
          },
          "type" : "png"
        }

        """)
  }

  @Test func aSidecarOfALaterVersionWithMoreKeysIsRead() async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("a")
    let path = VariationName.sidecar(of: variation.file)
    let sidecar = try SidecarFile.read(path)
    let more = try text(path).replacing("\"type\"", with: "\"rating\" : 3,\n  \"type\"")
    try Data(more.utf8).write(to: URL(filePath: path.string))
    #expect(try SidecarFile.read(path) == sidecar)
  }

  @Test(arguments: [
    ("\"number\" : 1", "\"number\" : 0"), ("\"number\" : 1", "\"number\" : 1000000000"),
    ("\"pixelWidth\" : 40", "\"pixelWidth\" : -40"), ("\"byteCount\" : 12", "\"byteCount\" : 0"),
    ("\"id\" : \"a-1\"", "\"id\" : \"\""), ("\"sha256\" : \"", "\"sha256\" : \"../"),
  ])
  func valuesThatMakeNoSenseAreRefused(what: String, with: String) async throws {
    let scenario = try await Scenario()
    let path = VariationName.sidecar(of: try await scenario.vary("a").file)
    try Data(try text(path).replacing(what, with: with).utf8).write(to: URL(filePath: path.string))
    #expect(throws: SidecarError.outOfBounds) { try SidecarFile.read(path) }
  }
}
