import Domain
import Settings
import Testing

/// The user's own models, over those that come with the program.
struct ModelFileTests {
  private func read(_ text: String) -> (catalogue: ModelCatalogue, problems: [Failure]) {
    let shelf = ModelFile.shipped.with(own: ModelFile(text: text, file: "models.toml"))
    return (shelf.catalogue, shelf.problems)
  }

  private func lines(_ problems: [Failure]) -> [Int] {
    problems.compactMap { if case .configuration(_, let line, _) = $0 { line } else { nil } }
  }

  @Test func whatIsSaidReplacesWhatIsShippedAndTheRestStays() throws {
    let (catalogue, problems) = read(
      """
      price_per_description = "0.0015"

      [openai."gpt-image-2"]
      prices = { image_out = "33.25" }
      pictures_per_minute = 20
      """)
    #expect(problems == [])
    let model = try #require(catalogue.model("gpt-image-2", of: .openAI))
    #expect(model.prices.imageOut == 33_250_000 && model.prices.imageIn == 8_000_000)
    #expect(model.picturesPerMinute == 20)
    // What is like it follows.
    #expect(catalogue.model("gpt-image-2-2026-04-21", of: .openAI)?.prices.imageOut == 33_250_000)
    #expect(catalogue.pricePerDescription == Money(microDollars: 1500))
  }

  @Test func aNewModelTakesFromTheOneThatItIsLike() throws {
    let (catalogue, problems) = read(
      """
      [openai."gpt-image-3"]
      like = "gpt-image-2.6-flare"
      tokens = { low = 10, high = 30 }

      [azure_openai.gpt-image-3]
      like = "openai/gpt-image-3"
      formats = ["png"]

      [text.gpt-7]
      prices = { text_in = 1, text_out = "4.5" }
      retires_on = "2028-02-29"
      """)
    #expect(problems == [])
    let model = try #require(catalogue.model("gpt-image-3", of: .openAI))
    #expect(model.tokens.factors == [.low: 10, .high: 30])
    #expect(model.tokens.perPartial == 100 && model.qualities == Quality.allCases)
    #expect(catalogue.model("gpt-image-3", of: .azureOpenAI)?.formats == [.png])
    #expect(catalogue.model("gpt-image-3", of: .azureOpenAI)?.takesComplexity == true)
    let text = try #require(catalogue.textModels.last)
    #expect(text.prices == TokenPrices(textIn: 1_000_000, imageIn: 1_000_000, imageOut: 0, textOut: 4_500_000))
    #expect(text.retiresOn == CalendarDay("2028-02-29"))
  }

  @Test func aHiddenModelIsGoneAndThoseLikeItStay() {
    let (catalogue, problems) = read(
      """
      [openai."gpt-image-2"]
      hidden = true
      [text."gpt-5"]
      hidden = true
      """)
    #expect(problems == [])
    #expect(catalogue.model("gpt-image-2", of: .openAI) == nil)
    #expect(catalogue.model("gpt-image-2", of: .azureOpenAI) != nil)
    #expect(catalogue.model("gpt-image-2.5-flare", of: .openAI)?.prices.imageOut == 30_000_000)
    #expect(!catalogue.textModels.contains { $0.id == "gpt-5" })
  }

  @Test func whatIsWrongIsReportedByLineAndTheRestIsInForce() throws {
    let (catalogue, problems) = read(
      """
      price_per_description = "a cent"
      [opnai."gpt-image-2"]
      hidden = true
      [openai."gpt-image-2"]
      qualties = ["low"]
      prices = { image_out = "33.2500001", text_out = "1.5" }
      formats = ["png", "bmpp"]
      retires_on = "2027-02-30"
      sizes = { step = 16 }
      pictures_at_once = 0
      [openai]
      "gpt-image-2.5-flare" = true
      [text.gpt-5]
      prices = { text_in = "1" }
      """)
    #expect(Set(lines(problems)) == [1, 2, 5, 6, 7, 8, 9, 10, 12, 14])
    #expect(problems.contains { $0.message.contains("“openai”") })
    #expect(problems.contains { $0.message.contains("“qualities”") })
    let model = try #require(catalogue.model("gpt-image-2", of: .openAI))
    #expect(model.prices.textOut == 1_500_000 && model.prices.imageOut == 30_000_000)
    #expect(model.formats == [.png, .jpeg, .webp])
    #expect(catalogue.pricePerDescription == nil)
  }

  @Test func whatMakesNoModelIsReportedByLine() {
    let (catalogue, problems) = read(
      """
      [openai.nothing]
      modes = ["picture"]
      [openai.one]
      like = "two"
      [openai.two]
      like = "one"
      [openai.three]
      like = "gpt-image-22"
      """)
    #expect(Set(lines(problems)) == [1, 3, 5, 7])
    #expect(problems.contains { $0.message.contains("it needs") || $0.message.contains("nothing needs sizes") })
    #expect(problems.contains { $0.message.contains("in a circle: one → two → one") })
    #expect(problems.contains { $0.message.contains("“gpt-image-2”") })
    #expect(catalogue.models.count == ModelCatalogue(own: ModelFile()).models.count)
  }

  @Test func aFileThatIsNoTOMLChangesNothing() {
    let (catalogue, problems) = read("[openai\nx")
    #expect(catalogue == ModelCatalogue(own: ModelFile()))
    #expect(problems.count == 1)
  }

  @Test(
    arguments: [
      ("8", 8_000_000), ("8.00", 8_000_000), ("0.000001", 1), ("1000000", 1_000_000_000_000), ("0.1", 100_000),
      ("33.333333", 33_333_333), ("", nil), (".5", nil), ("5.", nil), ("-1", nil), ("1e3", nil), ("1.0000001", nil),
      ("10000000", nil), ("1000001", nil), ("1,5", nil), ("٣", nil),
    ] as [(String, Int?)])
  func dollarsAreReadExactly(text: String, microDollars: Int?) {
    #expect(Money(dollars: text)?.microDollars == microDollars)
  }
}
