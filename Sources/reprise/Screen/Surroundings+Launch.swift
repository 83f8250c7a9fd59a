import Canvas
import Domain
import Interface
import Services
import Settings
import Terminal

extension Surroundings {
  /// What the state has to know of this launch in this terminal.
  init(
    launch: Launch, profile: TerminalProfile, screen: TerminalScreen, workshop: Workshop, theme: Theme, now: Instant
  ) {
    let configuration = launch.configuration
    self.init(
      home: launch.folders.home, launch: launch.identifier, depth: configuration.color ?? screen.colorDepth,
      isUnicode: profile.isUnicode,
      cellAspect: screen.cellPixels.map { Double($0.width) / Double($0.height) } ?? 0.5, size: screen.size, now: now,
      background: theme.surface, theme: theme.name, describer: workshop.describe.name,
      generator: Generator(
        name: workshop.generate.name,
        // The screen has no way yet to say which mask.
        modes: workshop.generate.modes.filter { $0 != .mask }, model: workshop.generate.model, pricePerSlot: .free),
      editing: configuration.editing)
    secondsFromUTC = LocalTime.secondsFromUTC(at: now)
    reducesMotion = configuration.reducesMotion
    notifies = configuration.notifies
    usesMouse = configuration.usesMouse
  }
}
