public import Domain
public import Library
import Services

extension Pipeline {
  /// Says what the picture `file` shows; `isCached` where nothing had to be asked of the service for it. The service
  /// sees a normalised copy, which carries no camera or GPS data.
  public func describe(
    _ file: FilePath, by service: ServiceID? = nil
  ) async throws(Failure) -> (description: Description, isCached: Bool) {
    let describer = try services.describer(service)
    let known = try await description(of: file, digest: try await library.digest(of: file), by: describer)
    return (known.description, known.isCached)
  }

  /// What `service` has said of the picture `file`, as it is now; nil where it has not been asked. Asks nobody.
  public func keptDescription(of file: FilePath, by service: ServiceID?) async throws(Failure) -> Description? {
    let describer = try services.describer(service)
    return try await library.cachedDescription(of: try await library.digest(of: file), by: describer.signature)?
      .description
  }

  /// Brings to an end what an earlier program left open, and removes the copies it left. To be called once, before the
  /// first generation.
  public func recover() async throws(Failure) -> RecoveryReport {
    // One at a time: two of them would make a picture of the same reply in the same file.
    let previous = recovering
    let task = Task(executorPreference: threads) {
      _ = await previous?.value
      return await Result { () async throws(Failure) in try await self.recoverNow() }
    }
    recovering = task
    return try await task.value.get()
  }

  private func recoverNow() async throws(Failure) -> RecoveryReport {
    work.sweep()
    do throws(Failure) {
      return try await bringToEnd()
    } catch {
      // Sidecars, intents and the ledger's own copy have everything that the index had.
      guard case .indexDamaged(let index, let detail) = error, detail != Library.madeByNewer else { throw error }
      await library.close()
      let rebuilt: RebuildReport
      do throws(Failure) {
        rebuilt = try await Library.rebuild(at: library.folder, clock: clock) { [imager] (file) throws(Failure) in
          try await imager.probe(file)
        }
      } catch {
        // Another program has it open, or there is nothing to make one of: the damage is what the user has to know.
        throw .indexDamaged(index, detail: detail)
      }
      var report = try await bringToEnd()
      report.rebuilt = rebuilt
      return report
    }
  }

  private func bringToEnd() async throws(Failure) -> RecoveryReport {
    try await library.recover(
      facts: { [imager] (file) throws(Failure) in try await imager.probe(file) },
      reading: { [services] reply, settings, picture throws(Failure) in
        guard let answer = try await services.reread(reply, settings, picture) else { return nil }
        return RecoveredAnswer(charge: answer.charge, outputPrompt: answer.outputPrompt, remarks: answer.remarks)
      })
  }

  /// The description of the picture `file` with these bytes: kept, or asked for once however many wait for it. `charge`
  /// is what a kept one did cost, and `check` says no before one is paid for.
  func description(
    of file: FilePath, digest: LineageID, by describer: DescribeService, for generation: GenerationID? = nil,
    after check: () async throws(Failure) -> Money = { () throws(Failure) in .free }
  ) async throws(Failure) -> (description: Description, isCached: Bool, charge: Money) {
    // An index that cannot be read must not keep anybody from describing.
    if let known = try? await library.cachedDescription(of: digest, by: describer.signature) {
      return (known.description, true, known.charge)
    }
    let rest = describer.fee == nil ? .free : try await check()
    let key = AskedDescription(digest: digest, signature: describer.signature)
    let shared = join(key, file, describer, generation, rest)
    let result = await withTaskCancellationHandler {
      await shared.task.value
    } onCancel: {
      shared.leave()
    }
    if asked[key] === shared { asked[key] = nil }
    return (try result.get(), false, .free)
  }

  /// Writes a copy of the picture `file` that the service will take to the new file `copy` of the work folder, and returns
  /// the copy's facts.
  @discardableResult
  func normalise(
    _ file: FilePath, _ limits: NormaliseRequest, into copy: FilePath
  ) async throws(Failure) -> PictureFacts {
    do throws(Failure) {
      return try await imager.normalise(file, limits, output: copy)
    } catch {
      throw work.explained(error)
    }
  }

  /// The description that is being asked for already, unless everybody has left it; otherwise a new one.
  private func join(
    _ key: AskedDescription, _ file: FilePath, _ describer: DescribeService, _ generation: GenerationID?,
    _ rest: Money
  ) -> SharedDescription {
    if let shared = asked[key], shared.join() { return shared }
    let shared = SharedDescription(
      task: Task(executorPreference: threads) {
        await self.ask(describer, about: file, digest: key.digest, for: generation, rest: rest)
      })
    asked[key] = shared
    return shared
  }

  private func ask(
    _ describer: DescribeService, about file: FilePath, digest: LineageID, for generation: GenerationID?,
    rest: Money
  ) async -> Result<Description, Failure> {
    let result: Result<Description, Failure>
    do throws(Failure) {
      // Somebody may have asked since it was looked for.
      if let known = try? await library.cachedDescription(of: digest, by: describer.signature) {
        return .success(known.description)
      }
      let copy = try work.newFile(describer.limits.format)
      defer { work.remove(copy) }
      try await normalise(file, describer.limits, into: copy)
      // What was copied may be another picture by now: nothing is paid for what would be kept under the wrong name.
      guard try await library.digest(of: file) == digest else {
        throw Failure.unexpected(doing: "describing \(file.string)", detail: "it changed meanwhile")
      }
      var order = describer.fee.map { fee in
        PaidRequest(
          id: Self.newID("description"), kind: .description, service: describer.id, model: fee.model, lineage: digest,
          generation: generation, estimate: fee.estimate)
      }
      let signature = describer.signature
      order?.signature = signature
      order?.rest = rest
      let answered = try await paying(for: order) {
        (try? await library.cachedDescription(of: digest, by: signature))??.description
      } keeping: {
        .description($0, of: digest, by: signature)
      } _: { repeating async throws(Failure) in
        try await describer.answer(copy, repeating)
      }
      // A description that cannot be kept is still a description.
      if order == nil { try? await library.remember(answered.value, of: digest, by: signature) }
      result = .success(answered.value)
    } catch {
      result = .failure(error)
    }
    return result
  }
}
