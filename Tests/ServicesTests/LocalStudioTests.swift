import Domain
import Foundation
import Services
import Synchronization
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
      let prompt = try await LocalStudio.compose().compose(description, "at dusk", .picture)
      #expect(prompt.text == "A wide picture. Change: at dusk")
      #expect(try await LocalStudio.compose().compose(nil, "at dusk", .picture).text == "at dusk")
    }

    @Test func everythingIsFree() {
      #expect(
        LocalStudio.generate(imager { .failed(.missing($0.picture)) }).estimate(EstimateBasis(settings: settings))
          .isFree)
    }

    @Test func fromADescriptionAloneItRefusesBeforeAnythingIsDone() {
      let studio = LocalStudio.generate(imager { .failed(.missing($0.picture)) })
      let settings = GenerationSettings(mode: .description, count: 1, model: LocalStudio.model)
      let failure = Failure.modeUnavailable(.description, service: "local studio", available: [.picture, .mask])
      #expect(throws: failure) {
        try studio.check("watercolour", settings)
      }
    }

    @Test func anInstructionWithoutALookIsRefusedBeforeAnythingIsDone() throws {
      let studio = LocalStudio.generate(imager { .failed(.missing($0.picture)) })
      let failure = #expect(throws: Failure.self) { try studio.check("a dragon", settings) }
      guard case .notUnderstood("a dragon", let known) = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(known.count <= LookKind.allCases.count && known.allSatisfy { $0.count < 60 })
      #expect(known.contains { $0.hasPrefix("medium (watercolour, ") })
      try studio.check("a dragon at night", settings)
    }

    /// The recipe and the answer for a slot, without painting it.
    private func made(
      _ instruction: String, slot: String = "g-0", index: Int = 0, showing objects: [DescribedObject] = []
    ) async throws -> (recipe: LookRecipe, answer: SlotAnswer) {
      let recipes = Mutex<[LookRecipe]>([])
      let studio = LocalStudio.generate(
        imager { job in
          if case .look(_, let recipe, _, _) = job { recipes.withLock { $0.append(recipe) } }
          return .written(
            PictureFacts(format: .png, size: PixelSize(pixelWidth: 1, pixelHeight: 1), byteCount: 1))
        })
      let answer = try await studio.generate(
        SlotRequest(
          slot: SlotID(rawValue: slot), index: index, picture: "/x.jpg",
          description: Description(caption: "", confidence: 1, objects: objects, service: "test"),
          instruction: instruction, prompt: Prompt(text: ""), settings: settings, spool: "/y.png")
      ) { _ in }
      return (try #require(recipes.withLock { $0.first }), answer)
    }

    @Test func theSameRequestGivesTheSamePictures() async throws {
      let first = try await made("dusk, watercolour", slot: "one", index: 1)
      let second = try await made("dusk, watercolour", slot: "two", index: 1)
      #expect(first.recipe == second.recipe && first.answer == second.answer)
    }

    @Test func slotsDifferInVariantStrengthAndSeed() async throws {
      let first = try await made("dusk, watercolour").recipe
      let second = try await made("dusk, watercolour", index: 1).recipe
      #expect(first.seed != second.seed)
      #expect(first.layers.map(\.look) == second.layers.map(\.look))
      #expect(zip(first.layers, second.layers).allSatisfy { $0.variant != $1.variant && $0.strength != $1.strength })
    }

    @Test func aNamedVariantIsThatOfAllSlots() async throws {
      for index in 0..<6 {
        let made = try await made("sepia, golden", index: index)
        #expect(made.recipe.layers.map(\.variantName) == ["golden"])
      }
    }

    @Test func variantsGoRound() async throws {
      let count = Look.sepia.variants.count
      #expect(try await made("sepia", index: count + 1).recipe.layers.map(\.variant) == [1])
    }

    @Test func aThingWithABoxIsTheRegion() async throws {
      let box = UnitBox(x: 0.1, y: 0.2, width: 0.3, height: 0.4)
      let boat = DescribedObject(name: "sailing boat", confidence: 1, box: box)
      for instruction in ["the boat in sepia", "le bateau en sépia", "make the boats sepia"] {
        #expect(try await made(instruction, showing: [boat]).recipe.layers.map(\.region) == [box])
      }
    }

    @Test func whatIsKeptIsLeftFree() async throws {
      let boat = DescribedObject(
        name: "boat", confidence: 1, box: UnitBox(x: 0.25, y: 0.5, width: 0.5, height: 0.5))
      let made = try await made("keep the boat, make it sepia", showing: [boat])
      #expect(made.recipe.layers.map(\.region) == [.whole])
      #expect(made.recipe.layers.map(\.spared) == [[boat.box]])
      #expect(made.answer.remarks.last == "kept as it was: the boat")
    }

    @Test func manyLooksSpareWhatIsKept() async throws {
      let boat = DescribedObject(
        name: "boat", confidence: 1, box: UnitBox(x: 0.25, y: 0.5, width: 0.5, height: 0.25))
      let made = try await made(
        "keep the boat: autumn, fog, watercolour, sepia, dusk, rain and a vignette", showing: [boat])
      #expect(made.recipe.layers.count == 7)
      #expect(made.recipe.layers.allSatisfy { $0.region.isWhole && $0.spared == [boat.box] })
    }

    @Test func theRestSparesWhatHasALookOfItsOwn() async throws {
      let boat = DescribedObject(
        name: "boat", confidence: 1, box: UnitBox(x: 0.25, y: 0.5, width: 0.5, height: 0.25))
      let layers = try await made("the boat in sepia, the rest in noir", showing: [boat]).recipe.layers
      #expect(layers.map(\.look) == [.sepia, .noir])
      #expect(layers.map(\.region) == [boat.box, .whole])
      #expect(layers.map(\.spared) == [[], [boat.box]])
    }

    @Test(arguments: [
      UnitBox.whole, UnitBox(x: -1, y: -1, width: 9, height: 9), UnitBox(x: .nan, y: 0, width: 1, height: 1),
      UnitBox(x: 2, y: 2, width: 1, height: 1), UnitBox(x: 0.5, y: 0.5, width: -1, height: 0),
    ])
    func aBoxThatMakesNoSenseHarmsNothing(_ box: UnitBox) async throws {
      let boat = DescribedObject(name: "boat", confidence: 1, box: box)
      for instruction in ["keep the boat, make it sepia", "the boat in sepia", "the boat in sepia, the rest in pencil"]
      {
        let layers = try await made(instruction, showing: [boat]).recipe.layers
        #expect(!layers.isEmpty && layers.allSatisfy { 0...1 ~= $0.region.x && 0...1 ~= $0.region.width })
      }
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
              settings: settings, spool: spool)
          ) { _ in }
          #expect(answer.remarks.count == 1 && answer.charge == .free)
          #expect(answer.remarks[0].hasPrefix("applied: sepia (\(Look.sepia.variants[index]), "))
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
        #expect(description.caption == "A wide, bright picture, all sky blue; cool colours")
      }
    }
  }
}
