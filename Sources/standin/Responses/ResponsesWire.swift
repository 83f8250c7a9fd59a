import Domain
import FoundationEssentials

/// The answer of the Responses API: an item of reasoning, then the message.
struct ResponsesWire {
  let model: String
  let text: String
  let inputTokens: Int

  private static let reasoningTokens = 64
  private var outputTokens: Int { Self.reasoningTokens + (text.utf8.count + 3) / 4 }

  /// One and eight micro-dollars a token: models have their own prices, and the stand-in this one.
  var cost: Money { Money(microDollars: inputTokens + outputTokens * 8) }

  /// The answer as it is sent.
  func value(createdAt: Int) -> JSONValue {
    let content: [String: JSONValue] = [
      "type": "output_text", "annotations": .array([]), "logprobs": .array([]), "text": .string(text),
    ]
    let message: [String: JSONValue] = [
      "id": .string(Self.newID("msg")), "type": "message", "status": "completed", "role": "assistant",
      "content": .array([.object(content)]),
    ]
    let reasoning: [String: JSONValue] = [
      "id": .string(Self.newID("rs")), "type": "reasoning", "content": .array([]), "summary": .array([]),
    ]
    return .object([
      "id": .string(Self.newID("resp")), "object": "response", "created_at": .integer(createdAt),
      "status": "completed", "error": .null, "incomplete_details": .null, "instructions": .null,
      "metadata": .object([:]), "model": .string(model), "parallel_tool_calls": .bool(true),
      "tool_choice": "auto", "tools": .array([]), "temperature": .integer(1), "top_p": .integer(1),
      "output": .array([.object(reasoning), .object(message)]), "usage": usage,
    ])
  }

  private var usage: JSONValue {
    .object([
      "input_tokens": .integer(inputTokens),
      "input_tokens_details": .object(["cache_write_tokens": .integer(0), "cached_tokens": .integer(0)]),
      "output_tokens": .integer(outputTokens),
      "output_tokens_details": .object(["reasoning_tokens": .integer(Self.reasoningTokens)]),
      "total_tokens": .integer(inputTokens + outputTokens),
    ])
  }

  private static func newID(_ kind: String) -> String {
    "\(kind)_\(UUID().uuidString.lowercased().filter { $0 != "-" })"
  }
}
