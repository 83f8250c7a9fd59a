/// How long a service takes to answer. Work that is done meanwhile counts.
struct Pace: Sendable {
  /// When the request was there wholly.
  let start: ContinuousClock.Instant
  /// The least time until the answer is complete.
  let latency: Duration

  /// Waits until `part` of the latency is over, 0…1.
  func reach(_ part: Double) async throws {
    let instant = start + latency * part
    guard instant > .now else { return }
    try await Task.sleep(until: instant, clock: .continuous)
  }
}
