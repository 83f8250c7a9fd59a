import Domain
import Foundation
import Testing

@testable import Services
@testable import standin

/// The table from what vendors answer to what the user is told, each row over real HTTP.
@Suite struct FailureTableTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var fault: String
    /// The start of what is told.
    var message: String
    var fate: SlotFault.Fate = .nothingMade
    /// The requests that left.
    var requests = 1

    var testDescription: String { fault }
  }

  static let rows: [Row] = [
    Row(
      fault: #"{"kind":"moderation-blocked","stage":"input","categories":["violence"]}"#,
      message: "OpenAI refused what was asked for: violence"),
    Row(
      fault: #"{"kind":"moderation-blocked","stage":"output","categories":["sexual"]}"#,
      message: "OpenAI refused the picture that came of it: sexual", fate: .unknown),
    Row(
      fault: #"{"kind":"moderation-blocked","details":false,"categories":["violence"]}"#,
      message: "OpenAI refused this: violence", fate: .unknown),
    Row(fault: #""content-policy""#, message: "OpenAI refused this", fate: .unknown),
    Row(fault: #""billing-hard-limit""#, message: "OpenAI has stopped this account's spending"),
    Row(fault: #""insufficient-quota""#, message: "the quota at OpenAI is used up"),
    Row(fault: #""invalid-key""#, message: "OpenAI does not take the key"),
    Row(fault: #""not-verified""#, message: "OpenAI wants this organisation to be verified"),
    Row(fault: #""blocked""#, message: "OpenAI has blocked this account"),
    Row(fault: #""model-not-found""#, message: "OpenAI has no model called “gpt-image-2”"),
    Row(fault: #"{"kind":"rate-limit","retryAfter":121}"#, message: "too many requests at OpenAI"),
    Row(
      fault: #"{"kind":"rate-limit","retryAfterMs":2}"#, message: "too many requests at OpenAI", requests: 4),
    Row(
      fault: #"{"kind":"server-error","status":503,"shouldRetry":false}"#,
      message: "OpenAI has trouble of its own (503)", fate: .unknown),
    Row(fault: #""server-error""#, message: "OpenAI has trouble of its own (500)", fate: .unknown),
    Row(fault: #""html""#, message: "OpenAI has trouble of its own (502)", fate: .unknown),
    Row(
      fault: #"{"kind":"redirect","location":"https://elsewhere.example/v1"}"#,
      message: "OpenAI sends the request on to elsewhere.example"),
    Row(
      fault: #"{"kind":"answer","status":413,"body":"too large"}"#, message: "OpenAI does not take the picture"),
    Row(
      fault: #"{"kind":"answer","status":418,"body":{"error":{"message":"a teapot"}}}"#,
      message: "OpenAI does not take the request: a teapot"),
    Row(
      fault: #"{"kind":"answer","status":200,"body":"hello"}"#, message: "OpenAI gave an answer that makes no sense",
      fate: .made(charge: nil)),
    Row(
      fault: #"{"kind":"cut","at":"start"}"#, message: "the connection to OpenAI broke", fate: .unknown),
    Row(
      fault: #"{"kind":"cut","at":"headers"}"#, message: "the connection to OpenAI broke", fate: .unknown),
    Row(
      fault: #"{"kind":"cut","at":"body","after":1000}"#, message: "the connection to OpenAI broke", fate: .unknown),
  ]

  @Test(arguments: rows)
  func aRefusalSaysWhatToDo(_ row: Row) async throws {
    try await Vendors.run(faults: "[{\"fault\":\(row.fault)}]") { vendors in
      let result = await vendors.make(try vendors.openAI().generate(model: "gpt-image-2"))
      guard case .failure(let fault) = result else {
        Issue.record("it made a picture")
        return
      }
      #expect(fault.failure.message.hasPrefix(row.message), "\(fault.failure.message)")
      #expect(!fault.failure.advice.isEmpty)
      #expect(fault.fate == row.fate)
      #expect(vendors.journal.requests.count == row.requests)
      #expect(vendors.bytes(vendors.picture()) == nil)
      #expect(!"\(fault)".contains(Vendors.key))
      #expect(!fault.failure.message.contains("sk-"))
    }
  }

  /// Answers that were paid for and have no picture in them: what was charged is known, where the answer says so.
  @Test(arguments: ["empty-data", "invalid-base64", "truncated-base64", "wrong-types"])
  func aPaidAnswerThatCannotBeUsedIsKeptWithItsCharge(_ kind: String) async throws {
    try await Vendors.run(faults: "[{\"fault\":\"\(kind)\"}]") { vendors in
      let result = await vendors.make(try vendors.openAI().generate(model: "gpt-image-2"))
      guard case .made = result.fate else {
        Issue.record("\(result)")
        return
      }
      #expect(vendors.journal.requests.count == 1)
      #expect(vendors.bytes(vendors.picture()) == nil)
      #expect(try #require(vendors.bytes(vendors.reply())).count > 100)
    }
  }

  @Test func aStreamThatSaysNoIsARefusal() async throws {
    for shape in ["event", "member"] {
      let fault = #"[{"fault":{"kind":"stream-error","shape":"\#(shape)","after":1,"code":"moderation_blocked"}}]"#
      try await Vendors.run(faults: fault) { vendors in
        var options = ModelOptions.small
        options.partialPictures = 2
        let result = await vendors.make(try vendors.openAI().generate(model: "gpt-image-2"), options: options)
        guard case .moderated? = result.kind else {
          Issue.record("\(result)")
          return
        }
      }
    }
  }

  @Test func aStreamThatBreaksOffIsUnknownAndItsBytesAreKept() async throws {
    try await Vendors.run(faults: #"[{"fault":{"kind":"cut","at":"events","after":1}}]"#) { vendors in
      var options = ModelOptions.small
      options.partialPictures = 2
      let result = await vendors.make(try vendors.openAI().generate(model: "gpt-image-2"), options: options)
      #expect(result.fate == .unknown)
      #expect(try #require(vendors.bytes(vendors.reply())).count > 1000)
    }
  }

  @Test func whatTheServerWantsAgainLeavesAgain() async throws {
    let fault = #"[{"match":{"nth":1},"fault":{"kind":"server-error","status":503,"shouldRetry":true}}]"#
    try await Vendors.run(faults: fault) { vendors in
      _ = try await vendors.make(vendors.openAI().generate(model: "gpt-image-2")).get()
      #expect(vendors.journal.requests.count == 2)
      #expect(vendors.news.all.contains { if case .waiting = $0 { true } else { false } })
    }
  }

  @Test func nobodyAtTheAddressMeansThatNothingLeft() async throws {
    let network = Network.live(NetworkAccess())
    let made = OpenAI(
      ServiceDoor(ServiceAccess(service: .openAI, endpoint: "http://127.0.0.1:1/v1", credential: nil)),
      models: [.test], network: network, imager: .unused, safetyIdentifier: nil,
      clock: { Instant(milliseconds: 1_795_000_000_000) }, chance: { 1 })
    let openAI = try #require(made)
    let folder = FilePath(FileManager.default.temporaryDirectory.path)
    let request = SlotRequest(
      slot: SlotID(rawValue: "g"), index: 0, picture: "/none", instruction: "", prompt: Prompt(text: "a"),
      settings: GenerationSettings(
        mode: .description, count: 1, model: "gpt-image-2", service: .openAI, options: .small),
      spool: folder.appending("reprise-none-\(UUID().uuidString)"))
    let fault = await #expect(throws: SlotFault.self) {
      _ = try await openAI.generate(model: "gpt-image-2").generate(request) { _ in }
    }
    #expect(fault?.fate == .nothingMade)
    #expect(fault?.failure.message.hasPrefix("127.0.0.1 cannot be reached") == true, "\(fault as Any)")
    await network.close()
    try? FileManager.default.removeItem(atPath: request.reply.string)
  }

  @Test(arguments: ["endless", #"{"kind":"large","bytes":250000000}"#])
  func anAnswerWithoutEndIsCut(_ kind: String) async throws {
    let fault = kind.hasPrefix("{") ? kind : "\"\(kind)\""
    try await Vendors.run(faults: "[{\"fault\":\(fault)}]") { vendors in
      let result = await vendors.make(try vendors.openAI().generate(model: "gpt-image-2"))
      #expect(result.kind == .answerTooLarge(limit: 192 << 20))
      #expect(result.fate == .unknown)
    }
  }

  @Test func aBombIsNotUnpacked() async throws {
    try await Vendors.run(faults: #"[{"fault":"gzip-bomb"}]"#) { vendors in
      let result = await vendors.make(try vendors.openAI().generate(model: "gpt-image-2"))
      guard case .badAnswer? = result.kind else {
        Issue.record("\(result)")
        return
      }
    }
  }
}
