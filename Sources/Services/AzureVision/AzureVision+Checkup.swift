public import Domain

extension AzureVision {
  /// Why the service cannot be used, found out by asking which models there are, as version 3.2 answers it without
  /// looking at a picture. A resource that has no such list is shown an empty picture instead, which it refuses where it
  /// takes the key; it may count that as a transaction. Nil where nothing is wrong.
  public func checkup() async -> Failure? {
    do throws(Failure) {
      let opened = try await door.open()
      let headers = Self.headers(opened.credential)
      let list = try await asked(HTTPCall("GET", opened.endpoint + "/vision/v3.2/models", headers: headers))
      if list.head.isSuccess { return nil }
      let refusal = VisionRefusal(list.head, body: list.body)
      guard case .noSuchAddress = refusal.kind else { return failure(refusal, list.head) }
      let path =
        opened.version == "3.2"
        ? "/vision/v3.2/analyze?visualFeatures=Tags"
        : "/computervision/imageanalysis:analyze?api-version=\((opened.version ?? "2024-02-01").percentEncoded)&features=tags"
      let reply = try await asked(
        HTTPCall(
          "POST", opened.endpoint + path, headers: headers, body: .bytes([], contentType: "application/octet-stream")))
      let answer = VisionRefusal(reply.head, body: reply.body)
      switch answer.kind {
      case .pictureRefused, .requestRefused: return nil
      default: return reply.head.isSuccess ? nil : failure(answer, reply.head)
      }
    } catch {
      return error.ofFreeRequest
    }
  }

  private func failure(_ refusal: VisionRefusal, _ head: HTTPHead) -> Failure {
    .service(ServiceFailure(.azureVision, refusal.kind, requestID: head.requestID, isFree: true))
  }

  private func asked(_ call: HTTPCall) async throws(Failure) -> HTTPReply {
    do throws(HTTPFault) {
      return try await line.exchange(call, Self.replyLimit, within: HTTPLine.checkupSeconds)
    } catch {
      throw error.failure(of: .azureVision)
    }
  }
}
