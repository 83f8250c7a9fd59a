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
    return try await description(of: file, digest: try await library.digest(of: file), by: describer)
  }

  /// Brings to an end what an earlier program left open, and removes the copies it left. To be called once, before the
  /// first generation.
  public func recover() async throws(Failure) -> RecoveryReport {
    work.sweep()
    return try await library.recover(
      facts: { [imager] (file) throws(Failure) in try await imager.probe(file) },
      reading: { [services] reply, settings, picture in
        guard let answer = await services.reread(reply, settings, picture) else { return nil }
        return RecoveredAnswer(charge: answer.charge, outputPrompt: answer.outputPrompt, remarks: answer.remarks)
      })
  }

  /// The description of the picture `file` with these bytes: kept, or asked for once however many wait for it.
  func description(
    of file: FilePath, digest: LineageID, by describer: DescribeService
  ) async throws(Failure) -> (description: Description, isCached: Bool) {
    // An index that cannot be read must not keep anybody from describing.
    if let known = try? await library.cachedDescription(of: digest, by: describer.signature) { return (known, true) }
    let key = AskedDescription(digest: digest, signature: describer.signature)
    let shared = join(key, file, describer)
    let result = await withTaskCancellationHandler {
      await shared.task.value
    } onCancel: {
      shared.leave()
    }
    if asked[key] === shared { asked[key] = nil }
    return (try result.get(), false)
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
    _ key: AskedDescription, _ file: FilePath, _ describer: DescribeService
  ) -> SharedDescription {
    if let shared = asked[key], shared.join() { return shared }
    let shared = SharedDescription(
      task: Task(executorPreference: threads) { await self.ask(describer, about: file, digest: key.digest) })
    asked[key] = shared
    return shared
  }

  private func ask(
    _ describer: DescribeService, about file: FilePath, digest: LineageID
  ) async -> Result<Description, Failure> {
    let result: Result<Description, Failure>
    do throws(Failure) {
      let copy = try work.newFile(describer.limits.format)
      defer { work.remove(copy) }
      try await normalise(file, describer.limits, into: copy)
      let description = try await describer.describe(copy)
      // A description that cannot be kept is still a description.
      try? await library.remember(description, of: digest, by: describer.signature)
      result = .success(description)
    } catch {
      result = .failure(error)
    }
    return result
  }
}
