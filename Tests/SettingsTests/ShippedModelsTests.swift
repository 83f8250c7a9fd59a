import Domain
import Settings
import Testing

/// The models that come with the program, against what the vendors publish.
struct ShippedModelsTests {
  private let catalogue = ModelCatalogue(own: ModelFile())

  private func model(_ id: String, _ service: ServiceID = .openAI) throws -> ImageModel {
    try #require(catalogue.model(id, of: service))
  }

  @Test func theShippedFileHasNoProblem() {
    #expect(ModelFile.shipped.problems == [])
    #expect(catalogue.models.count == 15)
    #expect(catalogue.textModels.count == 13)
    #expect(catalogue.pricePerDescription == nil)
  }

  @Test func whatLastsIsOfferedBeforeWhatIsSwitchedOffSoon() throws {
    #expect(catalogue.models.first?.id == "gpt-image-2.6-flare")
    let atOpenAI = catalogue.models.filter { $0.service == .openAI }
    let firstToGo = try #require(atOpenAI.firstIndex { $0.retiresOn != nil })
    #expect(atOpenAI[firstToGo...].allSatisfy { $0.retiresOn != nil })
  }

  @Test(arguments: [
    (Quality.low, 196, 5_880), (.medium, 1756, 52_680), (.high, 7024, 210_720),
  ])
  func aSquareOfGPTImage2CostsWhatThePublishedTableSays(quality: Quality, tokens: Int, microDollars: Int) throws {
    let model = try model("gpt-image-2")
    let options = ModelOptions(size: .pixels(PixelSize(pixelWidth: 1024, pixelHeight: 1024)), quality: quality)
    let usage = model.usage(options, prompt: "", sent: [])
    #expect(usage.imageOut == tokens)
    #expect(model.prices.charge(TokenUsage(imageOut: tokens)).microDollars == microDollars)
    #expect(!model.isPriceApproximate)
  }

  @Test(arguments: [
    ("gpt-image-2", 1536, 1024, Quality.low, 158), ("gpt-image-2", 1024, 1536, .high, 5488),
    ("gpt-image-2", 1536, 864, .low, 120), ("gpt-image-2", 3840, 2160, .medium, 3336),
    ("gpt-image-2.5-flare", 1024, 1024, .low, 196), ("gpt-image-2.5-flare", 1024, 1024, .medium, 439),
    ("gpt-image-2.5-sunburst", 1024, 1024, .max, 7024), ("gpt-image-2.6-flare", 1024, 1024, .xhigh, 7024),
    ("gpt-image-1.5", 1024, 1024, .medium, 1056), ("gpt-image-1.5", 1024, 1536, .high, 6240),
    ("gpt-image-1.5", 1536, 1024, .low, 400), ("gpt-image-1-mini", 1024, 1536, .high, 6500),
  ])
  func picturesTakeThePublishedTokens(id: String, width: Int, height: Int, quality: Quality, tokens: Int) throws {
    let size = PixelSize(pixelWidth: width, pixelHeight: height)
    #expect(try model(id).tokens.output(size, quality) == tokens)
  }

  @Test(arguments: [
    ("gpt-image-2.6-sunburst", 5_000_000, 8_000_000, 30_000_000, 0),
    ("gpt-image-2.5-flare", 5_000_000, 8_000_000, 30_000_000, 0),
    ("gpt-image-2", 5_000_000, 8_000_000, 30_000_000, 0),
    ("gpt-image-1.5", 5_000_000, 8_000_000, 32_000_000, 10_000_000),
    ("chatgpt-image-latest", 5_000_000, 8_000_000, 32_000_000, 10_000_000),
    ("gpt-image-1-mini", 2_000_000, 2_500_000, 8_000_000, 0),
  ])
  func tokensCostWhatThePublishedTableSays(
    id: String, textIn: Int, imageIn: Int, imageOut: Int, textOut: Int
  ) throws {
    let expected = TokenPrices(textIn: textIn, imageIn: imageIn, imageOut: imageOut, textOut: textOut)
    #expect(try model(id).prices == expected)
  }

  @Test func picturesThatAreSentTakeTheTokensThatWereSeen() throws {
    let tokens = try model("gpt-image-2").tokens
    #expect(tokens.input(PixelSize(pixelWidth: 128, pixelHeight: 128)) == 64)
    #expect(tokens.input(PixelSize(pixelWidth: 1024, pixelHeight: 1024)) == 1024)
    #expect(tokens.perPartial == 100)
    #expect(try model("gpt-image-1.5").tokens.input(PixelSize(pixelWidth: 128, pixelHeight: 128)) == 194)
  }

  @Test(arguments: [
    ("gpt-image-1.5", ServiceID.openAI, "2026-12-01"), ("gpt-image-1.5-2025-12-16", .openAI, "2026-12-01"),
    ("gpt-image-1-mini", .openAI, "2026-12-01"), ("chatgpt-image-latest", .openAI, "2026-12-01"),
    ("gpt-image-1.5", .azureOpenAI, "2026-12-16"), ("gpt-image-1-mini", .azureOpenAI, "2027-04-07"),
    ("gpt-image-2", .azureOpenAI, "2027-04-21"),
  ])
  func modelsAreSwitchedOffOnTheDaysOfTheirVendor(id: String, service: ServiceID, day: String) throws {
    let model = try model(id, service)
    #expect(model.retiresOn == CalendarDay(day))
    if id != "gpt-image-2" {
      let successor = try #require(model.successor)
      #expect(try self.model(successor, service).retiresOn ?? .init("2027-04-21") == .init("2027-04-21"))
    }
  }

  @Test func whatAModelTakesDiffersByVendorAndAge() throws {
    #expect(try model("gpt-image-2").qualities == [.low, .medium, .high])
    #expect(try model("gpt-image-2.5-flare").qualities == Quality.allCases)
    #expect(try model("gpt-image-2.6-flare").takesComplexity)
    #expect(try model("gpt-image-2.6-flare").isPriceApproximate)
    #expect(try model("gpt-image-1.5").inputFidelities == [.low, .high])
    #expect(try model("gpt-image-2").inputFidelities == [])
    #expect(try model("gpt-image-1.5").sizes.allows(.pixels(PixelSize(pixelWidth: 1536, pixelHeight: 1024))))
    #expect(try !model("gpt-image-1.5").sizes.allows(.pixels(PixelSize(pixelWidth: 1536, pixelHeight: 864))))
    for model in catalogue.models where model.service == .azureOpenAI {
      #expect(model.formats == [.png, .jpeg] && model.usualQuality == .high, "\(model.id)")
      #expect(model.qualities == [.low, .medium, .high])
    }
    #expect(try model("gpt-image-1.5", .azureOpenAI).picturesPerMinute == 5)
    #expect(catalogue.textModels.allSatisfy { $0.prices == nil })
  }
}
