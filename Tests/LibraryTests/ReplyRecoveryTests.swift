import CProcess
import Domain
import Foundation
import Testing

@testable import Library

/// What becomes of replies that a program had when it ended.
struct ReplyRecoveryTests {
  private static let estimate = Money(microDollars: 70_000)
  private static let charge = Money(microDollars: 12_505)

  /// A reply is whole when it says so.
  private static let reading: Library.ReplyReading = { reply, _, picture in
    guard (try? text(reply)) == "whole" else { return nil }
    try? Data("the picture".utf8).write(to: URL(filePath: picture.string))
    return RecoveredAnswer(charge: charge, outputPrompt: "as revised")
  }

  /// A slot whose request left, and `reply` beside it.
  private func sent(_ scenario: Scenario, reply: String?) async throws -> SlotID {
    let slot = try await scenario.plan("g", estimate: Self.estimate)[0]
    try await scenario.library.intend(slot)
    if let reply { try Data(reply.utf8).write(to: URL(filePath: scenario.library.replyFile(for: slot).string)) }
    return slot
  }

  /// Whoever ends between the index and the spool leaves an intent that knows less than the index did.
  @Test func whatMayHaveLeftIsNotPlannedAgainWhenTheIndexIsLost() async throws {
    let scenario = try await Scenario()
    let slot = try await sent(scenario, reply: "")
    let intent = try Data(contentsOf: URL(filePath: scenario.library.layout.intent(slot).string))
    await scenario.library.close()
    let next = try await scenario.another()
    _ = try await next.recover(facts: Scenario.readFacts, reading: Self.reading)
    try intent.write(to: URL(filePath: next.layout.intent(slot).string))
    await next.close()
    _ = try await scenario.another().recover(facts: Scenario.readFacts, reading: Self.reading)
    for file in next.layout.indexFiles { try? FileManager.default.removeItem(atPath: file.string) }
    let last = try await scenario.another()
    let report = try await last.recover(facts: Scenario.readFacts, reading: Self.reading)
    #expect(report.unsent.isEmpty && report.unknown == [slot])
  }

  @Test func anUnknownSlotKeepsWhatCameAndNoMore() async throws {
    let scenario = try await Scenario()
    let library = scenario.library
    let slots = try await scenario.plan("g", count: 2, estimate: Self.estimate)
    for (slot, text) in zip(slots, ["", "half a reply"]) {
      try await library.intend(slot)
      let file = library.replyFile(for: slot)
      try Data(text.utf8).write(to: URL(filePath: file.string))
      // Room for what was expected, which is no part of the size.
      let descriptor = open(file.cString, O_RDWR)
      _ = process_reserve_room(descriptor, 8 << 20)
      close(descriptor)
    }
    await library.close()
    let next = try await scenario.another()
    #expect(try await next.recover(facts: Scenario.readFacts, reading: Self.reading).unknown == slots)
    for (slot, kept) in zip(slots, ["", "half a reply"]) {
      #expect(try text(next.replyFile(for: slot)) == kept)
      var status = stat()
      #expect(stat(next.replyFile(for: slot).cString, &status) == 0 && status.st_blocks * 512 <= 64 << 10)
    }
    #expect(try await next.check().findings.isEmpty)
  }

  @Test func whatIsSavedIsNoLongerInTheSecondPlace() async throws {
    let scenario = try await Scenario()
    let place = scenario.folder.path.appending("kept")
    let library = Library(folder: scenario.library.folder, clock: Scenario.clock(), secondPlace: place)
    let slots = try await scenario.plan("g", count: 2, estimate: Self.estimate, in: library)
    // The disk said that it would not take the replies, and could read them nevertheless.
    for slot in slots { _ = try scenario.folder.write("whole", to: "kept/\(slot.rawValue).reply") }
    for slot in slots { try await scenario.answer(slot, charge: Self.charge, in: library) }
    _ = try await library.save(slots[0], facts: Scenario.facts)
    #expect(try scenario.folder.contents("kept") == ["\(slots[1].rawValue).reply"])
    _ = try await library.save(slots[1], facts: Scenario.facts)
    #expect(!Folder.isFolder(place))
  }

  @Test func aWholeReplyIsSavedWithItsCharge() async throws {
    let scenario = try await Scenario()
    let slot = try await sent(scenario, reply: "whole")
    // Made from the reply, and not to its end.
    try Data("half".utf8).write(to: URL(filePath: scenario.library.spoolFile(for: slot).string))
    await scenario.library.close()
    let library = try await scenario.another()
    let report = try await library.recover(facts: Scenario.readFacts, reading: Self.reading)
    let saved = try #require(report.saved.first)
    #expect(saved.id == slot && saved.charge == Self.charge && saved.outputPrompt == "as revised")
    #expect(try text(saved.file) == "the picture")
    #expect(try scenario.folder.contents("library/spool").isEmpty)
  }

  @Test func aReplyThatIsNotWholeIsKeptAndLookedAtAgain() async throws {
    let scenario = try await Scenario()
    let slot = try await sent(scenario, reply: "half")
    await scenario.library.close()
    let library = try await scenario.another()
    #expect(try await library.recover(facts: Scenario.readFacts, reading: Self.reading).unknown == [slot])
    #expect(try text(library.replyFile(for: slot)) == "half")
    await library.close()

    // A newer program may understand what this one did not.
    try Data("whole".utf8).write(to: URL(filePath: scenario.library.replyFile(for: slot).string))
    let newer = try await scenario.another()
    let report = try await newer.recover(facts: Scenario.readFacts, reading: Self.reading)
    #expect(report.saved.map(\.id) == [slot])
    #expect(report.saved.first?.charge == Self.charge)
  }

  @Test func theChargeOfAnAnswerThatWasNotRecordedIsInItsReply() async throws {
    let scenario = try await Scenario()
    let slot = try await sent(scenario, reply: "whole")
    try Data("the picture".utf8).write(to: URL(filePath: scenario.library.answerFile(for: slot).string))
    await scenario.library.close()
    let library = try await scenario.another()
    let report = try await library.recover(facts: Scenario.readFacts, reading: Self.reading)
    #expect(report.saved.first?.charge == Self.charge)
    #expect(try scenario.folder.contents("library/spool").isEmpty)
  }

  @Test func withoutAReplyTheEstimateIsTheBestThatIsKnown() async throws {
    let scenario = try await Scenario()
    let slot = try await sent(scenario, reply: nil)
    try Data("the picture".utf8).write(to: URL(filePath: scenario.library.answerFile(for: slot).string))
    await scenario.library.close()
    let report = try await scenario.another().recover(facts: Scenario.readFacts, reading: Self.reading)
    #expect(report.saved.first?.charge == Self.estimate)
  }
}
