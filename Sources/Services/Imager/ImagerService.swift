public import Domain

/// The process that decodes, scales and draws pictures, as seen from this one.
public struct ImagerService: Sendable {
  /// Does one job. Throws what the imager answered as ``ImagerAnswer/failed(_:)``, ``Failure/imagerFailed(_:detail:)``
  /// after a crash and one retry, or ``Failure/cancelled`` when its task is cancelled.
  public var perform: @Sendable (ImagerJob, Lane) async throws(Failure) -> ImagerAnswer

  /// Starts the lane's process ahead of its first job; does not wait for it.
  public var warm: @Sendable (Lane) -> Void

  /// Ends the processes and waits until they are gone. What runs or waits ends as ``Failure/cancelled``.
  public var shutdown: @Sendable () async -> Void

  /// Which queue a job waits in, so that a long look never holds up a preview.
  public enum Lane: Sendable, Hashable, CaseIterable {
    /// What the user is looking at.
    case foreground
    /// What a generation needs.
    case background
  }

  /// A service of closures.
  public init(
    perform: @escaping @Sendable (ImagerJob, Lane) async throws(Failure) -> ImagerAnswer,
    warm: @escaping @Sendable (Lane) -> Void = { _ in }, shutdown: @escaping @Sendable () async -> Void = {}
  ) {
    self.perform = perform
    self.warm = warm
    self.shutdown = shutdown
  }
}
