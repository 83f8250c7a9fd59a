import Domain
import Library
import Services

extension Pipeline {
  /// Makes all slots of a plan, or only `slots` of them, some at once. When the generation is stopped, slots whose turn has not come end at
  /// once; the others are waited for.
  func makeSlots(
    of plan: GenerationPlan, _ service: GenerateService, _ material: Material, picture: FilePath,
    only slots: Set<SlotID>? = nil
  ) async -> GenerationOutcome {
    var outcome = GenerationOutcome(saved: 0, failures: [], cancelled: 0)
    let requests = plan.request.slots.enumerated().compactMap { index, slot in
      guard slots?.contains(slot) ?? true else { return nil as SlotRequest? }
      return SlotRequest(
        slot: slot, index: index, picture: picture, description: plan.description,
        instruction: plan.request.instruction, prompt: plan.prompt, settings: plan.request.settings,
        mask: material.mask, references: material.references, spool: library.spoolFile(for: slot),
        reply: library.replyFile(for: slot),
        secondReply: library.secondReplyFile(for: slot))
    }
    var waiting = requests[...]
    var open = requests.count
    await withTaskGroup(of: SlotEnd?.self) { group in
      // Ends, with nil, only by being cancelled.
      group.addTask {
        for await _ in AsyncStream<Never>.makeStream().stream {}
        return nil
      }
      for _ in 0..<min(slotsAtOnce ?? service.slotsAtOnce, service.slotsAtOnce) {
        if let next = waiting.popFirst() { group.addTask { await self.make(next, plan, service) } }
      }
      while open > 0, let result = await group.next() {
        if let end = result {
          open -= 1
          outcome.count(end)
        }
        // After a stop every waiting slot gets its turn at once, only to find that it is cancelled.
        repeat {
          guard let next = waiting.popFirst() else { break }
          group.addTask { await self.make(next, plan, service) }
        } while Task.isCancelled
      }
      group.cancelAll()
    }
    return outcome
  }

  /// Makes one slot: does what ``SlotProgress`` says until it says that the slot has ended.
  private func make(
    _ request: SlotRequest, _ plan: GenerationPlan, _ service: GenerateService
  ) async -> SlotEnd {
    var progress = SlotProgress(isPaid: service.isPaid || !plan.estimate.isFree)
    var action = progress.after(Task.isCancelled ? .stopped : .turnCame)
    while let current = action {
      if case .end(let state, let verdict) = current {
        await record(verdict, of: request.slot)
        report(.slotChanged(request.slot, generation: plan.request.id, state))
        return SlotEnd(state: state, verdict: verdict)
      }
      action = progress.after(await carryOut(current, request, plan, service))
    }
    let lost = Failure.unexpected(doing: "making a picture", detail: "no step follows \(progress.step)")
    return SlotEnd(state: .failed(lost), verdict: .nothing)
  }

  private func carryOut(
    _ action: SlotProgress.Action, _ request: SlotRequest, _ plan: GenerationPlan, _ service: GenerateService
  ) async -> SlotProgress.Happening {
    do throws(Failure) {
      switch action {
      case .intend:
        try await library.intend(request.slot)
        return Task.isCancelled ? .stopped : .intended
      case .send:
        report(.slotChanged(request.slot, generation: plan.request.id, .sent(stage: .generate)))
        return await send(request, plan.request.id, service)
      case .restore:
        guard try await library.restoreSpool(of: request.slot) else {
          return .failed(.unexpected(doing: "making the spool anew", detail: "it is there"))
        }
        return Task.isCancelled ? .stopped : .restored
      case .settle(let answer):
        report(.slotChanged(request.slot, generation: plan.request.id, .sent(stage: .receive)))
        try await library.settle(
          request.slot, charge: answer.charge ?? plan.estimate, outputPrompt: answer.outputPrompt,
          remarks: answer.remarks)
        return .settled
      case .probe:
        return .probed(try await probeAnswer(of: request.slot))
      case .save(let facts):
        report(.slotChanged(request.slot, generation: plan.request.id, .settled))
        try await save(request.slot, facts)
        return .saved
      case .end(let state, _):
        return .failed(.unexpected(doing: "making a picture", detail: "it has ended: \(state)"))
      }
    } catch {
      return .failed(error)
    }
  }

  /// Lets the request leave.
  private func send(
    _ request: SlotRequest, _ generation: GenerationID, _ service: GenerateService
  ) async -> SlotProgress.Happening {
    do throws(SlotFault) {
      return .answered(
        try await service.generate(request) { [report] news in
          report(.slotReported(request.slot, generation: generation, news))
        })
    } catch {
      return .faulted(error)
    }
  }

  /// Probes a whole answer in a task of its own: stopping the generation must not stop what keeps it.
  private func probeAnswer(of slot: SlotID) async throws(Failure) -> PictureFacts {
    let answer = library.answerFile(for: slot)
    return try await Task(executorPreference: threads) { [imager] in
      await Result { () async throws(Failure) in try await imager.probe(answer) }
    }.value.get()
  }

  /// Saves one picture after the other, so that they are reported in the order of their numbers.
  private func save(_ slot: SlotID, _ facts: PictureFacts) async throws(Failure) {
    let previous = lastSaving
    let saving = Task(executorPreference: threads) {
      await previous?.value
      return await self.saveAndReport(slot, facts)
    }
    lastSaving = Task(executorPreference: threads) { _ = await saving.value }
    if let failure = await saving.value { throw failure }
  }

  private func saveAndReport(_ slot: SlotID, _ facts: PictureFacts) async -> Failure? {
    do throws(Failure) {
      let saved = try await library.save(slot, facts: facts)
      report(.variationSaved(saved.variation, lineage: saved.lineage))
      return nil
    } catch {
      return error
    }
  }

  /// Tells the ledger how a slot ended. Where it cannot be told, the next start finds the slot open and ends it.
  private func record(_ verdict: SlotProgress.Verdict, of slot: SlotID) async {
    switch verdict {
    case .nothing: break
    case .failed(let failure): try? await library.fail(slot, failure)
    case .spent(let failure, let charge): try? await library.fail(slot, failure, charge: charge)
    case .unknown(let failure): try? await library.markUnknown(slot, failure)
    case .cancelled: try? await library.markCancelled(slot)
    }
  }
}
