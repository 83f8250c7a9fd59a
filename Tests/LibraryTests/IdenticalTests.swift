import Domain
import Foundation
import Testing

@testable import Library

struct IdenticalTests {
  private func made(_ body: () async throws(Failure) -> Void) async -> AlreadyMade? {
    do throws(Failure) {
      try await body()
      return nil
    } catch {
      guard case .alreadyMade(let made) = error else { return nil }
      return made
    }
  }

  @Test func theSameRequestShowsWhatItMade() async throws {
    let scenario = try await Scenario()
    let library = scenario.library
    let slot = try await scenario.reserve("g", count: 1, fingerprint: "f", in: library)[0]
    try await scenario.answer(slot, charge: Money(microDollars: 7_000))
    let saved = try await library.save(slot, facts: Scenario.facts).variation
    let found = await made { () throws(Failure) in
      try await scenario.reserve("again", count: 1, fingerprint: "f", in: library)
    }
    #expect(found == AlreadyMade(variations: [saved.file], charge: Money(microDollars: 7_000)))
    try await scenario.reserve("other", count: 1, fingerprint: "another", in: library)
    try await scenario.reserve("wanted", count: 1, fingerprint: "f", isAgain: true, in: library)
  }

  @Test func aRequestThatIsUnderWayOrUnknownIsShownToo() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.reserve("g", count: 3, fingerprint: "f", in: scenario.library)
    try await scenario.library.intend(slots[0])
    try await scenario.library.markUnknown(slots[0], .cancelled)
    try await scenario.library.intend(slots[1])
    let other = try await scenario.another()
    let found = await made { () throws(Failure) in
      try await scenario.reserve("again", count: 1, fingerprint: "f", in: other)
    }
    #expect(found == AlreadyMade(underWay: 2, unknown: 1))
  }

  @Test func whatWasDeletedOrFailedDoesNotKeepAnybodyFromBuying() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.reserve("g", count: 2, fingerprint: "f", in: scenario.library)
    try await scenario.answer(slots[0], charge: Money(microDollars: 7_000))
    let saved = try await scenario.library.save(slots[0], facts: Scenario.facts).variation
    try await scenario.library.fail(slots[1], .cancelled)
    try FileManager.default.removeItem(atPath: saved.file.string)
    try await scenario.reserve("again", count: 1, fingerprint: "f", in: scenario.library)
  }

  @Test func whatIsFreeIsNeverHeld() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("one")
    try await scenario.vary("two")
  }

  @Test func whatIsKnownIsCountedOnceAndForgottenWhenItIsBoughtAfterAll() async throws {
    let scenario = try await Scenario()
    let library = scenario.library
    try await library.count(Reuse("description g", kind: .description, Money(microDollars: 1_500)))
    try await library.count(Reuse("description g", kind: .description, Money(microDollars: 1_500)))
    try await library.count(Reuse("description h", kind: .description, .free))
    #expect(try await library.savedByReuse() == Money(microDollars: 1_500))
  }

  @Test func aCompositionIsKeptWithWhatItCost() async throws {
    let scenario = try await Scenario()
    let prompt = Prompt(text: "A boat at dusk", keeps: ["the boat"], changes: ["the light"])
    let order = PaidRequest(
      id: "composed", kind: .composition, service: .openAI, model: "writes", estimate: Money(microDollars: 1_000))
    try await scenario.library.intend(order)
    try await scenario.library.settle(
      request: "composed", charge: Money(microDollars: 900), keeping: .prompt(prompt, composedFor: "key"))
    let known = try #require(try await scenario.another().cachedComposition("key"))
    #expect(known.prompt == prompt && known.charge == Money(microDollars: 900))
    #expect(try await scenario.library.cachedComposition("another") == nil)
  }

  @Test func whatAnotherProgramAsksForIsNotAskedForTwice() async throws {
    let scenario = try await Scenario()
    let (library, other) = (scenario.library, try await scenario.another())
    let digest = try await library.digest(of: scenario.source)
    func order(_ id: String, of lineage: LineageID?) -> PaidRequest {
      PaidRequest(
        id: id, kind: .description, service: .azureVision, model: "", lineage: lineage,
        estimate: Money(microDollars: 1_000))
    }
    #expect(try await library.intend(order("first", of: digest)))
    #expect(try await !other.intend(order("second", of: digest)))
    #expect(try await other.intend(order("of another", of: LineageID(rawValue: "another"))))
    try await library.settle(
      request: "first", charge: Money(microDollars: 900),
      keeping: .description(Scenario.description, of: digest, by: "vision"))
    let known = try #require(try await other.cachedDescription(of: digest, by: "vision"))
    #expect(known.description == Scenario.description && known.charge == Money(microDollars: 900))
    #expect(try await Set(other.ledger().map(\.entry.id)) == ["first", "of another"])
    var late = order("late", of: digest)
    late.signature = "vision"
    #expect(try await !other.intend(late))
    // A program that has ended asks for nothing any more.
    #expect(try await library.intend(order("third", of: digest)))
    await library.close()
    #expect(try await other.intend(order("fourth", of: digest)))
  }

  @Test func theRestOfAGenerationHasToFitToo() async throws {
    let scenario = try await Scenario()
    let library = try await Library.open(
      at: scenario.library.folder, clock: Scenario.clock(), budget: Budget(perDay: Money(microDollars: 10_000)))
    var order = PaidRequest(
      id: "words", kind: .description, service: .azureVision, model: "", estimate: Money(microDollars: 1_000))
    order.rest = Money(microDollars: 9_001)
    await #expect(throws: Failure.self) { try await library.intend(order) }
    order.rest = Money(microDollars: 9_000)
    #expect(try await library.intend(order))
    // It is not reserved.
    #expect(try await library.spending().today == Money(microDollars: 1_000))
  }

  @Test func estimatesFollowWhatWasCharged() async throws {
    let scenario = try await Scenario()
    let settings = GenerationSettings(mode: .picture, count: 3, model: "gpt", service: .openAI)
    let lineage = try await scenario.library.begin(source: scenario.source)
    let request = GenerationRequest(
      id: GenerationID(rawValue: "g"), source: scenario.source, parent: .source, instruction: "dusk",
      settings: settings)
    try await scenario.library.plan(
      GenerationPlan(
        request: request, lineage: lineage.id, description: nil, prompt: Prompt(text: "Dusk."), service: "OpenAI",
        estimate: BudgetTests.cent))
    for (count, slot) in request.slots.enumerated() {
      #expect(try await scenario.library.chargeRatio(of: "gpt", at: .openAI) == nil, "after \(count)")
      try await scenario.answer(slot, charge: Money(microDollars: 12_000))
    }
    #expect(try await scenario.library.chargeRatio(of: "gpt", at: .openAI) == 1.2)
    #expect(try await scenario.library.chargeRatio(of: "gpt", at: .azureOpenAI) == nil)
    #expect(try await scenario.library.chargeRatio(of: "another", at: .openAI) == nil)
  }

  @Test func correctionsDoNotFeedOnThemselves() async throws {
    let scenario = try await Scenario()
    let lineage = try await scenario.library.begin(source: scenario.source)
    // The service charges twice what the catalogue says, and estimates follow.
    for round in 0..<4 {
      let ratio = try await scenario.library.chargeRatio(of: "gpt", at: .openAI) ?? 1
      #expect(abs(ratio - (round == 0 ? 1 : 2)) < 0.001)
      let request = GenerationRequest(
        id: GenerationID(rawValue: "g\(round)"), source: scenario.source, parent: .source, instruction: "dusk",
        settings: GenerationSettings(mode: .picture, count: 4, model: "gpt", service: .openAI))
      try await scenario.library.plan(
        GenerationPlan(
          request: request, lineage: lineage.id, description: nil, prompt: Prompt(text: "Dusk."), service: "OpenAI",
          estimate: BudgetTests.cent.scaled(by: ratio), estimateRatio: ratio))
      for slot in request.slots {
        // Once corrected, charge and estimate are nearly the same; a service that says nothing is no evidence.
        try await scenario.answer(slot, charge: Money(microDollars: round == 0 ? 20_000 : 20_001))
      }
    }
  }

  @Test func anIndexThatIsMadeAnewKnowsWhatWasMade() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.reserve("g", count: 2, fingerprint: "f", in: scenario.library)
    try await scenario.answer(slots[0], charge: Money(microDollars: 7_000))
    let saved = try await scenario.library.save(slots[0], facts: Scenario.facts).variation
    try await scenario.library.intend(slots[1])
    try await scenario.library.markUnknown(slots[1], .cancelled)
    await scenario.library.close()
    for file in scenario.library.layout.indexFiles { try? FileManager.default.removeItem(atPath: file.string) }

    let library = try await scenario.another()
    let found = await made { () throws(Failure) in
      try await scenario.reserve("again", count: 1, fingerprint: "f", in: library)
    }
    #expect(found?.variations == [saved.file] && found?.unknown == 1)
    #expect(try await library.request(of: slots[1])?.instruction == "watercolour at dusk")
  }

  @Test func aDescriptionIsNotBoughtAgainWhenTheIndexIsLost() async throws {
    let scenario = try await Scenario()
    let lineage = try await scenario.library.begin(source: scenario.source)
    let request = Scenario.request("g", source: scenario.source)
    try await scenario.library.plan(
      GenerationPlan(
        request: request, lineage: lineage.id, description: Scenario.description, prompt: Prompt(text: "A boat."),
        service: "OpenAI", estimate: BudgetTests.cent, describedBy: "vision 4.0 en"))
    try await scenario.answer(request.slots[0])
    _ = try await scenario.library.save(request.slots[0], facts: Scenario.facts)
    await scenario.library.close()
    for file in scenario.library.layout.indexFiles { try? FileManager.default.removeItem(atPath: file.string) }
    let known = try await scenario.another().cachedDescription(of: lineage.id, by: "vision 4.0 en")
    #expect(known?.description == Scenario.description)
  }

  @Test func aRebuildForgetsNothingOfThat() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.reserve("g", count: 2, fingerprint: "f", in: scenario.library)
    try await scenario.answer(slots[0], charge: Money(microDollars: 7_000))
    _ = try await scenario.library.save(slots[0], facts: Scenario.facts)
    await scenario.library.close()
    _ = try await Library.rebuild(
      at: scenario.library.folder, clock: Scenario.clock(), facts: Scenario.readFacts)
    let library = try await scenario.another()
    let found = await made { () throws(Failure) in
      try await scenario.reserve("again", count: 1, fingerprint: "f", in: library)
    }
    #expect(found?.variations.count == 1)
    #expect(try await library.unsent().map(\.slots) == [[slots[1]]])
  }
}
