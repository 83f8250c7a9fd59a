import Domain
import Testing

@testable import Services
@testable import standin

/// Whether a service can be used, asked without buying anything.
@Suite struct CheckupTests {
  @Test func nothingIsWrongAndNothingIsBought() async throws {
    try await Vendors.run { vendors in
      let (openAI, vision) = (try vendors.openAI(), try vendors.vision())
      #expect(await openAI.checkup() == nil)
      #expect(await vision.checkup() == nil)
      #expect(vendors.journal.requests.map(\.method) == ["GET", "GET"])
      #expect(vendors.journal.bill.count == 0)
    }
  }

  @Test func aResourceWithoutAListIsShownAnEmptyPicture() async throws {
    let missing = #"[{"match":{"method":"GET"},"fault":{"kind":"answer","status":404,"body":"{}"}}]"#
    try await Vendors.run(faults: missing) { vendors in
      let vision = try vendors.vision()
      #expect(await vision.checkup() == nil)
      #expect(vendors.journal.requests.map(\.path).last == "/computervision/imageanalysis:analyze")
    }
  }

  @Test(arguments: [#""invalid-key""#, #"{"kind":"cut","at":"start"}"#, #"{"kind":"server-error","status":500}"#])
  func whatIsWrongIsToldAndNotCalledCharged(_ fault: String) async throws {
    try await Vendors.run(faults: "[{\"fault\":\(fault)}]") { vendors in
      let (openAI, vision) = (try vendors.openAI(), try vendors.vision())
      for failure in [await openAI.checkup(), await vision.checkup()] {
        #expect(failure?.advice.contains("charged") == false, "\(failure as Any)")
      }
      #expect(vendors.journal.requests.count == 2)
    }
  }

  @Test func whoSaysNothingIsNotWaitedForForLong() async throws {
    let slow = #"[{"fault":{"kind":"delay","milliseconds":60000}}]"#
    try await Vendors.run(faults: slow) { vendors in
      let line = vendors.network.line
      let call = HTTPCall("GET", "http://127.0.0.1:\(vendors.port)/v1/models")
      let fault = await #expect(throws: HTTPFault.self) { try await line.exchange(call, 1 << 20, within: 1) }
      #expect(fault == .service(.timedOut(seconds: 1), mayHaveLeft: true))
    }
  }
}
