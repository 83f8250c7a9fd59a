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
  private let editor: ExternalEditor
  private let clock = ScreenClock()
  private var theme: ScreenTheme
  private var state: State
  private var ending: ExitCode?

  /// How long the first frame waits for the folder's listing, in milliseconds: a frame with the list at once is
  /// better than an empty one before it, and a slow disk must not hold up the screen.
  private static let firstListingWait = 15

  /// Receives signals and opens the terminal. Nothing slow happens here: the first frame waits for it.
  init(
    launch: Launch, profile: TerminalProfile, look: Look, start: StartingPlace, library: String?
  ) throws(TerminalRefusal) {
    let signals = try TerminalSignals()
    let inbox = try Inbox<Event>()
    let screen = try TerminalScreen(profile: profile, cacheFolder: launch.folders.cache.string)
    let workshop = Workshop(launch: launch, library: library) { inbox.send(.pipeline($0)) }
    let keymap = Keymap(file: launch.folders.keymap)
    theme = ScreenTheme(
      look, depth: launch.configuration.color ?? screen.colorDepth, isUnicode: profile.isUnicode,
      border: launch.configuration.border)
    editor = ExternalEditor(environment: launch.environment, cache: launch.folders.cache)
    let surroundings = Surroundings(
      launch: launch, profile: profile, screen: screen, workshop: workshop, theme: theme.theme, now: clock.now())
    screen.isMouseReported = surroundings.usesMouse
    state = State(surroundings: surroundings, folder: start.folder, select: start.picture, table: keymap.table)
    let themes = ThemeDesk(launch: launch) { inbox.send($0) }
    themes.begin(with: look.theme)
    runner = EffectRunner(workshop: workshop, launch: launch, themes: themes, inbox: inbox)
    self.signals = signals
    self.inbox = inbox
    self.screen = screen
    self.workshop = workshop
    for problem in launch.configuration.problems + keymap.problems + look.problems { inbox.send(.failed(problem)) }
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
      apply(.ticked(clock.now()))
      if readiness.contains(.signals) { receiveSignals() }
      if readiness.contains(.output) { screen.flush() }
      receiveInput()
      if readiness.contains(.inbox) { receiveMessages() }
    }
    if let unsaved = state.unsavedDraft { runner.run(unsaved) }
    screen.close()
    signals.release()
    Headless.wait { [workshop, runner] in
      await runner.close()
      await workshop.close()
    }
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
    state.nextTickAt.map { max(0, Int($0.milliseconds - clock.now().milliseconds)) }
  }

  private mutating func receiveInput() {
    for input in screen.read() {
      switch input {
      case .key(let press): apply(.keyPressed(press))
      case .paste(let text): apply(.pasted(text))
      case .focus(let isFocused): apply(.focusChanged(isFocused: isFocused))
      case .reply(let reply): receive(reply)
      case .mouse(let report): apply(.mouse(report))
      case .gone: ending = ending ?? Exit.failed
      }
    }
  }

  private mutating func receiveMessages() {
    for event in inbox.drain() {
      if case .themeLoaded(let loaded) = event { theme.theme = loaded }
      if case .pipeline(let reported) = event { runner.hear(reported) }
      apply(event)
    }
  }

  /// Takes the theme that goes with the background that the terminal reports, once.
  private mutating func receive(_ reply: TerminalReply) {
    if let name = theme.choose(by: reply) { runner.run(.useTheme(name, isKept: false)) }
  }

  private mutating func receiveSignals() {
    for signal in signals.drain() { receive(signal) }
  }

  private mutating func receive(_ signal: TerminalSignal) {
    switch signal {
    case .windowChanged: apply(.resized(screen.resize()))
    case .stop: apply(.resized(screen.suspend()))
    case .continued: apply(.resized(screen.retake()))
    case .interrupt: apply(.keyPressed(KeyPress(.character("c"), .control)))
    case .terminate, .quit: ending = ExitCode(128 + (signal == .quit ? 3 : 15))
    case .hangUp: ending = ExitCode(128 + 1)
    }
  }

  private mutating func apply(_ event: Event) {
    perform(state.update(event))
  }

  /// Carries out what concerns the terminal here and hands everything else over.
  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .reportMouse(let isReported): screen.isMouseReported = isReported
      case .redraw: screen.redraw()
      case .suspend: apply(.resized(screen.suspend()))
      case .quit: ending = Exit.success
      case .notify(let title, let body): screen.notify(title: title, body: body)
      case .sendToTerminal(let text, let what): apply(.copied(what, CopyOutcome(screen.copy(text))))
      case .editExternally(let text):
        let edit = editor.edit(text, in: screen)
        for signal in signals.drainAfterProgram() { receive(signal) }
        apply(.resized(screen.size))
        apply(.editedExternally(edit))
      case .listFolder, .readDetails, .files, .drawPreview, .picture, .weighFinish, .describe, .recall, .connect,
        .openSource,
        .readLineage, .generate, .ledger, .cancel, .cancelAll, .saveDraft, .listThemes, .useTheme, .copy, .copyRecord,
        .openExternally:
        runner.run(effect)
      }
    }
  }

  private func draw() {
    screen.draw(frame(state, size: screen.size, theme: theme.prepared), title: state.title)
  }
}
