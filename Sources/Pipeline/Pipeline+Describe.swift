public import Domain
public import Library
import Services

extension Pipeline {
  /// Says what the picture `file` shows; `isCached` where nothing had to be asked of the service for it. The service
  /// sees a normalised copy, which carries no camera or GPS data.
  public func describe(_ file: FilePath) async throws(Failure) -> (description: Description, isCached: Bool) {
    let digest = try await library.digest(of: file)
    return try await description(of: file, digest: digest)
  }

  /// Brings to an end what an earlier program left open, and removes the copies it left. To be called once, before the
  /// first generation.
  public func recover() async throws(Failure) -> RecoveryReport {
    work.sweep()
    return try await library.recover { [imager] (file) throws(Failure) in try await imager.probe(file) }
  }

  /// The description of the picture `file` with these bytes: kept, or asked for once however many wait for it.
  func description(
    of file: FilePath, digest: LineageID
  ) async throws(Failure) -> (description: Description, isCached: Bool) {
    // An index that cannot be read must not keep anybody from describing.
    if let known = try? await library.cachedDescription(of: digest, by: describing.signature) { return (known, true) }
    let shared = join(digest, file)
    let result = await withTaskCancellationHandler {
      await shared.task.value
    } onCancel: {
      shared.leave()
    }
    if asked[digest] === shared { asked[digest] = nil }
    return (try result.get(), false)
  }

  /// Writes a copy of the picture `file` that the service will take to the new file `copy` of the work folder.
  func normalise(_ file: FilePath, into copy: FilePath) async throws(Failure) {
    do throws(Failure) {
      try await imager.normalise(file, generating.limits, output: copy)
    } catch {
      throw work.explained(error)
    }
  }

  /// The description that is being asked for already, unless everybody has left it; otherwise a new one.
  private func join(_ digest: LineageID, _ file: FilePath) -> SharedDescription {
    if let shared = asked[digest], shared.join() { return shared }
    let shared = SharedDescription(
      task: Task(executorPreference: threads) { await self.ask(about: file, digest: digest) })
    asked[digest] = shared
    return shared
  }

  private func ask(about file: FilePath, digest: LineageID) async -> Result<Description, Failure> {
    let result: Result<Description, Failure>
    do throws(Failure) {
      let copy = try work.newFile(generating.limits.format)
      defer { work.remove(copy) }
      try await normalise(file, into: copy)
      let description = try await describing.describe(copy)
      // A description that cannot be kept is still a description.
      try? await library.remember(description, of: digest, by: describing.signature)
      result = .success(description)
    } catch {
      result = .failure(error)
    }
    return result
  }
}
