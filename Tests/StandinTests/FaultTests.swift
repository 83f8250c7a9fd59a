import Domain
import FoundationEssentials
import Testing

@testable import standin

@Suite struct FaultTests {
  @Test(arguments: [
    (#""kind":"rate-limit","retryAfter":121"#, 429, "rate_limit_exceeded" as String?),
    (#""kind":"insufficient-quota""#, 429, "insufficient_quota"),
    (#""kind":"billing-hard-limit""#, 400, "billing_hard_limit_reached"),
    (#""kind":"moderation-blocked","stage":"output""#, 400, "moderation_blocked"),
    (#""kind":"content-policy""#, 400, "content_policy_violation"),
    (#""kind":"invalid-key""#, 401, "invalid_api_key"),
    (#""kind":"not-verified""#, 403, nil),
    (#""kind":"model-not-found""#, 404, "model_not_found"),
    (#""kind":"server-error","status":503,"shouldRetry":false"#, 503, "server_error"),
    (#""kind":"html""#, 502, nil),
    (#""kind":"redirect","location":"http://127.0.0.1:1/""#, 307, nil),
    (#""kind":"answer","status":418,"body":{"error":{"code":"teapot"}}"#, 418, "teapot"),
  ])
  func anAnswerInPlaceOfTheRealOneCostsNothing(_ fault: String, _ status: Int, _ code: String?) async throws {
    try await RunningStandin.run(faults: "[{\"fault\":{\(fault)}}]") { standin in
      let answer = try await standin.generate()
      #expect(answer.status == status)
      #expect(answer.code == code)
      #expect(answer.headers["x-request-id"] != nil)
      #expect(standin.journal.bill.count == 0)
      #expect(standin.journal.requests.map(\.faults.count) == [1])
    }
  }

  @Test func aRateLimitSaysHowLongToWait() async throws {
    let faults =
      #"[{"match":{"nth":1},"fault":{"kind":"rate-limit","retryAfter":2}},{"fault":{"kind":"rate-limit","retryAfterMs":1500}}]"#
    try await RunningStandin.run(faults: faults) { standin in
      let first = try await standin.generate()
      #expect(first.headers["retry-after"] == "2")
      #expect(first.headers["retry-after-ms"] == nil)
      let second = try await standin.generate()
      #expect(second.headers["retry-after"] == nil)
      #expect(second.headers["retry-after-ms"] == "1500")
    }
  }

  @Test func theKeyIsEchoedWhereTheServiceDoes() async throws {
    try await RunningStandin.run(faults: #"[{"fault":"invalid-key"}]"#) { standin in
      let answer = try await standin.generate()
      #expect(answer.json["error"]["message"].text?.contains("sk-a") == true)
    }
  }

  @Test(arguments: [true, false])
  func moderationDetailsAreThereOrNot(_ hasDetails: Bool) async throws {
    let faults = #"[{"fault":{"kind":"moderation-blocked","stage":"output","details":\#(hasDetails)}}]"#
    try await RunningStandin.run(faults: faults) { standin in
      let details = try await standin.generate().json["error"]["moderation_details"]
      #expect(details["moderation_stage"].text == (hasDetails ? "output" : nil))
    }
  }

  @Test func aRuleMeansSomeOfTheRequestsThatItMatches() async throws {
    let faults = #"[{"match":{"method":"POST","path":"/v1/images/*","nth":2,"times":2},"fault":"server-error"}]"#
    try await RunningStandin.run(faults: faults) { standin in
      _ = try await standin.send("GET", "/v1/models", headers: RunningStandin.jsonHeaders)
      var statuses: [Int] = []
      for _ in 0..<4 { statuses.append(try await standin.generate().status) }
      #expect(statuses == [200, 500, 500, 200])
    }
  }

  @Test func theScriptCanBeShownSetAndCleared() async throws {
    let rules = #"[{"fault":{"kind":"html"},"match":{"path":"/v1/*"}}]"#
    try await RunningStandin.run { standin in
      let set = try await standin.send("PUT", "/standin/faults", body: Array(rules.utf8))
      #expect(set.status == 200)
      let shown = try await standin.send("GET", "/standin/faults")
      #expect(shown.json == JSONValue(bytes: rules.utf8))
      let faulty = try await standin.generate()
      #expect(faulty.status == 502)
      let wrong = try await standin.send("POST", "/standin/faults", body: Array(#"[{"fault":"htlm"}]"#.utf8))
      #expect(wrong.status == 400)
      #expect(wrong.json["error"].text?.contains("html") == true)
      let cleared = try await standin.send("DELETE", "/standin/faults")
      #expect(cleared.status == 204)
      let whole = try await standin.generate()
      #expect(whole.status == 200)
    }
  }

  @Test(arguments: [
    "", "{}", "[1]", "[{}]", #"[{"fault":{"kind":"cut","at":"nowhere"}}]"#, #"[{"fault":{"kind":"delay"}}]"#,
    #"[{"fault":"html","match":{"nth":0}}]"#, #"[{"fault":"html","mach":{}}]"#,
    #"[{"fault":{"kind":"html","status":"502"}}]"#, #"[{"fault":{"kind":"redirect"}}]"#,
    #"[{"fault":{"kind":"rate-limit","retryafter":2}}]"#,
  ])
  func aWrongScriptIsRefused(_ script: String) {
    #expect(throws: FaultFormatFailure.self) { try FaultFormat.rules(Array(script.utf8)) }
  }

  @Test(arguments: Fault.kinds.keys.sorted())
  func everyKindIsInTheHelpAndCanBeRead(_ kind: String) throws {
    #expect(FaultFormat.help.contains(kind))
    let members =
      #"{"kind":"\#(kind)"\#(["redirect": #","location":"/""#, "delay": #","milliseconds":1"#, "set": #","path":"/a","value":1"#, "remove": #","path":"/a""#][kind] ?? "")}"#
    #expect(try FaultFormat.rules(Array("[{\"fault\":\(members)}]".utf8)).count == 1)
  }

  @Test(arguments: ["*", "/v1/*", "/v1/images/*", "*/generations", "/v1/*/generations", "/v1/images/generations"])
  func aPathMayHaveGaps(_ pattern: String) throws {
    let rule = try #require(
      try FaultFormat.rules(Array(#"[{"match":{"path":"\#(pattern)"},"fault":"html"}]"#.utf8)).first)
    #expect(rule.matches(method: "POST", path: "/v1/images/generations"))
    #expect(!rule.matches(method: "POST", path: "/v2/images/edits") || pattern == "*")
  }
}
