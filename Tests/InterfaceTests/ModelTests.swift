import Canvas
import Domain
import Testing

@testable import Interface

private let square = PixelSize(pixelWidth: 1024, pixelHeight: 1024)

@Test func withoutModelsEverythingIsAsItWas() throws {
  var session = Session.picked()
  session.type("at dusk")
  session.press("<Esc>")
  #expect(session.screen().contains(" from picture · local · ×1 "))
  #expect(session.screen().contains("^S generate free"))
  session.press("S")
  let request = try #require(session.generated)
  #expect(request.settings == GenerationSettings(mode: .picture, count: 1, model: "local"))
}

@Test func theConfiguredModelIsChosenAndItsPriceShown() throws {
  var session = Session.paid { $0.options.quality = .medium }
  let settings = session.state.settings
  #expect(settings.service == .openAI && settings.model == "gpt-image-2.6-flare" && settings.mode == .picture)
  #expect(session.screen().contains(" from picture · gpt-image-2.6-flare · auto medium ×1 "))
  let price = ImageModel.flare.estimate(
    settings.options, prompt: session.state.promptText, sent: [PixelSize(pixelWidth: 2048, pixelHeight: 1536)])
  #expect(price > .free)
  #expect(session.screen().contains("^S generate ≈ \(price)"))
  session.press("S")
  #expect(session.generated?.settings == settings)
}

@Test func thePriceFollowsEverySetting() throws {
  var session = Session.paid()
  let one = session.state.plannedWork.price
  session.press("+")
  #expect(session.state.plannedWork.price.microDollars == 2 * one.microDollars)
  session.press("-")
  session.perform(.chooseModel)
  session.press("jjjll")
  #expect(session.state.settings.options.quality == .medium)
  session.press("l")
  #expect(session.state.settings.options.quality == .high)
  #expect(session.state.plannedWork.price > one)
  session.press("<Esc>m")
  #expect(session.state.settings.mode == .description)
  #expect(session.state.sentPictures.isEmpty)
}

@Test func picturesOfUnknownSizeCountAsTheLargest() {
  var session = Session.picked { $0.offerModels() }
  session.type("x")
  #expect(session.state.parentSize == nil)
  #expect(session.state.sentPictures == [PixelSize(pixelWidth: 2048, pixelHeight: 2048)])
}

@Test func markedPicturesMultiplyThePrice() {
  var session = Session.paid()
  let one = session.state.slotPrice(session.state.settings.options)
  session.press("1*")
  #expect(session.state.files.markedCount == 3)
  #expect(session.state.plannedWork.price.microDollars >= 3 * one.microDollars)
}

@Test func everyMarkedPictureIsMadeByTheChosenModel() throws {
  var session = Session.paid { $0.options.quality = .low }
  session.press("1*S")
  let first = try #require(session.generated)
  #expect(first.settings.model == "gpt-image-2.6-flare" && first.settings.options.quality == .low)
  session.send(
    .pipeline(.generationEnded(first.id, GenerationOutcome(saved: 1, failures: [], cancelled: 0))))
  #expect(session.generated?.settings == first.settings)
}

@Test func aModelWithoutItsKeyMakesNothingAndSaysHowToConnectIt() {
  var session = Session.paid(chosen: .azure)
  session.press("S")
  #expect(session.generated == nil)
  #expect(session.lastLine == " • Azure OpenAI needs a key: press C.")
}

@Test func aModelThatIsNotOfferedAnyMoreMakesNothing() {
  var session = Session.paid()
  session.send(.modelsListed([ModelOffer(.azure, isConnected: true)]))
  session.press("S")
  #expect(session.generated == nil)
  #expect(session.lastLine == " • Gpt-image-2.6-flare is not offered any more: M chooses another.")
}

@Test func whatAModelCannotDoIsCorrectedToTheNearestAndSaid() {
  var session = Session.paid {
    $0.options = ModelOptions(
      size: .pixels(PixelSize(pixelWidth: 1536, pixelHeight: 864)), quality: .xhigh, format: .webp, compression: 80,
      complexity: .high, partialPictures: 2)
  }
  session.perform(.chooseModel)
  session.press("l")
  let options = session.state.settings.options
  #expect(session.state.settings.model == "gpt-image-1.5")
  #expect(options.size == .pixels(PixelSize(pixelWidth: 1536, pixelHeight: 1024)))
  #expect(options.quality == .high && options.format == .png && options.compression == nil)
  #expect(options.complexity == nil && options.partialPictures == 0)
  let news = session.state.news.log.map(\.text)
  #expect(news.contains { $0.hasPrefix("Corrected for gpt-image-1.5: It makes no pictures of 1536×864") })
}

