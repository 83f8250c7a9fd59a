import FoundationEssentials
import Testing

@testable import standin

@Suite struct ResponsesTests {
  private static let composing = """
    {"type":"json_schema","name":"composed_prompt","strict":true,"schema":{"type":"object","additionalProperties":false,\
    "required":["keep","change","prompt","negatives","mood","strength"],"properties":{"keep":{"type":"string"},\
    "change":{"type":"string"},"prompt":{"type":"string"},"negatives":{"type":"array","items":{"type":"string"}},\
    "mood":{"enum":["calm","wild"]},"strength":{"anyOf":[{"type":"null"},{"type":"integer","minimum":3}]}}}}
    """

  private static func text(_ answer: Answer) throws -> String {
    let message = try #require(answer.json["output"].items.first { $0["type"].text == "message" })
    return try #require(message["content"][0]["text"].text)
  }

  @Test func aStrictSchemaIsFilledWithWhatWasAsked() async throws {
    try await RunningStandin.run { standin in
      let body = """
        {"model":"gpt-6-luna","store":false,"instructions":"Compose.","input":"A harbour.\\nChange: make it dusk",\
        "text":{"format":\(Self.composing)}}
        """
      let answer = try await standin.post("/v1/responses", body)
      #expect(answer.status == 200)
      #expect(answer.json["status"].text == "completed")
      let value = try #require(JSONValue(bytes: try Self.text(answer).utf8))
      #expect(value.names == ["keep", "change", "prompt", "negatives", "mood", "strength"])
      #expect(value["change"].text == "make it dusk")
      #expect(value["prompt"].text?.contains("make it dusk") == true)
      #expect(value["keep"].text?.isEmpty == false)
      #expect(!value["negatives"].items.isEmpty)
      #expect(value["mood"].text == "calm")
      #expect(value["strength"].integer == 3)
      let usage = answer.json["usage"]
      #expect(
        usage["total_tokens"].integer == (usage["input_tokens"].integer ?? 0) + (usage["output_tokens"].integer ?? 0))
      #expect(answer.headers["x-ratelimit-remaining-requests"] == "4999")
      #expect(standin.journal.bill.items.map(\.service) == [.text])
    }
  }

  @Test func aPictureIsDescribed() async throws {
    let picture = Data(try await SamplePicture.bytes(100, 100, seed: 0xFF_FF_FF_FF_FF_FF)).base64EncodedString()
    try await RunningStandin.run { standin in
      let answer = try await standin.post(
        "/v1/responses",
        """
        {"model":"gpt-5.4-mini","input":[{"role":"user","content":[{"type":"input_text","text":"Describe this."},\
        {"type":"input_image","image_url":"data:image/png;base64,\(picture)","detail":"low"}]}]}
        """)
      #expect(answer.status == 200)
      #expect(try Self.text(answer).contains("white"))
    }
  }

  @Test(arguments: [
    (#""input":"x""#, 400, "missing_required_parameter", "model" as String?),
    (#""model":"gpt-9","input":"x""#, 404, "model_not_found", nil),
    (#""model":"gpt-image-2","input":"x""#, 404, "model_not_found", nil),
    (#""model":"o4-mini","input":"x""#, 404, "model_not_found", nil),
    (#""model":"gpt-5""#, 400, "missing_required_parameter", "input"),
    (#""model":"gpt-5","input":7"#, 400, "invalid_type", "input"),
    (#""model":"gpt-5","input":"x","prompt_text":"y""#, 400, "unknown_parameter", "prompt_text"),
    (#""model":"gpt-5","input":[{"role":"king","content":"x"}]"#, 400, "invalid_value", "input[0].role"),
    (
      #""model":"gpt-5","input":[{"role":"user","content":[{"type":"text","text":"x"}]}]"#, 400, "invalid_value",
      "input[0].content[0].type"
    ),
    (
      #""model":"gpt-5","input":[{"role":"user","content":[{"type":"input_image","image_url":"a"}]}]"#, 400,
      "invalid_value", "input[0].content[0].image_url"
    ),
    (
      #""model":"gpt-5","input":[{"role":"user","content":[{"type":"input_image","image_url":"data:image/png;base64,AAAA"}]}]"#,
      400, "image_parse_error", "input[0].content[0].image_url"
    ),
    (
      #""model":"gpt-5","input":"x","text":{"format":{"type":"json_schema","name":"a b","schema":{}}}"#, 400,
      "invalid_value", "text.format.name"
    ),
    (
      #""model":"gpt-5","input":"x","text":{"format":{"type":"json_schema","name":"a","strict":true,"schema":{"type":"object","properties":{}}}}"#,
      400, "invalid_json_schema", "text.format.schema"
    ),
    (
      #""model":"gpt-5","input":"x","text":{"format":{"type":"json_schema","name":"a","strict":true,"schema":{"type":"object","additionalProperties":false,"required":[],"properties":{"a":{"type":"string"}}}}}"#,
      400, "invalid_json_schema", "text.format.schema"
    ),
  ])
  func aWrongRequestIsRefusedByName(
    _ members: String, _ status: Int, _ code: String, _ parameter: String?
  ) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.post("/v1/responses", "{\(members)}")
      #expect(answer.status == status)
      #expect(answer.code == code)
      #expect(answer.json["error"]["param"].text == parameter)
      #expect(standin.journal.bill.count == 0)
    }
  }

  @Test func aModelMayRefuseOrBreakOff() async throws {
    let faults = #"[{"match":{"nth":1},"fault":"refused-text"},{"fault":"incomplete-text"}]"#
    let body = #"{"model":"gpt-5","input":"a harbour"}"#
    try await RunningStandin.run(faults: faults) { standin in
      let refused = try await standin.post("/v1/responses", body).json["output"][1]["content"][0]
      #expect(refused["type"].text == "refusal")
      let incomplete = try await standin.post("/v1/responses", body).json
      #expect(incomplete["status"].text == "incomplete")
      #expect(incomplete["incomplete_details"]["reason"].text == "max_output_tokens")
    }
  }
}
