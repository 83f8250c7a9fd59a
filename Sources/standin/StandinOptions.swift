/// How a stand-in behaves.
struct StandinOptions: Sendable {
  /// What every answer takes at least.
  var latency = Duration.zero
  /// Whether pictures are made with little work, for measurements.
  var isPlain = false
  /// Whether it answers as a server of the time before the present models.
  var isLenient = false
  /// Whether PNGs carry a chunk of content credentials.
  var hasCredentials = false
  /// What goes wrong from the start.
  var faults: [FaultRule] = []
  /// The day, as `2026-11-22`: models come to their end.
  var today: @Sendable () -> String
}
