public import Domain

extension OpenAI {
  /// Why the service cannot be used, found out without buying anything: asks which models there are. Nil where nothing is
  /// wrong.
  public func checkup() async -> Failure? {
    do throws(Failure) {
      let opened = try await door.open()
      let address = OpenAIAddress(opened)
      let reply = try await asked(HTTPCall("GET", address.modelsURL, headers: address.headers))
      if reply.head.isSuccess { return nil }
      let refusal = OpenAIRefusal(reply.head, body: reply.body, model: "")
      // A server of another maker may have no list of models, and work nevertheless.
      if service == .openAI, case .noSuchAddress = refusal.kind, WebAddress(opened.endpoint)?.host != "api.openai.com" {
        return nil
      }
      return failure(refusal.kind, reply.head).ofFreeRequest
    } catch {
      return error.ofFreeRequest
    }
  }

  private func asked(_ call: HTTPCall) async throws(Failure) -> HTTPReply {
    do throws(HTTPFault) {
      return try await line.exchange(call, 16 << 20, within: HTTPLine.checkupSeconds)
    } catch {
      throw error.failure(of: service)
    }
  }
}

extension OpenAIAddress {
  /// Where the models are listed.
  fileprivate var modelsURL: String {
    guard access.service == .azureOpenAI else { return "\(access.endpoint)/models" }
    return access.isByDeployment
      ? "\(access.endpoint)/openai/models?api-version=\((access.version ?? "2024-10-21").percentEncoded)"
      : url("models", model: "")
  }
}
