public import Domain

extension AzureVision {
  /// Why the service cannot be used, found out with a request that shows it nothing: it refuses the empty picture of a
  /// key that it takes, and the key of one that it does not. Nil where nothing is wrong.
  public func checkup() async -> Failure? {
    do throws(Failure) {
      let opened = try await door.open()
      let path =
        opened.version == "3.2"
        ? "/vision/v3.2/analyze?visualFeatures=Tags"
        : "/computervision/imageanalysis:analyze?api-version=\((opened.version ?? "2024-02-01").percentEncoded)&features=tags"
      let call = HTTPCall(
        "POST", opened.endpoint + path, headers: Self.headers(opened.credential),
        body: .bytes([], contentType: "application/octet-stream"))
      let reply = try await asked(call)
      let refusal = VisionRefusal(reply.head, body: reply.body)
      switch refusal.kind {
      case .pictureRefused, .requestRefused: return nil
      default:
        return reply.head.isSuccess
          ? nil
          : .service(ServiceFailure(.azureVision, refusal.kind, requestID: reply.head.requestID, isFree: true))
      }
    } catch {
      return error.ofFreeRequest
    }
  }

  private func asked(_ call: HTTPCall) async throws(Failure) -> HTTPReply {
    do throws(HTTPFault) {
      return try await line.exchange(call, Self.replyLimit, within: HTTPLine.checkupSeconds)
    } catch {
      throw error.failure(of: .azureVision)
    }
  }
}
