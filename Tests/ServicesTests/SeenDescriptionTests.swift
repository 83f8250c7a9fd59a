import Domain
import Services
import Testing

extension ServicesTests {
  /// What the local studio says of measurements.
  struct SeenDescriptionTests {
    static func observations(
      width: Int = 1600, height: Int = 900, pages: Int = 1, format: PictureFormat = .jpeg, camera: CameraFacts? = nil,
      colours: [ColourShare] = [ColourShare(rgb: 0x53668E, share: 0.6)], lightness: Double = 0.5,
      contrast: Double = 0.18, chroma: Double = 20, warmth: Double = 0, detail: Double = 0.08,
      ninths: [Double] = [Double](repeating: 0.5, count: 9), tones: Tones? = nil, texture: Texture? = photograph,
      composition: Composition = Composition(), clearShare: Double = 0
    ) -> Observations {
      Observations(
        facts: PictureFacts(
          format: format, size: PixelSize(pixelWidth: width, pixelHeight: height), pages: pages, byteCount: 1,
          camera: camera), colours: colours, lightness: lightness, contrast: contrast, chroma: chroma, warmth: warmth,
        ninths: ninths, detail: detail,
        tones: tones
          ?? Tones(darkest: 0.1, middle: lightness, lightest: 0.8, redness: 0, highestChroma: 45, hueUnity: 0.4),
        texture: texture, composition: composition, clearShare: clearShare)
    }

    static let photograph = Texture(blur: 0.36, grain: 0, flatShare: 0.4, softShare: 0.8, commonShare: 0.02)
    static let drawing = Texture(blur: 0.36, grain: 0, flatShare: 0.9, softShare: 0.2, commonShare: 0.9)
    private static let sky = ColourArea(
      rgb: 0xCFE1F0, share: 0.4, spread: 0.04, edgeShare: 0.4, box: UnitBox(x: 0, y: 0, width: 1, height: 0.42))
    private static let wood = ColourArea(
      rgb: 0x2F6032, share: 0.15, spread: 0.05, edgeShare: 0.2, box: UnitBox(x: 0, y: 0.7, width: 0.5, height: 0.3))
    private static let ground = ColourArea(
      rgb: 0x080808, share: 0.7, spread: 0.02, edgeShare: 1, box: UnitBox(x: 0, y: 0, width: 1, height: 1))

    private func described(
      _ observations: Observations, _ language: DescriptionLanguage = .english
    ) async throws -> Description {
      let imager = ImagerService { _, _ in .observations(observations) }
      return try await LocalStudio.describe(imager, language: language).describe("/x.jpg")
    }

    @Test(
      arguments: [
        (
          .english,
          "A wide photograph, mostly pale blue and forest green: pale blue at the top, forest green at the lower left"
        ),
        (
          .french,
          "Une photographie horizontale, surtout en bleu pâle et vert forêt\u{A0}: bleu pâle en haut, vert forêt en bas à gauche"
        ),
      ] as [(DescriptionLanguage, String)])
    func aCaptionIsASentence(_ language: DescriptionLanguage, _ caption: String) async throws {
      let observations = Self.observations(
        colours: [ColourShare(rgb: 0xCFE1F0, share: 0.5), ColourShare(rgb: 0x2F6032, share: 0.3)],
        composition: Composition(areas: [Self.sky, Self.wood]))
      #expect(try await described(observations, language).caption == caption)
    }

    @Test func areasHaveNamesAndBoxes() async throws {
      let observations = Self.observations(composition: Composition(areas: [Self.sky, Self.wood]))
      let english = try await described(observations).objects
      #expect(english.map(\.name) == ["upper pale blue area", "lower left forest green area"])
      #expect(english.map(\.box) == [Self.sky.box, Self.wood.box])
      let french = try await described(observations, .french).objects
      #expect(french.map(\.name) == ["zone bleu pâle en haut", "zone vert forêt en bas à gauche"])
    }

    @Test(
      arguments: [
        (0x080808, "zone noire en haut"), (0xFDFDFD, "zone blanche en haut"), (0x3E9A3E, "zone verte en haut"),
        (0x828282, "zone grise en haut"), (0xF28A1E, "zone orange en haut"), (0x6F4A30, "zone brune en haut"),
      ] as [(UInt32, String)])
    func frenchColoursAgree(_ rgb: UInt32, _ name: String) async throws {
      var area = Self.sky
      area.rgb = rgb
      let description = try await described(Self.observations(composition: Composition(areas: [area])), .french)
      #expect(description.objects.map(\.name) == [name])
    }

    @Test func whatIsAllAroundIsTheBackground() async throws {
      let observations = Self.observations(
        lightness: 0.1, composition: Composition(areas: [Self.ground]))
      #expect(try await described(observations).caption == "A wide, very dark photograph on a black background")
      #expect(
        try await described(observations, .french).caption
          == "Une photographie horizontale et très sombre sur fond noir")
      #expect(try await described(observations).objects.map(\.name) == ["black background"])
    }

    @Test func aBlackAndWhitePictureHasNoColours() async throws {
      let observations = Self.observations(
        colours: [ColourShare(rgb: 0x828282, share: 0.8)], chroma: 0.4,
        tones: Tones(darkest: 0.1, middle: 0.5, lightest: 0.8, redness: 0, highestChroma: 1, hueUnity: 0.5))
      #expect(try await described(observations).caption == "A wide black-and-white photograph")
      #expect(try await described(observations, .french).caption == "Une photographie horizontale en noir et blanc")
    }