@Test func correctionsOfEveryCombinationAreAllowed() {
  let now = Instant(milliseconds: 1_000_000)
  let sizes: [RequestedSize] = [
    .auto, .pixels(square), .pixels(PixelSize(pixelWidth: 1, pixelHeight: 99_999)),
    .pixels(PixelSize(pixelWidth: 5000, pixelHeight: 5000)),
  ]
  for model in [ImageModel.flare, .old, .azure] {
    for mode in Mode.allCases {
      for size in sizes {
        for format in PictureFormat.allCases {
          for quality in Quality.allCases {
            let options = ModelOptions(
              size: size, quality: quality, background: .transparent, format: format, compression: 300,
              inputFidelity: .high, complexity: .low, partialPictures: 3)
            let settings = GenerationSettings(
              mode: mode, count: 1, model: model.id, service: model.service, options: options)
            let corrected = model.corrected(settings, at: now).settings
            #expect(model.refusal(corrected, pictures: 0, at: now) == nil)
          }
        }
      }
    }
  }
}

@Test func aModelThatIsSwitchedOffSoonIsAnnouncedOnce() {
  var session = Session.paid(chosen: .old)
  let warnings = { (session: Session) in session.state.news.log.filter { $0.text.contains("is switched off") } }
  #expect(warnings(session).count == 1)
  #expect(
    warnings(session).first?.text
      == "gpt-image-1.5 is switched off in 11 days, on 1970-01-13. gpt-image-2.6-flare takes its place.")
  session.wait(milliseconds: 60_000)
  session.perform(.chooseModel)
  session.press("lh")
  #expect(warnings(session).count == 1)
}

@Test(arguments: [
  (
    Spending(budget: Budget(perGeneration: Money(microDollars: 100))),
    "this is more than the $0.01 that one generation may cost"
  ),
  (
    Spending(today: Money(microDollars: 1_990_000), budget: Budget(perDay: Money(microDollars: 2_000_000))),
    "today's budget of $2.00 does not allow it: $1.99 are spent"
  ),
  (
    Spending(month: Money(microDollars: 9_999_999), budget: Budget(perMonth: Money(microDollars: 10_000_000))),
    "this month's budget of $10.00 does not allow it: $10.00 are spent"
  ),
])
func aBudgetIsAHardStop(_ spending: Spending, _ reason: String) {
  var session = Session.paid { $0.options.quality = .high }
  session.send(.spendingChanged(spending))
  #expect(session.state.unavailability(of: .generate)?.hasPrefix(reason) == true)
  session.press("S")
  #expect(session.generated == nil)
}

@Test func theStatusLineSaysWhatWasSpentWhereThereIsRoom() {
  var session = Session.paid(columns: 140)
  session.send(
    .spendingChanged(
      Spending(today: Money(microDollars: 420_000), budget: Budget(perDay: Money(microDollars: 2_000_000)))))
  #expect(session.screen(columns: 140).contains("   today $0.42 of $2.00   ? help"))
  #expect(!session.screen(rows: 24, columns: 80).contains("today"))
}

// The second press.

@Test func aPriceAboveTheThresholdHasToBeAgreedTo() {
  var session = Session.paid { $0.secondPressAbove = Money(microDollars: 1000) }
  session.press("S")
  #expect(session.generated == nil)
  #expect(session.lastLine.hasPrefix(" • Press S again to spend it: ≈ $0.0"))
  session.wait(milliseconds: 1000)
  session.press("S")
  #expect(session.generated != nil)
}

@Test func aKeyThatIsHeldDoesNotAgree() {
  var session = Session.paid { $0.secondPressAbove = Money(microDollars: 1000) }
  session.press("S")
  session.wait(milliseconds: 600)
  for _ in 0..<100 {
    session.press("S")
    #expect(session.generated == nil)
    session.wait(milliseconds: 30)
  }
}

@Test func anAgreementIsForOnePriceAndAShortTime() {
  var session = Session.paid { $0.secondPressAbove = Money(microDollars: 1000) }
  session.press("S")
  session.wait(milliseconds: 7000)
  session.press("S")
  #expect(session.generated == nil)
  session.press("+")
  session.wait(milliseconds: 1000)
  session.press("S")
  #expect(session.generated == nil)
  session.wait(milliseconds: 1000)
  session.press("S")
  #expect(session.generated?.settings.count == 2)
}

@Test func whatIsFreeOrCheapNeedsNoSecondPress() {
  var session = Session.paid { $0.secondPressAbove = Money(microDollars: 100_000_000) }
  session.press("S")
  #expect(session.generated != nil)
  var local = Session.paid(chosen: nil) { $0.secondPressAbove = .free }
  local.press("S")
  #expect(local.generated != nil)
}
