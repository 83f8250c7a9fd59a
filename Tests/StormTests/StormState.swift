import Canvas
import Domain
import Interface
import Terminal

/// The program without a terminal: bytes of a terminal in, effects and frames out.
struct StormState {
  private(set) var state: State
  private var decoder = InputDecoder(escapeTimeout: 10)
  private var now = Instant(milliseconds: 1_000_000)
  /// Everything that was asked for.
  private(set) var effects: Set<Effect> = []
  /// Events of the terminal so far.
  private(set) var eventCount = 0

  /// A program in a folder without pictures: nothing can be the source.
  init() {
    let surroundings = Surroundings(
      home: "/home/ada", launch: "L1", depth: .rgb, size: Size(rows: 40, columns: 120), now: now,
      describer: "local studio",
      generator: Generator(name: "local studio", modes: [.picture], model: "local", pricePerSlot: .free))
    state = State(surroundings: surroundings, folder: "/home/ada/Pictures")
    _ = state.start()
    var listing = FolderListing.Builder(folder: "/home/ada/Pictures")
    for name in ["holiday", "market", "work"] {
      Array(name.utf8).withUnsafeBufferPointer { listing.add($0, kind: .folder) }
    }
    send(.folderListed(listing.sorted()))
  }

  mutating func send(_ event: Event) { effects.formUnion(state.update(event)) }

  /// What the terminal sent, as the program's loop hands it on.
  mutating func feed(_ bytes: [UInt8]) { take(decoder.feed(bytes)) }

  /// Nothing comes for a while.
  mutating func rest() {
    while let timeout = decoder.pendingTimeout {
      take(decoder.timeout())
      if decoder.pendingTimeout == timeout { take(decoder.timeout()) }
    }
    now = Instant(milliseconds: now.milliseconds + 1000)
    send(.ticked(now))
  }

  /// Ends what the terminal may have begun, and backs out of everything.
  mutating func calm() {
    feed(Array("\u{1B}[201~".utf8))
    for _ in 0..<12 {
      rest()
      press(KeyPress(.escape))
    }
    for _ in 0..<12 { rest() }
  }

  mutating func press(_ key: KeyPress) { send(.keyPressed(key)) }

  var grid: Frame {
    let theme = Theme(name: "plain", variant: .dark) { _ in .plain }
    return frame(state, size: Size(rows: 40, columns: 120), theme: theme)
  }

  private mutating func take(_ inputs: [TerminalInput]) {
    for input in inputs {
      eventCount += 1
      switch input {
      case .key(let key): send(.keyPressed(key))
      case .paste(let text): send(.pasted(text))
      case .focus(let isFocused): send(.focusChanged(isFocused: isFocused))
      case .mouse(let report): send(.mouse(report))
      case .reply, .gone: break
      }
    }
  }
}