    @Test func shadesOfOneHueAreSaid() async throws {
      let observations = Self.observations(
        chroma: 18, warmth: 16,
        tones: Tones(darkest: 0.1, middle: 0.5, lightest: 0.8, redness: 6, highestChroma: 25, hueUnity: 0.999))
      #expect(try await described(observations).caption == "A wide photograph in shades of brown")
      #expect(try await described(observations, .french).caption == "Une photographie horizontale dans les tons bruns")
    }

    @Test(arguments: [(Self.photograph, "photograph"), (Self.drawing, "graphic"), (nil, "picture")])
    func theKindIsSaidWhereItIsPlain(_ texture: Texture?, _ kind: String) async throws {
      #expect(try await described(Self.observations(colours: [], texture: texture)).caption == "A wide \(kind)")
    }

    @Test(arguments: [(0.18, "crisp"), (0.45, "slightly soft"), (0.75, "blurred")])
    func sharpnessIsSaid(_ blur: Double, _ word: String) async throws {
      var texture = Self.photograph
      texture.blur = blur
      #expect(try await described(Self.observations(texture: texture)).caption.hasSuffix("; \(word)"))
    }

    @Test func theFirstOfSeveralIsSaid() async throws {
      let animation = try await described(Self.observations(pages: 12, format: .gif))
      #expect(animation.caption.contains(": the first of 12 frames"))
      let document = try await described(Self.observations(pages: 3, format: .tiff), .french)
      #expect(document.caption.contains("la première de 3 pages"))
    }

    @Test func transparencyIsSaid() async throws {
      #expect(try await described(Self.observations(clearShare: 0.3)).caption.contains("transparent in parts"))
      let clear = try await described(Self.observations(colours: [ColourShare(rgb: 0xFFFFFF, share: 1)], clearShare: 1))
      #expect(clear.caption == "A wide picture: wholly transparent")
    }

    @Test func symmetryAndLevelEdgesAreSaid() async throws {
      let mirrored = try await described(Self.observations(composition: Composition(sideSymmetry: 0.98)))
      #expect(mirrored.caption.contains("left and right mirror each other"))
      let edge = LevelEdge(height: 0.5, degrees: 1, strength: 0.3, reach: 1, lightnessAbove: 0.3)
      let horizon = try await described(Self.observations(composition: Composition(levelEdge: edge)))
      #expect(horizon.caption.contains("a horizon half-way up"))
      let table = LevelEdge(height: 0.7, degrees: 1, strength: 0.3, reach: 1, lightnessAbove: -0.3)
      let level = try await described(Self.observations(composition: Composition(levelEdge: table)))
      #expect(level.caption.contains("a straight level edge low down"))
    }

    @Test(arguments: DescriptionLanguage.allCases)
    func nothingThatACameraWroteIsSaid(_ language: DescriptionLanguage) async throws {
      let camera = CameraFacts(
        camera: "SecretCamera", lens: "SecretLens", exposure: "SecretTime", aperture: "SecretStop",
        sensitivity: "SecretSpeed", focalLength: "SecretLength", takenAt: "SecretDay", hasPosition: true)
      let with = try await described(Self.observations(camera: camera), language)
      let without = try await described(Self.observations(), language)
      #expect(with == without)
      #expect(!"\(with)\(Prompt(describing: with, changing: "x"))".contains("Secret"))
    }

    @Test(arguments: DescriptionLanguage.allCases)
    func everyDescriptionIsWithinItsLimits(_ language: DescriptionLanguage) async throws {
      let areas = (0..<12).map { index in
        let x = Double(index % 4) / 4
        let y = Double(index / 4) / 3
        return ColourArea(
          rgb: UInt32(index) &* 0x152535 & 0xFFFFFF, share: 0.08, spread: 0.02, edgeShare: 0.1,
          box: UnitBox(x: x, y: y, width: 0.25, height: 0.33))
      }
      let full = Self.observations(
        pages: 9, colours: areas.prefix(6).map { ColourShare(rgb: $0.rgb, share: 0.16) }, lightness: 0.2, contrast: 0.4,
        chroma: 60, warmth: 40, detail: 0.3,
        tones: Tones(darkest: 0, middle: 0.2, lightest: 1, redness: 30, highestChroma: 90, hueUnity: 0.5),
        texture: Texture(blur: 0.1, grain: 0.1, flatShare: 0.2, softShare: 0.7, commonShare: 0.01),
        composition: Composition(
          areas: areas, busiest: DetailArea(box: UnitBox(x: 0.4, y: 0, width: 0.3, height: 0.3), ratio: 4),
          quietest: DetailArea(box: UnitBox(x: 0, y: 0.5, width: 0.6, height: 0.5), ratio: 0.01), sideSymmetry: 1,
          heightSymmetry: 1), clearShare: 0.2)
      let description = try await described(full, language)
      #expect(description.caption.count <= 160 && description.objects.count <= 8)
      let confidences =
        [description.confidence] + description.tags.map(\.confidence) + description.objects.map(\.confidence)
      #expect(confidences.allSatisfy { 0.5...1 ~= $0 })
      #expect(description.tags.map(\.confidence) == description.tags.map(\.confidence).sorted(by: >))
      #expect(Set(description.tags.map(\.name)).count == description.tags.count)
    }

    @Test func numbersThatAreNoneMakeNoStatement() async throws {
      let description = try await described(
        Self.observations(
          lightness: .nan, contrast: .nan, chroma: .nan, warmth: .nan, detail: .nan, ninths: [.nan],
          tones: Tones(
            darkest: .nan, middle: .nan, lightest: .nan, redness: .nan, highestChroma: .nan, hueUnity: .nan)))
      #expect(description.caption.hasPrefix("A wide"))
      #expect(([description.confidence] + description.tags.map(\.confidence)).allSatisfy { $0.isFinite })
    }
  }
}
