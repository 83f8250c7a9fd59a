import Domain
import Foundation
import Services
import Testing

extension ServicesTests {
  struct LocalStudioTests {
    private let settings = GenerationSettings(mode: .picture, count: 2, model: LocalStudio.model)

    private func imager(_ answer: @escaping @Sendable (ImagerJob) -> ImagerAnswer) -> ImagerService {
      ImagerService { job, _ in answer(job) }
    }

    private func observations(
      width: Int = 1600, height: Int = 900, colours: [ColourShare] = [ColourShare(rgb: 0x53668E, share: 0.6)],
      lightness: Double = 0.5, contrast: Double = 0.15, chroma: Double = 20, warmth: Double = 0,
      ninths: [Double] = [Double](repeating: 0.5, count: 9), detail: Double = 0.1
    ) -> Observations {
      Observations(
        facts: PictureFacts(
          format: .jpeg, size: PixelSize(pixelWidth: width, pixelHeight: height), byteCount: 1), colours: colours,
        lightness: lightness, contrast: contrast, chroma: chroma, warmth: warmth, ninths: ninths, detail: detail)
    }

    private func described(_ observations: Observations) async throws -> Description {
      try await LocalStudio.describe(imager { _ in .observations(observations) }).describe("/x.jpg")
    }

    @Test func aDescriptionSaysWhatWasMeasured() async throws {
      let description = try await described(
        observations(
          colours: [ColourShare(rgb: 0x53668E, share: 0.5), ColourShare(rgb: 0xD6C090, share: 0.3)], lightness: 0.3,
          warmth: 14, ninths: [0.7, 0.7, 0.7, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2]))
      #expect(
        description.caption
          == "A wide picture, mostly slate blue and sand, dark with a bright upper third, warm light")
      #expect(description.service == "local studio")
      #expect(description.confidence == 0.8)
      #expect(description.objects.isEmpty && description.text.isEmpty)
      #expect(description.colours.map(\.name) == ["slate blue", "sand"])
    }

    @Test(arguments: [
      (300, 100, "A very wide"), (150, 100, "A wide"), (100, 100, "A square"), (100, 150, "A tall"),
      (1, 20_000, "A very tall"), (0, 0, "A square"),
    ])
    func theShapeComesFirst(_ width: Int, _ height: Int, _ start: String) async throws {
      #expect(try await described(observations(width: width, height: height)).caption.hasPrefix("\(start) picture"))
    }

    @Test func coloursOfOneNameAreOne() async throws {
      let description = try await described(
        observations(colours: [ColourShare(rgb: 0x53668E, share: 0.4), ColourShare(rgb: 0x54678F, share: 0.3)]))
      #expect(description.colours.count == 1)
      #expect(description.colours.first.map { abs($0.share - 0.7) < 0.001 } == true)
    }

    @Test func confidencesAreWithinTheirRange() async throws {
      let description = try await described(
        observations(
          colours: [ColourShare(rgb: 0, share: 1)], lightness: 0, contrast: 0.5, chroma: 0, warmth: -80, detail: 1))
      #expect(0...1 ~= description.confidence)
      #expect(description.tags.allSatisfy { 0...1 ~= $0.confidence })
    }

    @Test(
      arguments: [
        (0xFF0000, "red"), (0x000000, "black"), (0xFFFFFF, "white"), (0x808080, "grey"), (0x84BFEA, "sky blue"),
        (0x2F6032, "forest green"), (0xF28A1E, "orange"), (0x16244C, "navy blue"),
      ] as [(UInt32, String)])
    func coloursHaveCommonNames(_ rgb: UInt32, _ name: String) async throws {
      let description = try await described(observations(colours: [ColourShare(rgb: rgb, share: 1)]))
      #expect(description.colours.first?.name == name)
    }

    @Test func theFailureOfTheImagerIsPassedOn() async throws {
      let imager = ImagerService { _, _ throws(Failure) in throw .empty("/x.jpg") }
      await #expect(throws: Failure.empty("/x.jpg")) { try await LocalStudio.describe(imager).describe("/x.jpg") }
    }

    @Test func thePromptIsTheCaptionAndTheChange() async throws {
      let description = Description(caption: "A wide picture", confidence: 1, service: LocalStudio.name)
      let prompt = try await LocalStudio.compose.compose(description, "at dusk", .picture)
      #expect(prompt.text == "A wide picture. Change: at dusk")
      #expect(try await LocalStudio.compose.compose(nil, "at dusk", .picture).text == "at dusk")
    }

    @Test func everythingIsFree() {
      #expect(LocalStudio.generate(imager { .failed(.missing($0.picture)) }).estimate(settings).isFree)
    }

    @Test(arguments: [Mode.description, .mask])
    func otherModesAreRefusedBeforeAnythingIsDone(_ mode: Mode) {
      let studio = LocalStudio.generate(imager { .failed(.missing($0.picture)) })
      let settings = GenerationSettings(mode: mode, count: 1, model: LocalStudio.model)
      #expect(throws: Failure.modeUnavailable(mode, service: "local studio", available: [.picture])) {
        try studio.check("watercolour", settings)
      }
    }

    @Test func anInstructionWithoutALookIsRefusedBeforeAnythingIsDone() throws {
      let studio = LocalStudio.generate(imager { .failed(.missing($0.picture)) })
      #expect(
        throws: Failure.notUnderstood(
          instruction: "a dragon", known: ["watercolour", "pencil", "woodcut", "sepia", "dusk", "night"])
      ) { try studio.check("a dragon", settings) }
      try studio.check("a dragon at night", settings)
    }

    @Test func theSlotsOfAGenerationDiffer() async throws {
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture()
      try await withImager(builtImager) { imager in
        let studio = LocalStudio.generate(imager)
        var pictures: Set<Data> = []
        for (index, slot) in GenerationRequest(
          id: GenerationID(rawValue: "g"), source: picture, parent: .source, instruction: "sepia",
          settings: GenerationSettings(mode: .picture, count: 3, model: "local")
        ).slots.enumerated() {
          let spool = folder.path.appending("\(index).png")
          let answer = try await studio.generate(
            SlotRequest(
              slot: slot, index: index, picture: picture, instruction: "sepia please", prompt: Prompt(text: ""),
              settings: settings, spool: spool))
          #expect(answer == SlotAnswer(remarks: ["applied: sepia"], charge: .free))
          pictures.insert(try Data(contentsOf: URL(filePath: spool.string)))
        }
        #expect(pictures.count == 3)
      }
    }

    @Test func aRealPictureIsDescribed() async throws {
      let folder = try TemporaryFolder()
      let picture = try folder.writePicture(rgb: 0x84BFEA)
      try await withImager(builtImager) { imager in
        let description = try await LocalStudio.describe(imager).describe(picture)
        #expect(description.caption.hasPrefix("A wide picture, mostly sky blue"))
      }
    }
  }
}
