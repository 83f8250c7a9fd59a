import Domain
import FoundationEssentials
import Glibc

extension OpenAI {
  /// The longest edge of a picture that is sent: what is larger costs more and shows the model nothing more.
  private static let sentEdge = 2048
  /// The bytes of a picture that is sent.
  private static let sentBytes = 20 << 20
  /// The same where it goes as an address, which may have 20,971,520 characters.
  private static let addressBytes = 15_700_000
  /// The characters of a prompt.
  private static let promptLimit = 32_000
  /// The bytes of a mask, exclusive.
  private static let maskLimit = 4 << 20

  /// Makes pictures; `model` is the usual one.
  public func generate(model: String) -> GenerateService {
    let usual = models.first { $0.id == model } ?? models.first
    let modes = Mode.allCases.filter { mode in models.contains { $0.modes.contains(mode) } }
    return GenerateService(
      id: service, name: service.title, endpoint: door.access.endpoint, model: usual?.id ?? model, modes: modes,
      limits: NormaliseRequest(
        longestEdge: Self.sentEdge, byteLimit: door.access.edits == .json ? Self.addressBytes : Self.sentBytes,
        format: .png, alsoTakes: [.jpeg]), slotsAtOnce: 10,
      estimate: { basis in
        guard let model = try? self.model(basis.settings) else { return .free }
        return model.estimate(basis.settings.options, prompt: basis.prompt, sent: basis.sent)
      },
      smaller: { basis, left, ratio in
        guard let model = try? self.model(basis.settings) else { return [] }
        return model.smaller(than: basis.settings, source: basis.sent.first, within: left) { settings in
          model.estimate(settings.options, prompt: basis.prompt, sent: basis.sent).scaled(by: ratio)
        }
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
}
