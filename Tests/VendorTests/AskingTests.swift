import Domain
import Testing

@testable import Services
@testable import standin

/// Text models are paid by the token: what they are asked leaves again only where nothing can have been made.
@Suite struct AskingTests {
  enum Question: CaseIterable {
    case compose, describe

    func ask(_ vendors: Vendors) async throws {
      let openAI = try vendors.openAI()
      switch self {
      case .compose: _ = try await openAI.compose(textModel: "gpt-6-luna").compose(nil, "make it dusk", .picture)
      case .describe:
        try vendors.writeSource()
        _ = try await openAI.describe(textModel: "gpt-6-luna", language: "en")
          .describe(vendors.folder.appending("source.png"))
      }
    }
  }

  @Test(arguments: Question.allCases, [#"{"kind":"cut","at":"start"}"#, #"{"kind":"cut","at":"body"}"#, #""html""#])
  func whatMayHaveBeenMadeIsNotAskedAgain(_ question: Question, _ fault: String) async throws {
    try await Vendors.run(faults: "[{\"fault\":\(fault)}]") { vendors in
      let failure = await #expect(throws: Failure.self) { try await question.ask(vendors) }
      #expect(vendors.journal.requests.count == 1)
      #expect(failure?.advice.contains("it may have been charged") == true, "\(failure as Any)")
    }
  }

  @Test(
    arguments: Question.allCases,
    [#"{"kind":"rate-limit","retryAfterMs":1}"#, #"{"kind":"server-error","status":503,"shouldRetry":true}"#])
  func whatTheServiceWantsAgainIsAskedAgain(_ question: Question, _ fault: String) async throws {
    try await Vendors.run(faults: "[{\"match\":{\"nth\":1},\"fault\":\(fault)}]") { vendors in
      try await question.ask(vendors)
      #expect(vendors.journal.requests.count == 2)
    }
  }
}
