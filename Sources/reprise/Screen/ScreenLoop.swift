import ArgumentParser
import Canvas
import Domain
import Interface
import Services
import Settings
import Terminal

/// The event loop: waits for the terminal, the inbox and signals, applies every event, hands the effects over, and
/// draws once. It owns the terminal and runs on the main thread; idle, it sleeps.
struct ScreenLoop: ~Copyable {
  private let screen: TerminalScreen
  private let signals: TerminalSignals
  private let inbox: Inbox<Event>
  private let runner: EffectRunner
  private let workshop: Workshop
  private let theme: Theme
  private var state: State
  private var ending: ExitCode?

  /// How long the first frame waits for the folder's listing, in milliseconds: a frame with the list at once is
  /// better than an empty one before it, and a slow disk must not hold up the screen.
  private static let firstListingWait = 15

  /// Receives signals and opens the terminal. Nothing slow happens here: the first frame waits for it.
  init(
    launch: Launch, profile: TerminalProfile, theme: Theme, start: StartingPlace, library: String?
  ) throws(TerminalRefusal) {
    let signals = try TerminalSignals()
    let inbox = try Inbox<Event>()
    let screen = try TerminalScreen(profile: profile, cacheFolder: launch.folders.cache.string)
    let workshop = Workshop(launch: launch, library: library) { inbox.send(.pipeline($0)) }
    let depth = launch.configuration.color ?? screen.colorDepth
    self.theme = theme.prepared(depth: depth, isUnicode: profile.isUnicode, border: launch.configuration.border)
    state = State(
      surroundings: Surroundings(
        home: launch.folders.home, launch: launch.identifier, depth: depth, isUnicode: profile.isUnicode,
        cellAspect: screen.cellPixels.map { Double($0.width) / Double($0.height) } ?? 0.5, size: screen.size,
        now: Launch.now(), background: theme[.ui].background.rgb ?? 0, describer: workshop.describe.name,
        generator: Generator(
          name: workshop.generate.name, modes: workshop.generate.modes, model: workshop.generate.model,
          pricePerSlot: .free)),
      folder: start.folder, select: start.picture)
    runner = EffectRunner(workshop: workshop, inbox: inbox)
    self.signals = signals
    self.inbox = inbox
    self.screen = screen
    self.workshop = workshop
    for problem in launch.configuration.problems { inbox.send(.failed(problem)) }
  }

  /// Runs until the user quits or the terminal goes away, and returns the exit status.
  mutating func run() -> ExitCode {
    perform(state.start())
    waitForFirstListing()
    draw()
    workshop.imager.warm(.foreground)
    while ending == nil {
      draw()
      let readiness = TerminalWait.wait(
        screen: screen, inbox: inbox, signals: signals, milliseconds: millisecondsToTick)
      apply(.ticked(Launch.now()))
      if readiness.contains(.signals) { receiveSignals() }
      if readiness.contains(.output) { screen.flush() }
      receiveInput()
      if readiness.contains(.inbox) { receiveMessages() }
    }
    screen.close()
    signals.release()
    Headless.wait { [workshop] in await workshop.close() }
    return ending ?? Exit.success
  }

  /// Gives a fast disk the time to answer before anything is drawn.
  private mutating func waitForFirstListing() {
    let readiness = TerminalWait.wait(
      screen: screen, inbox: inbox, signals: signals, milliseconds: Self.firstListingWait)
    if readiness.contains(.inbox) { receiveMessages() }
  }

  /// The time until something on the screen changes by itself; nil while nothing does.
  private var millisecondsToTick: Int? {
    state.nextTickAt.map { max(0, Int($0.milliseconds - Launch.now().milliseconds)) }
  }

  private mutating func receiveInput() {
    for input in screen.read() {
      switch input {
      case .key(let press): apply(.keyPressed(press))
      case .paste(let text): apply(.pasted(text))
      case .focus(let isFocused): apply(.focusChanged(isFocused: isFocused))
      case .reply, .mouse: break
      case .gone: ending = ending ?? Exit.failed
      }
    }
  }

  private mutating func receiveMessages() {
    for event in inbox.drain() { apply(event) }
  }

  private mutating func receiveSignals() {
    for signal in signals.drain() {
      switch signal {
      case .windowChanged: apply(.resized(screen.resize()))
      case .stop: apply(.resized(screen.suspend()))
      case .continued: apply(.resized(screen.retake()))
      case .interrupt: apply(.keyPressed(KeyPress(.character("c"), .control)))
      case .terminate, .quit: ending = ExitCode(128 + 15)
      case .hangUp: ending = ExitCode(128 + 1)
      }
    }
  }

  private mutating func apply(_ event: Event) {
    perform(state.update(event))
  }

  /// Carries out what concerns the terminal here and hands everything else over.
  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .redraw: screen.redraw()
      case .suspend: apply(.resized(screen.suspend()))
      case .quit: ending = Exit.success
      case .listFolder, .readDetails, .drawPreview, .describe, .openSource, .generate, .cancel, .cancelAll:
        runner.run(effect)
      }
    }
  }

  private func draw() {
    screen.draw(frame(state, size: screen.size, theme: theme))
  }
}
