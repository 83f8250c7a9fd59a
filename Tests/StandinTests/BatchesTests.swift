import FoundationEssentials
import Testing

@testable import standin

@Suite struct BatchesTests {
  private static let formHeaders = [("Authorization", "Bearer sk-a"), ("Content-Type", FormBody.contentType)]

  private static func line(_ id: String, _ more: String) -> String {
    #"{"custom_id":"\#(id)","method":"POST","url":"/v1/images/generations","body":{"model":"gpt-image-2","prompt":"x","size":"1024x1024","quality":"low"\#(more)}}"#
  }

  /// Starts a batch of `lines`. What is told of it.
  private static func start(_ lines: [String], _ standin: RunningStandin) async throws -> JSONValue {
    let form = FormBody().text("purpose", "batch").file("file", Array(lines.joined(separator: "\n").utf8))
    let file = try await standin.send("POST", "/v1/files", headers: formHeaders, body: form.bytes)
    let id = try #require(file.json["id"].text)
    return try await standin.post(
      "/v1/batches",
      #"{"input_file_id":"\#(id)","endpoint":"/v1/images/generations","completion_window":"24h"}"#
    ).json
  }

  private static func look(_ batch: JSONValue, _ standin: RunningStandin) async throws -> JSONValue {
    let id = try #require(batch["id"].text)
    return try await standin.send("GET", "/v1/batches/\(id)", headers: RunningStandin.jsonHeaders).json
  }

  @Test func aBatchIsDoneStageByStage() async throws {
    try await RunningStandin.run { standin in
      let batch = try await Self.start(
        [Self.line("a", ""), Self.line("b", #","n":2"#), Self.line("c", #","n":0"#)], standin)
      #expect(batch["status"].text == "validating")
      let second = try await Self.look(batch, standin)
      #expect(second["status"].text == "in_progress")
      #expect(second["request_counts"]["total"].integer == 3)
      let last = try await Self.look(batch, standin)
      #expect(last["status"].text == "completed")
      #expect(last["request_counts"]["completed"].integer == 2)
      #expect(last["request_counts"]["failed"].integer == 1)
      let output = try #require(last["output_file_id"].text)
      let content = try await standin.send(
        "GET", "/v1/files/\(output)/content", headers: RunningStandin.jsonHeaders)
      let lines = content.body.split(separator: UInt8(ascii: "\n")).compactMap { JSONValue(bytes: $0) }
      // Not in the order in which they were sent.
      #expect(lines.map { $0["custom_id"].text } == ["b", "a"])
      #expect(lines.map { $0["response"]["body"]["data"].items.count } == [2, 1])
      // Half of 5,915 micro-dollars, rounded up, and of twice as many.
      #expect(standin.journal.bill.items.map(\.microDollars) == [2_958, 5_915])
    }
  }

  @Test func aBatchCanBeCancelled() async throws {
    try await RunningStandin.run { standin in
      let batch = try await Self.start([Self.line("a", "")], standin)
      let id = try #require(batch["id"].text)
      let cancelling = try await standin.post("/v1/batches/\(id)/cancel", "{}")
      #expect(cancelling.json["status"].text == "cancelling")
      let cancelled = try await Self.look(batch, standin)
      #expect(cancelled["status"].text == "cancelled")
      #expect(standin.journal.bill.count == 0)
    }
  }

  @Test(arguments: [
    ["nonsense"], [line("a", ""), line("a", "")], [#"{"custom_id":"a","method":"GET"}"#],
    [#"{"custom_id":"a","method":"POST","url":"/v1/images/edits","body":{}}"#],
  ])
  func wrongLinesFailABatch(_ lines: [String]) async throws {
    try await RunningStandin.run { standin in
      let batch = try await Self.start(lines, standin)
      let failed = try await Self.look(batch, standin)
      #expect(failed["status"].text == "failed")
      #expect(failed["errors"]["data"][0]["line"].integer == lines.count)
    }
  }

  @Test(arguments: [
    (#"{}"#, "input_file_id"), (#"{"input_file_id":"file-1","endpoint":"/v1/nothing"}"#, "endpoint"),
    (#"{"input_file_id":"file-1","endpoint":"/v1/images/edits","completion_window":"1h"}"#, "completion_window"),
    (#"{"input_file_id":"file-1","endpoint":"/v1/images/edits","completion_window":"24h"}"#, "input_file_id"),
  ])
  func aWrongBatchIsRefusedByName(_ body: String, _ parameter: String) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.post("/v1/batches", body)
      #expect(answer.status == 400)
      #expect(answer.json["error"]["param"].text == parameter)
    }
  }

  @Test func filesComeAndGo() async throws {
    let form = FormBody().text("purpose", "vision").text("expires_after[anchor]", "created_at").file("file", [1, 2, 3])
    try await RunningStandin.run { standin in
      let file = try await standin.send("POST", "/v1/files", headers: Self.formHeaders, body: form.bytes)
      let id = try #require(file.json["id"].text)
      let list = try await standin.send("GET", "/v1/files", headers: RunningStandin.jsonHeaders)
      #expect(list.json["data"].items.map { $0["id"].text } == [id])
      let deleted = try await standin.send("DELETE", "/v1/files/\(id)", headers: RunningStandin.jsonHeaders)
      #expect(deleted.json["deleted"].flag == true)
      let lost = try await standin.send("GET", "/v1/files/\(id)", headers: RunningStandin.jsonHeaders)
      #expect(lost.status == 404)
      let wrong = try await standin.send(
        "POST", "/v1/files", headers: Self.formHeaders, body: FormBody().text("purpose", "x").file("file", [1]).bytes)
      #expect(wrong.json["error"]["param"].text == "purpose")
    }
  }
}
