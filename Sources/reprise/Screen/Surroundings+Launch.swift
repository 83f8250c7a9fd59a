import Canvas
import Domain
import Interface
import Pipeline
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
        modes: workshop.generate.modes, model: workshop.generate.model, pricePerSlot: .free),
      editing: configuration.editing)
    take(workshop.outside, workshop.services)
    spending = Spending(budget: configuration.knownBudget)
    secondsFromUTC = LocalTime.secondsFromUTC(at: now)
    reducesMotion = configuration.reducesMotion
    notifies = configuration.notifies
    usesMouse = configuration.usesMouse
  }

  /// What is known of outside services.
  private mutating func take(_ outside: OutsideServices, _ services: ServiceTable) {
    let settings = outside.settings
    models = outside.offers()
    let usual = settings.usualGenerator
    if usual != .localStudio, let known = settings.usualModel(of: usual, at: now) {
      model = ModelName(known.id, at: usual)
    }
    options = settings.generate.options
    if let count = settings.generate.count { self.count = count }
    describers = services.describers.map(\.id)
    describer = services.describers[0].name
    describerPrices = Dictionary(
      services.describers.compactMap { describer in describer.fee?.estimate.map { (describer.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    composers = services.composers.map(\.id)
    composerPrices = Dictionary(
      services.composers.compactMap { composer in composer.fee.map { (composer.id, $0(nil, "").estimate) } },
      uniquingKeysWith: { first, _ in first })
    connections = outside.connections
    template = settings.compose.template
    secondPressAbove = settings.generate.priceNeedingSecondPress
  }
}
