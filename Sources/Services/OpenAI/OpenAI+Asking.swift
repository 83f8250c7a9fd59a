import Domain
import FoundationEssentials

extension OpenAI {
  /// The bytes of an answer in words.
  private static let textLimit = 4 << 20

  /// Asks a text model for an answer of that shape and decodes it. Tokens are paid for: it is asked again only where
  /// nothing can have been made.
  ///
  /// The form of requests and answers: `POST /responses` with `text.format` of type `json_schema`.
  func ask<Answer: Decodable>(
    _ textModel: String, _ content: [JSONText], shape: JSONText, named name: String, as type: Answer.Type
  ) async throws(Failure) -> Answered<Answer> {
    let body = JSONText.object([
      "model": .text(textModel), "store": .flag(false),
      "input": .list([.object(["role": .text("user"), "content": .list(content)])]),
      "text": .object([
        "format": .object([
          "type": .text("json_schema"), "name": .text(name), "strict": .flag(true), "schema": shape,
        ])
      ]),
    ])
    let wire = try await answer(to: body, textModel)
    if let refusal = wire.refusal {
      // The model has answered, and that is charged like any answer.
      throw failure(.moderated(.unknown, categories: [refusal.serviceText].filter { !$0.isEmpty }))
    }
    guard let text = wire.text else {
      let reason = wire.incompleteDetails?.reason?.serviceText ?? "there is no text in it"
      throw failure(.badAnswer(detail: reason))
    }
    guard let answer = try? JSONDecoder().decode(type, from: Data(text.utf8)) else {
      throw failure(.badAnswer(detail: "it has not the shape that was asked for"))
    }
    return Answered(answer, charge: charge(for: wire.usage, of: textModel))
  }

  /// What a text model takes for that much; nil where its prices are not known.
  func fee(_ textModel: String, textIn: Int, imageIn: Int = 0, textOut: Int) -> ServiceFee {
    let usage = TokenUsage(textIn: textIn, imageIn: imageIn, textOut: textOut)
    return ServiceFee(model: textModel, estimate: prices(of: textModel)?.charge(usage))
  }

  private func charge(for usage: ResponsesWire.Usage?, of textModel: String) -> Money? {
    guard let usage, let prices = prices(of: textModel) else { return nil }
    return prices.charge(TokenUsage(textIn: usage.inputTokens ?? 0, textOut: usage.outputTokens ?? 0))
  }

  private func prices(of textModel: String) -> TokenPrices? { textModels.first { $0.id == textModel }?.prices }

  private func answer(to body: JSONText, _ textModel: String) async throws(Failure) -> ResponsesWire {
    guard let bytes = try? JSONEncoder().encode(body) else {
      throw .unexpected(doing: "writing the request", detail: "it cannot be JSON")
    }
    let address = OpenAIAddress(try await door.open())
    let call = HTTPCall(
      "POST", address.url("responses", model: textModel), headers: address.headers,
      body: .bytes(Array(bytes), contentType: "application/json"))
    var attempts = Attempts(isRepeatable: false)
    while true {
      let outcome: Attempts.Outcome
      let refused: Failure
      do throws(HTTPFault) {
        let reply = try await line.exchange(call, Self.textLimit)
        let wire = try? JSONDecoder().decode(ResponsesWire.self, from: Data(reply.body))
        if reply.head.isSuccess, let wire, wire.error == nil { return wire }
        if reply.head.isSuccess, wire == nil {
          outcome = .fault(.service(.badAnswer(detail: ""), mayHaveLeft: true))
          refused = failure(.badAnswer(detail: "it is not the JSON that was promised"), reply.head)
        } else {
          let refusal = OpenAIRefusal(reply.head, body: reply.body, model: textModel)
          outcome = .refused(reply.head, refusal.kind)
          refused = failure(refusal.kind, reply.head)
        }
      } catch {
        outcome = .fault(error)
        refused = error.failure(of: service)
      }
      guard let wait = attempts.wait(after: outcome, chance: chance()) else { throw refused }
      do throws(CancellationError) { try await line.wait(wait) } catch { throw .cancelled }
    }
  }
}
