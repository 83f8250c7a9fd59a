import Domain

extension OpenAI {
  /// The bytes of an answer: a picture of 8 megapixels in base64, three partial ones, and room.
  private static let replyLimit = 192 << 20

  /// Why a request did not lead to a picture, and what decides whether it leaves again.
  struct Stop: Error {
    var fault: SlotFault
    /// Nil where that is not for ``Attempts`` to decide.
    var outcome: Attempts.Outcome?
    var kind: ServiceFailure.Kind?
  }

  /// Lets the request leave, once, and reads what comes back.
  func send(
    _ call: HTTPCall, _ request: SlotRequest, _ model: ImageModel, _ report: @escaping @Sendable (SlotNews) -> Void
  ) async -> Result<SlotAnswer, Stop> {
    let progress = ReplyProgress(reply: request.reply, report: report)
    defer { progress.removePartials() }
    do throws(HTTPFault) {
      let room = ReplyRoom.byteCount(for: request.settings.options)
      let head = try await line.download(call, request.reply, request.secondReply, Self.replyLimit, room) {
        head, bytes in
        progress.take(head, bytes)
      }
      return await answer(request, head, model)
    } catch {
      // The connection may have broken after the last byte, or the user have stopped it there: what is whole is an answer.
      if let (head, _) = ReplyFile.head(of: request.reply), head.isSuccess,
        case .success(let answer) = await answer(request, head, model)
      {
        return .success(answer)
      }
      let fate: SlotFault.Fate = error.mayHaveLeft ? .unknown : .nothingMade
      var kind: ServiceFailure.Kind?
      if case .service(let known) = error.cause { kind = known }
      return .failure(
        Stop(
          fault: SlotFault(error.failure(of: service), fate: fate), outcome: .fault(error), kind: kind))
    }
  }

  private func answer(
    _ request: SlotRequest, _ head: HTTPHead, _ model: ImageModel
  ) async -> Result<SlotAnswer, Stop> {
    do throws(ImagesReply.Fault) {
      let reply = try ImagesReply.read(request.reply, model: model.id, pictureTo: request.spool)
      return try await finished(reply, request, model)
    } catch {
      switch error {
      case .refused(let refusal):
        // A stream has said yes before it said no: what it made until then may be charged.
        let isCertain = refusal.isCertain && !head.isSuccess
        let fault = SlotFault(failure(refusal.kind, head), fate: isCertain ? .nothingMade : .unknown)
        return .failure(Stop(fault: fault, outcome: .refused(head, refusal.kind), kind: refusal.kind))
      case .unusable(let detail, let usage):
        let fault = SlotFault(
          failure(.badAnswer(detail: detail), head), fate: .made(charge: usage.map(model.prices.charge)))
        return .failure(Stop(fault: fault))
      case .file(let failure):
        return .failure(Stop(fault: SlotFault(failure, fate: .unknown)))
      }
    }
  }

  /// The answer, after the picture has been fetched where the server only says where it is.
  private func finished(
    _ reply: ImagesReply, _ request: SlotRequest, _ model: ImageModel
  ) async throws(ImagesReply.Fault) -> Result<SlotAnswer, Stop> {
    if let url = reply.url {
      do throws(Failure) {
        try await PictureFetch(line: line, access: door.access, limit: Self.replyLimit)
          .fetch(url, of: request.reply, to: request.spool)
      } catch {
        // The reply is kept: what is whole of the picture is saved when it is looked for again.
        return .failure(Stop(fault: SlotFault(error, fate: .unknown)))
      }
    }
    let mask = request.mask.map { "mask: \($0.name), SHA-256 \($0.sha256)" }
    return .success(
      SlotAnswer(
        remarks: [mask].compactMap(\.self), outputPrompt: reply.outputPrompt,
        charge: reply.usage.map(model.prices.charge)))
  }
}
