import Domain
import FoundationEssentials
import Glibc

extension OpenAI {
  /// The longest edge of a picture that is sent: what is larger costs more and shows the model nothing more.
  private static let sentEdge = 2048
  /// The bytes of an answer: a picture of 8 megapixels in base64, three partial ones, and room.
  private static let replyLimit = 192 << 20
  /// The characters of a prompt.
  private static let promptLimit = 32_000
  /// The bytes of a mask, exclusive.
  private static let maskLimit = 4 << 20

  /// Makes pictures; `model` is the usual one.
  public func generate(model: String) -> GenerateService {
    let usual = models.first { $0.id == model } ?? models.first
    let modes = Mode.allCases.filter { mode in models.contains { $0.modes.contains(mode) } }
    return GenerateService(
      id: service, name: service.title, model: usual?.id ?? model, modes: modes,
      limits: NormaliseRequest(longestEdge: Self.sentEdge, byteLimit: 20 << 20, format: .png, alsoTakes: [.jpeg]),
      slotsAtOnce: 10,
      estimate: { basis in
        guard let model = try? self.model(basis.settings) else { return .free }
        return model.estimate(basis.settings.options, prompt: basis.prompt, sent: basis.sent)
      },
      check: { instruction, settings throws(Failure) in try check(instruction, settings) },
      generate: { request, report async throws(SlotFault) in
        try await make(request, report)
      })
  }

  private func check(_ instruction: String, _ settings: GenerationSettings) throws(Failure) {
    let model = try model(settings)
    if let refusal = model.refusal(settings, pictures: 1, at: clock()) {
      throw failure(.modelCannot(model.id, refusal))
    }
  }

  /// Makes one picture: one request, which leaves again only where nothing can have been made.
  private func make(
    _ request: SlotRequest, _ report: @escaping @Sendable (SlotNews) -> Void
  ) async throws(SlotFault) -> SlotAnswer {
    let model: ImageModel
    let call: HTTPCall
    let mask = request.mask.map { _ in
      request.picture.parent.appending("\(UUID().uuidString.lowercased()).png")
    }
    defer { if let mask { unlink(mask.cString) } }
    do throws(Failure) {
      model = try self.model(request.settings)
      call = try await self.call(request, model, maskTo: mask)
    } catch {
      throw SlotFault(error, fate: .nothingMade)
    }
    var attempts = Attempts(isRepeatable: false)
    try await takeTurn(model, report)
    while true {
      if Task.isCancelled { throw SlotFault(.cancelled, fate: .nothingMade) }
      let outcome = await send(call, request, model, report)
      switch outcome {
      case .success(let answer): return answer
      case .failure(let stop):
        // What is certainly no picture is not kept: it may repeat the key, and that there is none says that nothing left.
        if stop.fault.fate == .nothingMade { unlink(request.reply.cString) }
        guard let retry = stop.outcome, let wait = attempts.wait(after: retry, chance: chance()) else {
          throw stop.fault
        }
        unlink(request.reply.cString)
        report(.waiting(until: clock().advanced(by: Int64(wait)), stop.kind))
        try await pause(wait)
      }
    }
  }

  /// Waits for a turn among the pictures that the model makes in a minute.
  private func takeTurn(_ model: ImageModel, _ report: @Sendable (SlotNews) -> Void) async throws(SlotFault) {
    guard let pace = paces[model.id] else { return }
    let now = clock()
    let turn = pace.turn(at: now)
    guard turn > now else { return }
    report(.waiting(until: turn, .rateLimited(seconds: nil)))
    try await pause(Int(turn.milliseconds - now.milliseconds))
  }

  private func pause(_ milliseconds: Int) async throws(SlotFault) {
    do throws(CancellationError) {
      try await line.wait(milliseconds)
    } catch {
      throw SlotFault(.cancelled, fate: .nothingMade)
    }
  }

  private func call(
    _ request: SlotRequest, _ model: ImageModel, maskTo mask: FilePath?
  ) async throws(Failure) -> HTTPCall {
    let pictures = request.settings.mode == .description ? 0 : 1 + request.references.count
    if let refusal = model.refusal(request.settings, pictures: pictures, at: clock()) {
      throw failure(.modelCannot(model.id, refusal))
    }
    let length = request.prompt.text.unicodeScalars.count
    guard length <= Self.promptLimit else {
      throw failure(.modelCannot(model.id, .promptLength(length, most: Self.promptLimit)))
    }
    if let mask, let given = request.mask {
      try await imager.alphaMask(given.file, like: request.picture, output: mask)
      var status = stat()
      guard stat(mask.cString, &status) == 0, status.st_size < Self.maskLimit else {
        throw .unusableMask(FilePath(given.name), detail: "as PNG it has 4 MB or more")
      }
    }
    let images = ImagesRequest(
      access: try await door.open(), model: model, slot: request, mask: mask, safetyIdentifier: safetyIdentifier,
      boundary: boundary)
    return try images.call()
  }

  /// Why a request did not lead to a picture, and what decides whether it leaves again.
  struct Stop: Error {
    var fault: SlotFault
    /// Nil where that is not for ``Attempts`` to decide.
    var outcome: Attempts.Outcome?
    var kind: ServiceFailure.Kind?
  }

  private func send(
    _ call: HTTPCall, _ request: SlotRequest, _ model: ImageModel, _ report: @escaping @Sendable (SlotNews) -> Void
  ) async -> Result<SlotAnswer, Stop> {
    let progress = ReplyProgress(reply: request.reply, report: report)
    defer { progress.removePartials() }
    do throws(HTTPFault) {
      let head = try await line.download(call, request.reply, Self.replyLimit) { head, bytes in
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
        try await PictureFetch(line: line, access: door.access, limit: Self.replyLimit).fetch(url, to: request.spool)
      } catch {
        return .failure(Stop(fault: SlotFault(error, fate: .made(charge: reply.usage.map(model.prices.charge)))))
      }
    }
    let mask = request.mask.map { "mask: \($0.name), SHA-256 \($0.sha256)" }
    return .success(
      SlotAnswer(
        remarks: [mask].compactMap(\.self), outputPrompt: reply.outputPrompt,
        charge: reply.usage.map(model.prices.charge)))
  }
}
