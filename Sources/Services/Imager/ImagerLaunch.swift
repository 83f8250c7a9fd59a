public import Domain

/// How the imager's processes are started and how long they may take.
public struct ImagerLaunch: Sendable, Hashable {
  /// Where the program may be; the first that can be run is.
  public var candidates: [FilePath]
  /// The whole environment of the process, `NAME=value`. Nothing of this process's own is added.
  public var environment: [String]
  /// Seconds that one job may take before the process is ended, if it hangs or works all the time.
  public var patience: Double
  /// Seconds that one job may take at most, where a busy machine keeps it waiting.
  public var limit: Double
  /// Seconds that a cancelled job has to end by itself.
  public var grace: Double

  /// A launch. The environment holds no secrets, gives the allocator two arenas, which keeps the decoders small, and
  /// names a place where libvips finds no modules: loading all of them takes as long as all the rest of its start.
  public init(
    candidates: [FilePath], environment: [String] = Self.plainEnvironment, patience: Double = 30, limit: Double = 300,
    grace: Double = 0.05
  ) {
    self.candidates = candidates
    self.environment = environment
    self.patience = patience
    self.limit = limit
    self.grace = grace
  }

  /// What the imager's process knows of the world.
  public static let plainEnvironment = [
    "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "MALLOC_ARENA_MAX=2", "VIPSHOME=/dev/null",
  ]
}
