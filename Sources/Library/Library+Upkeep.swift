public import Domain

extension Library {
  /// Reads the head of a picture, as the imager does.
  public typealias FactsReading = @Sendable (FilePath) async throws(Failure) -> PictureFacts

  /// Makes the picture of the reply in a file, which goes to a new file; nil where the reply is not whole, or no picture.
  /// Throws why a whole reply has none.
  public typealias ReplyReading =
    @Sendable (_ reply: FilePath, GenerationSettings, _ picture: FilePath) async throws(Failure) -> RecoveredAnswer?

  /// Brings slots to an end that a program left open when it ended: whole answers are saved without a call, of the
  /// rest those fail that are free or never left, and the others become unknown. Leaves slots alone that a running
  /// program holds.
  /// `reading` makes the answers of replies that came whole.
  public func recover(
    facts: @escaping FactsReading, reading: @escaping ReplyReading = { _, _, _ in nil }
  ) async throws(Failure) -> RecoveryReport {
    try await Recovery(library: self).run(facts: facts, reading: reading)
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

  /// What ``Failure/indexDamaged(_:detail:)`` says of an index that is whole, but not for this program.
  public static let madeByNewer = "a newer Reprise made it"
}
