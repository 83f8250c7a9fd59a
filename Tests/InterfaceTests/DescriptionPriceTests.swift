import Domain
import Testing

@testable import Interface

/// The keys that have a picture described, with a service that costs something.
private func paid(_ price: Money? = Money(microDollars: 1_000), columns: Int = 120) -> Session {
  .listed(columns: columns) { surroundings in
    surroundings.describers = [.azureVision, .localStudio]
    surroundings.describerPrices = price.map { [.azureVision: $0] } ?? [:]
  }
}

private let onHarbour = "jj"

@Test func theKeyThatOpensAPictureShowsWhatItsDescriptionPrices() {
  for columns in [80, 120] {
    var session = paid(columns: columns)
    #expect(session.lastLine.contains("Enter open   "))
    session.press(onHarbour)
    #expect(session.lastLine.contains("Enter open ≈ $0.001   "))
  }
}

@Test func whereNobodyKnowsThePriceItSaysWhoIsAsked() {
  var session = paid(nil)
  session.press(onHarbour)
  #expect(session.lastLine.contains("Enter open, asks Azure AI Vision   "))
}

@Test func whatIsDescribedCostsNothingMore() {
  var session = paid()
  session.press("\(onHarbour)<Enter>")
  #expect(session.effects.contains(.describe(.harbour)))
  session.send(.described(.harbour, .harbour, isCached: false, by: .azureVision))
  session.press("<Esc>1")
  #expect(session.lastLine.contains("Enter open   "))
}

@Test func theLocalStudioDescribesForNothing() {
  var session = Session.listed()
  session.press(onHarbour)
  #expect(session.lastLine.contains("Enter open   "))
}

@Test func theKeyThatChoosesAVariationShowsWhatItsDescriptionPrices() {
  var session = paid()
  session.press("\(onHarbour)<Enter>")
  session.send(.described(.harbour, .harbour, isCached: false, by: .azureVision))
  let variation = Variation.named("a", number: 1)
  session.send(.sourceOpened(.harbour, .sample, .of([variation])))
  session.press("<Esc>4j")
  #expect(session.lastLine.contains("≈ $0.001"))
  session.press("<Enter>")
  #expect(session.effects.contains(.describe(variation.file)))
}

@Test func aGenerationThatHasToDescribeCostsThatToo() {
  var session = paid()
  session.press("\(onHarbour)<Enter>")
  #expect(session.state.plannedWork.price == .free)
  session.send(.describeFailed(.harbour, .cancelled))
  #expect(session.state.plannedWork.price == Money(microDollars: 1_000))
  session.send(.described(.harbour, .harbour, isCached: false, by: .azureVision))
  #expect(session.state.plannedWork.price == .free)
}

@Test func aFileThatChangesIsNotPaidForByItself() {
  var session = paid()
  session.press("\(onHarbour)<Enter>")
  session.send(.described(.harbour, .harbour, isCached: false, by: .azureVision))
  for names in [["harbour.jpg"], nil] as [Set<FilePath>?] {
    session.send(.files(.folderChanged("/home/ada/Pictures", names: names)))
    #expect(session.effects.contains(.recall(.harbour, by: nil)))
    #expect(!session.effects.contains { if case .describe = $0 { true } else { false } })
    session.send(.folderListed(.sample))
    // Its bytes are what they were.
    session.send(.described(.harbour, .harbour, isCached: true))
    #expect(session.state.plannedWork.price == .free)
  }
  let said = session.state.message
  session.send(.files(.folderChanged("/home/ada/Pictures", names: ["harbour.jpg"])))
  #expect(session.state.message == said)
  session.send(.descriptionNotKept(.harbour))
  let key = session.state.key(.chooseDescriber, in: .files)
  #expect(
    session.state.message?.text == "harbour.jpg has changed. \(key) has Azure AI Vision describe it anew ≈ $0.001.")
}

@Test func aPlaceThatIsASourceShowsWhatItsDescriptionCosts() {
  var session = paid()
  var places = Places()
  places.apply(.picked("/elsewhere/x.png"))
  session.send(.files(.placesLoaded(places)))
  session.perform(.showPlaces)
  #expect(session.lastLine.contains(" ≈ $0.001"))
  session.press("<Enter>")
  #expect(session.effects.contains(.describe("/elsewhere/x.png")))
}

@Test func wordsOfAnUnknownPriceAreNamedBesideTheKeyThatSpends() {
  var session = Session.picked { surroundings in
    surroundings.composers = [.openAI, .localStudio]
    surroundings.composerPrices = [.openAI: Money?.none]
  }
  #expect(session.screen().contains("generate free + words of OpenAI"))
  session = Session.picked { surroundings in
    surroundings.composers = [.openAI, .localStudio]
    surroundings.composerPrices = [.openAI: Money(microDollars: 20_000)]
  }
  #expect(session.screen().contains("generate ≈ $0.02"))
}
