public import Domain

extension Library {
  /// Reads the head of a picture, as the imager does.
  public typealias FactsReading = @Sendable (FilePath) async throws(Failure) -> PictureFacts

  /// Brings slots to an end that a program left open when it ended: whole answers are saved without a call, of the
  /// rest the paid ones become unknown and the free ones fail. Leaves slots alone that a running program holds.
  public func recover(facts: @escaping FactsReading) async throws(Failure) -> RecoveryReport {
    try await Recovery(library: self).run(facts: facts)
  }

  /// Compares index and disk, changing neither. Reads every picture.
  public func check() async throws(Failure) -> CheckReport {
    try await offPool { () throws(Failure) in try Check(library: self).run() }
  }

  /// Makes the index of the library in `folder` anew from sidecars and folders. The old one goes to the trash; what
  /// only it knew (failed and unknown slots, cached descriptions) is taken over as far as it can be read. Throws
  /// ``Failure/notWritable(_:detail:)`` while the library is open anywhere, this process included.
  public static func rebuild(
    at folder: FilePath, clock: @escaping @Sendable () -> Instant, facts: @escaping FactsReading
  ) async throws(Failure) -> RebuildReport {
    try await Rebuild(folder: try folder.absolute(), clock: clock).run(facts: facts)
  }
}
