import Domain
import Foundation
import Testing

@testable import Library

struct BudgetTests {
  static let cent = Money(microDollars: 10_000)

  @Test func aPlanThatIsTooDearIsNotWrittenDown() async throws {
    let scenario = try await Scenario()
    let library = try await scenario.budgeted(Budget(perGeneration: Self.cent))
    do throws(Failure) {
      try await scenario.reserve("g", count: 2, in: library)
      Issue.record("it was written down")
    } catch {
      let stop = BudgetStop(
        period: .generation, limit: Self.cent, spent: .free, price: Money(microDollars: 20_000))
      #expect(error == .overBudget(stop))
    }
    #expect(try await library.ledger().isEmpty)
    try await scenario.reserve("g", count: 1, in: library)
  }

  @Test func whatIsPlannedElsewhereCountsAsSpent() async throws {
    let scenario = try await Scenario()
    let budget = Budget(perDay: Money(microDollars: 30_000))
    let (one, other) = (try await scenario.budgeted(budget), try await scenario.budgeted(budget))
    try await scenario.reserve("one", count: 2, in: one)
    #expect(try await other.spending().today == Money(microDollars: 20_000))
    await #expect(throws: Failure.self) { try await scenario.reserve("other", count: 2, in: other) }
    try await scenario.reserve("other", count: 1, in: other)
  }

  @Test func manyProgramsCannotOvershootTogether() async throws {
    let scenario = try await Scenario()
    let budget = Budget(perDay: Money(microDollars: 30_000))
    _ = try await scenario.library.begin(source: scenario.source)
    let accepted = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<12 {
        group.addTask {
          guard let library = try? await scenario.budgeted(budget) else { return false }
          let isAccepted = (try? await scenario.reserve("g\(number)", count: 1, in: library)) != nil
          // A program that ends lets go of what it reserved; these go on.
          await Holder.shared.keep(library)
          return isAccepted
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    await Holder.shared.drop()
    #expect(accepted == 3)
  }

  @Test func whatAnEndedProgramOnlyPlannedIsNotSpent() async throws {
    let scenario = try await Scenario()
    try await scenario.reserve("g", count: 3, in: scenario.library)
    await scenario.library.close()
    #expect(try await scenario.another().spending().today == .free)
  }

  @Test func anUnknownFateCountsWithItsEstimateAndAnAnswerWithItsCharge() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.reserve("g", count: 3, in: scenario.library)
    try await scenario.library.intend(slots[0])
    try await scenario.library.markUnknown(slots[0], .cancelled)
    try await scenario.answer(slots[1], charge: Money(microDollars: 7_000))
    try await scenario.library.fail(slots[2], .cancelled)
    #expect(try await scenario.library.spending().today == Money(microDollars: 17_000))
    #expect(try await scenario.library.spending().month == Money(microDollars: 17_000))
  }

  @Test func yesterdayIsNotToday() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.reserve("g", count: 1, in: scenario.library)[0]
    try await scenario.answer(slot, charge: Self.cent)
    // The clock stands at 2027-01-15T08:00Z: the day before is of the same month, a month later is not.
    for (days, today, month) in [(0, Self.cent, Self.cent), (1, .free, Self.cent), (20, .free, .free)] {
      let later = Library(
        folder: scenario.library.folder, clock: { Instant(milliseconds: 1_800_000_100_000 + Int64(days) * 86_400_000) })
      let spending = try await later.spending()
      #expect((spending.today, spending.month) == (today, month))
    }
  }

  @Test func whatAGenerationAsksBesidesItsPicturesCountsToo() async throws {
    let scenario = try await Scenario()
    let library = try await scenario.budgeted(Budget(perGeneration: Money(microDollars: 15_000)))
    try await library.intend(
      PaidRequest(
        id: "composed", kind: .composition, service: .openAI, model: "writes",
        generation: GenerationID(rawValue: "g"), estimate: Money(microDollars: 6_000)))
    await #expect(throws: Failure.self) { try await scenario.reserve("g", count: 1, in: library) }
    try await scenario.reserve("h", count: 1, in: library)
  }

  @Test func whereNobodyKnowsThePriceSomethingHasToBeLeft() async throws {
    let scenario = try await Scenario()
    let library = try await scenario.budgeted(Budget(perDay: Self.cent))
    func request(_ id: String) -> PaidRequest {
      PaidRequest(id: id, kind: .description, service: .azureVision, model: "", estimate: nil)
    }
    try await library.intend(request("first"))
    try await scenario.reserve("g", count: 1, in: library)
    await #expect(throws: Failure.self) { try await library.intend(request("second")) }
  }

  @Test func aBudgetThatCannotBeReadAllowsNothing() async throws {
    let scenario = try await Scenario()
    let library = try await scenario.budgeted(Budget(isUnreadable: true))
    do throws(Failure) {
      try await scenario.reserve("g", count: 1, in: library)
      Issue.record("it was written down")
    } catch {
      guard case .overBudget(let stop) = error else { throw error }
      #expect(stop.period == .unreadable)
    }
  }

  @Test func aDescriptionIsWithinTheBudgetToo() async throws {
    let scenario = try await Scenario()
    let library = try await scenario.budgeted(Budget(perDay: Self.cent))
    func request(_ id: String, _ price: Int) -> PaidRequest {
      PaidRequest(
        id: id, kind: .description, service: .openAI, model: "sees", estimate: Money(microDollars: price))
    }
    try await library.intend(request("first", 6_000))
    await #expect(throws: Failure.self) { try await library.intend(request("second", 6_000)) }
    try await library.settle(request: "first", charge: Money(microDollars: 1_000))
    try await library.intend(request("second", 6_000))
    #expect(try await library.spending().today == Money(microDollars: 7_000))
  }
}

/// Keeps libraries open, as programs that run do.
private actor Holder {
  static let shared = Holder()
  private var libraries: [Library] = []

  func keep(_ library: Library) { libraries.append(library) }

  func drop() { libraries = [] }
}

extension Scenario {
  /// Another program's library, which may spend so much.
  func budgeted(_ budget: Budget) async throws -> Library {
    try await Library.open(at: library.folder, clock: Scenario.clock(), budget: budget)
  }

  /// Plans `count` pictures at a cent each.
  @discardableResult
  func reserve(
    _ id: String, count: Int, fingerprint: String? = nil, isAgain: Bool = false, in library: Library
  ) async throws(Failure) -> [SlotID] {
    let lineage = try await library.begin(source: source)
    var request = Self.request(id, source: source, count: count)
    request.isAgain = isAgain
    try await library.plan(
      GenerationPlan(
        request: request, lineage: lineage.id, description: Self.description, prompt: Prompt(text: "A boat. Dusk."),
        service: "OpenAI", estimate: BudgetTests.cent, fingerprint: fingerprint))
    return request.slots
  }
}
