import Domain

extension ImagerService {
  /// The real imager: one process for each lane, started with its first job, killed and started anew when it crashes,
  /// hangs or talks nonsense. Ends by itself when the last copy of the service is gone.
  public static func live(_ launch: ImagerLaunch) -> ImagerService {
    let lanes = ImagerLanes(launch)
    return ImagerService(
      perform: { job, lane async throws(Failure) in try await lanes.lane(lane).perform(job) },
      warm: { lanes.lane($0).warm() }, shutdown: { await lanes.shutdown() })
  }
}

/// Both lanes. Only the service holds it: a lane is also held by its own thread.
private final class ImagerLanes: Sendable {
  private let foreground: ImagerLane
  private let background: ImagerLane

  init(_ launch: ImagerLaunch) {
    foreground = ImagerLane(launch)
    background = ImagerLane(launch)
  }

  deinit {
    foreground.end()
    background.end()
  }

  func lane(_ lane: ImagerService.Lane) -> ImagerLane {
    switch lane {
    case .foreground: foreground
    case .background: background
    }
  }

  func shutdown() async {
    foreground.end()
    background.end()
    await foreground.shutdown()
    await background.shutdown()
  }
}
