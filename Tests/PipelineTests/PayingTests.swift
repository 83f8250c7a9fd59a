import Domain
import Foundation
import Library
import Pipeline
import Services
import Testing

/// What is paid for, and what is not paid twice.
struct PayingTests {
  static let price = Money(microDollars: 10_000)

  @Test func aPaidDescriptionIsInTheLedgerAndBoughtOnce() async throws {
    let studio = try await Studio()
    let pipeline = studio.pipeline(describe: Self.describer(charge: Money(microDollars: 1_200)))
    let first = try await pipeline.describe(studio.source)
    let second = try await pipeline.describe(studio.source)
    #expect(!first.isCached && second.isCached)
    let entries = try await studio.library.ledger().map(\.entry)
    #expect(entries.map(\.kind) == [.description] && entries.map(\.state) == [.settled])
    #expect(entries.total == Money(microDollars: 1_200))
  }

  @Test(arguments: [
    (ServiceFailure.Kind.wrongKey, LedgerEntry.State.failed), (.connectionLost(detail: ""), .unknown),
    (.timedOut(seconds: 660), .unknown), (.moderated(.input, categories: []), .failed),
    (.moderated(.unknown, categories: []), .unknown), (.badAnswer(detail: ""), .unknown),
  ])
  func aDescriptionThatFailsIsFreeOnlyWhereThatIsCertain(kind: ServiceFailure.Kind, state: LedgerEntry.State)
    async throws
  {
    let studio = try await Studio()
    let describer = Self.describer { () throws(Failure) in throw .service(ServiceFailure(.openAI, kind)) }
    await #expect(throws: Failure.self) {
      try await studio.pipeline(describe: describer).describe(studio.source)
    }
    #expect(try await studio.library.ledger().map(\.entry.state) == [state])
  }

  @Test func aPaidPromptIsComposedOnceForTheSameWords() async throws {
    let studio = try await Studio()
    let pipeline = studio.pipeline(compose: composer(studio))
    _ = await pipeline.run(studio.request("one"))
    _ = await pipeline.run(studio.request("two"))
    _ = await pipeline.run(studio.request("three", instruction: "at night"))
    #expect(studio.calls.count("compose") == 2)
    #expect(try await studio.library.ledger().map(\.entry.kind) == [.composition, .composition])
    #expect(try await studio.library.savedByReuse() == Money(microDollars: 900))
  }

  @Test func anIdenticalRequestIsHeldUntilItIsWantedAgain() async throws {
    let studio = try await Studio()
    let pipeline = studio.pipeline(generate: generator(studio))
    #expect(await pipeline.run(Self.request(studio, "one")).saved == 1)
    let held = await pipeline.run(Self.request(studio, "two"))
    guard case .alreadyMade(let made)? = held.failures.first else {
      Issue.record("it was not held: \(held)")
      return
    }
    #expect(made.variations.count == 1 && made.charge == Self.price)
    #expect(studio.calls.count("generate") == 1)
    #expect(studio.events.lines("two").last == "ended: 0 saved, 1 failed, 0 cancelled")
    #expect(!studio.events.lines("two").contains { $0.contains("two-1") }, "its slots are not reported")
    #expect(try await studio.library.savedByReuse() == Self.price)

    var again = Self.request(studio, "three")
    again.isAgain = true
    #expect(await pipeline.run(again).saved == 1)
    #expect(try await studio.library.savedByReuse() == .free)
    #expect(await pipeline.run(Self.request(studio, "four", instruction: "at night")).saved == 1)
  }

  @Test func anotherServerIsAnotherRequest() async throws {
    let studio = try await Studio()
    #expect(await studio.pipeline(generate: generator(studio)).run(Self.request(studio, "one")).saved == 1)
    var elsewhere = generator(studio)
    elsewhere.endpoint = "https://elsewhere.example"
    #expect(await studio.pipeline(generate: elsewhere).run(Self.request(studio, "two")).saved == 1)
  }

  @Test func overTheBudgetNothingIsSentAndWhatFitsIsNamed() async throws {
    let studio = try await Studio()
    let library = try await Library.open(
      at: studio.library.folder, clock: Studio.clock(), budget: Budget(perDay: Money(microDollars: 25_000)))
    var service = generator(studio)
    service.smaller = { basis, left, _ in
      basis.settings.count > 2 ? [SmallerRequest(.count(2), price: left)] : []
    }
    let pipeline = studio.pipeline(generate: service, in: library)
    let outcome = await pipeline.run(Self.request(studio, "dear", count: 3))
    guard case .overBudget(let stop)? = outcome.failures.first else {
      Issue.record("it was not stopped: \(outcome)")
      return
    }
    #expect(stop.period == .day && stop.price == Money(microDollars: 30_000))
    #expect(stop.smaller.map(\.title) == ["2 pictures"])
    #expect(studio.calls.count("generate") == 0)
    #expect(await pipeline.run(Self.request(studio, "cheap", count: 2)).saved == 2)
  }

  @Test func onlyWhatNeverLeftIsAskedForWhenAnotherProgramGoesOn() async throws {
    let studio = try await Studio()
    let id = GenerationID(rawValue: "g")
    let lineage = try await studio.library.begin(source: studio.source)
    var request = Self.request(studio, "g", count: 3)
    request.lineage = lineage.id
    try await studio.library.plan(
      GenerationPlan(
        request: request, lineage: lineage.id, description: Studio.description, prompt: Prompt(text: "A boat."),
        service: "test generator", estimate: Self.price))
    try await studio.library.intend(request.slots[0])
    try await studio.library.markUnknown(request.slots[0], .cancelled)
    await studio.library.close()

    let pipeline = studio.pipeline(describe: .failing, compose: .failing, generate: generator(studio))
    let outcome = await pipeline.resume(id)
    #expect(outcome.saved == 2 && outcome.failures.isEmpty)
    #expect(studio.calls.all.filter { $0.hasPrefix("generate") }.sorted() == ["generate g-2", "generate g-3"])
    #expect(studio.events.lines().contains("g-1 unknown"))
    #expect(await pipeline.resume(id).saved == 0, "there is nothing left to go on with")
    #expect(studio.calls.count("generate") == 2)
  }

  @Test func nothingIsSentWhereThePictureIsAnotherOneByNow() async throws {
    let studio = try await Studio()
    let lineage = try await studio.library.begin(source: studio.source)
    let request = Self.request(studio, "g", count: 1)
    try await studio.library.plan(
      GenerationPlan(
        request: request, lineage: lineage.id, description: nil, prompt: Prompt(text: "A boat."),
        service: "test generator", estimate: Self.price, fingerprint: "of something else"))
    await studio.library.close()
    let outcome = await studio.pipeline(generate: generator(studio)).resume(request.id)
    #expect(outcome.saved == 0 && outcome.failures.count == 1)
    #expect(studio.calls.count("generate") == 0)
    await studio.library.close()
    #expect(try await studio.library.unsent().count == 1, "it can still be given up")
  }

  @Test func aDamagedIndexIsMadeAnewByTheNextStart() async throws {
    let studio = try await Studio()
    #expect(await studio.pipeline(generate: generator(studio)).run(Self.request(studio, "one")).saved == 1)
    let before = try await studio.library.ledger().map(\.entry)
    await studio.library.close()
    let index = studio.library.folder.appending("library.sqlite").string
    try Data(repeating: 7, count: 40_000).write(to: URL(filePath: index))
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: index + suffix) }

    let pipeline = studio.pipeline(generate: generator(studio))
    let report = try await pipeline.recover()
    #expect(report.rebuilt?.variations == 1)
    #expect(try await studio.library.ledger().map(\.entry.counted) == before.map(\.counted))
    #expect(try FileManager.default.contentsOfDirectory(atPath: studio.library.folder.string + "/trash").count >= 1)
    guard case .alreadyMade? = await pipeline.run(Self.request(studio, "two")).failures.first else {
      Issue.record("it was bought twice")
      return
    }
  }

  @Test func whatNoPromptCanMakeFitIsStoppedBeforeWordsArePaidForIt() async throws {
    let studio = try await Studio()
    let library = try await Library.open(
      at: studio.library.folder, clock: Studio.clock(), budget: Budget(perGeneration: Money(microDollars: 5_000)))
    let limits = NormaliseRequest(longestEdge: 2048, byteLimit: 1 << 20, format: .png)
    let fee = ServiceFee(estimate: Money(microDollars: 1_000))
    let describer = DescribeService(id: .azureVision, name: "paid", limits: limits, fee: fee) { _ throws(Failure) in
      Issue.record("a description was paid for")
      throw .cancelled
    }
    let composer = ComposeService(id: .openAI, name: "paid", signature: "paid", fee: { _, _ in fee }) {
      _, _, _ throws(Failure) in
      Issue.record("a prompt was paid for")
      throw .cancelled
    }
    for (describe, compose) in [(describer, nil), (nil, composer)] {
      let pipeline = studio.pipeline(describe: describe, compose: compose, generate: generator(studio), in: library)
      guard case .overBudget? = await pipeline.run(Self.request(studio, "dear")).failures.first else {
        Issue.record("it was not stopped")
        return
      }
    }
    #expect(try await library.ledger().isEmpty)
  }

  /// The picture that is sent and the fee are part of the price before anything is paid.
  @Test func theDescriptionIsNotPaidWhereThePictureWillNotFit() async throws {
    let studio = try await Studio()
    let library = try await Library.open(
      at: studio.library.folder, clock: Studio.clock(), budget: Budget(perGeneration: Money(microDollars: 13_000)))
    var generate = generator(studio)
    generate.estimate = { basis in Money(microDollars: 10_000 + (basis.sent.first?.pixelWidth ?? 0) * 100) }
    generate.smaller = { _, left, _ in [SmallerRequest(.count(1), price: left)] }
    let pipeline = studio.pipeline(describe: Self.describer(), generate: generate, in: library)
    guard case .overBudget(let stop)? = await pipeline.run(Self.request(studio, "dear")).failures.first else {
      Issue.record("it was not stopped")
      return
    }
    // 40 pixels wide: 14,000, and 2,000 for its description.
    #expect(stop.price == Money(microDollars: 16_000))
    #expect(stop.smaller == [SmallerRequest(.count(1), price: Money(microDollars: 13_000))])
    #expect(try await library.ledger().isEmpty)
  }

  @Test func twoProgramsDescribeAPictureOnce() async throws {
    let studio = try await Studio()
    let (gate, calls) = (Gate(), studio.calls)
    let describer = DescribeService(
      id: .azureVision, name: "paid", limits: NormaliseRequest(longestEdge: 64, byteLimit: 1000, format: .png),
      fee: ServiceFee(estimate: Money(microDollars: 1_000))
    ) { _ throws(Failure) in
      calls.append("paid")
      try await gate.pass()
      return Answered(Studio.description, charge: Money(microDollars: 1_000))
    }
    let other = try await Library.open(at: studio.library.folder, clock: Studio.clock())
    let one = studio.pipeline(describe: describer)
    let two = studio.pipeline(describe: describer, in: other)
    async let first = one.describe(studio.source)
    await gate.arrivals(1)
    async let second = two.describe(studio.source)
    gate.open()
    #expect(try await first.description == Studio.description)
    #expect(try await second.description == Studio.description)
    #expect(calls.count("paid") == 1)
    #expect(try await studio.library.ledger().count == 1)
  }

  @Test func aPictureThatChangesMeanwhileIsNotDescribedUnderItsOldName() async throws {
    let studio = try await Studio()
    let imager = studio.imager { job in
      if case .normalise(let picture, _, _) = job { try? Studio.write("another picture", to: picture) }
      return nil
    }
    let describer = DescribeService(
      id: .azureVision, name: "paid", limits: NormaliseRequest(longestEdge: 64, byteLimit: 1000, format: .png),
      fee: ServiceFee(estimate: Money(microDollars: 1_000))
    ) { _ throws(Failure) in
      Issue.record("a description was paid for")
      throw .cancelled
    }
    await #expect(throws: Failure.self) {
      try await studio.pipeline(imager: imager, describe: describer).describe(studio.source)
    }
    #expect(try await studio.library.ledger().isEmpty)
  }

  @Test func everyRequestForADescriptionIsAnEntry() async throws {
    let studio = try await Studio()
    let lost = Failure.service(ServiceFailure(.azureVision, .connectionLost(detail: "")))
    let describer = DescribeService(
      id: .azureVision, name: "paid", signature: "paid",
      limits: NormaliseRequest(longestEdge: 64, byteLimit: 1000, format: .png),
      fee: ServiceFee(estimate: Money(microDollars: 1_000)),
      repeating: { _, repeating throws(Failure) in
        try await repeating(lost)
        try await repeating(lost)
        return Answered(Studio.description, charge: Money(microDollars: 1_000))
      })
    let (description, _) = try await studio.pipeline(describe: describer).describe(studio.source)
    #expect(description == Studio.description)
    let entries = try await studio.library.ledger().map(\.entry)
    #expect(entries.map(\.state) == [.unknown, .unknown, .settled] && Set(entries.map(\.id)).count == 3)

    // Where a budget allows no other, there is none.
    let other = try await Studio()
    let library = try await Library.open(
      at: other.library.folder, clock: Studio.clock(), budget: Budget(perDay: Money(microDollars: 1_500)))
    await #expect(throws: Failure.self) {
      try await other.pipeline(describe: describer, in: library).describe(other.source)
    }
    #expect(try await library.ledger().map(\.entry.state) == [.unknown])
  }

  @Test func askingOnceMoreWritesTheUnknownOneOff() async throws {
    let studio = try await Studio()
    let pipeline = studio.pipeline(
      generate: generator(studio) { () throws(SlotFault) in
        throw SlotFault(.service(ServiceFailure(.openAI, .connectionLost(detail: ""))), fate: .unknown)
      })
    _ = await pipeline.run(Self.request(studio, "one"))
    let slot = SlotID(rawValue: "one-1")
    #expect(try await studio.library.ledger().map(\.entry.state) == [.unknown])
    await #expect(throws: Failure.notInLedger("two-1")) {
      try await pipeline.resending(SlotID(rawValue: "two-1"), as: GenerationID(rawValue: "two"))
    }
    let request = try await pipeline.resending(slot, as: GenerationID(rawValue: "two"))
    #expect(request.isAgain && request.replaces == slot && request.settings.count == 1)
    #expect(await studio.pipeline(generate: generator(studio)).run(request).saved == 1)
    #expect(try await studio.library.ledger().map(\.entry.state) == [.writtenOff, .settled])
  }

  private static func request(
    _ studio: Studio, _ id: String, instruction: String = "dusk", count: Int = 1
  ) -> GenerationRequest {
    var request = studio.request(id, instruction: instruction, count: count)
    request.settings.service = .openAI
    return request
  }

  private static func describer(
    charge: Money = .free, failing: (@Sendable () throws(Failure) -> Void)? = nil
  ) -> DescribeService {
    DescribeService(
      id: .openAI, name: "test describer", limits: NormaliseRequest(longestEdge: 64, byteLimit: 1000, format: .png),
      fee: ServiceFee(model: "sees", estimate: Money(microDollars: 2_000))
    ) { _ throws(Failure) in
      try failing?()
      return Answered(Studio.description, charge: charge)
    }
  }

  private func composer(_ studio: Studio) -> ComposeService {
    ComposeService(
      id: .openAI, name: "test composer", signature: "test 1",
      fee: { _, _ in ServiceFee(model: "writes", estimate: Money(microDollars: 1_000)) },
      answer: { [calls = studio.calls] _, instruction, _ throws(Failure) in
        calls.append("compose")
        return Answered(Prompt(text: instruction), charge: Money(microDollars: 900))
      })
  }

  private func generator(
    _ studio: Studio, failing: (@Sendable () throws(SlotFault) -> Void)? = nil
  ) -> GenerateService {
    var service = studio.generate(estimate: Self.price)
    service.id = .openAI
    service.endpoint = "https://api.example"
    service.generate = { [calls = studio.calls] request, _ throws(SlotFault) in
      calls.append("generate \(request.slot.rawValue)")
      try failing?()
      do throws(Failure) {
        try Studio.write("picture of \(request.slot.rawValue)", to: request.spool)
      } catch {
        throw SlotFault(error, fate: .unknown)
      }
      return SlotAnswer(charge: Self.price)
    }
    return service
  }
}
