import Canvas
import Domain
import Testing

@testable import Interface

/// A user at the program, without a terminal: keys and events in, effects and frames out.
struct Session {
  /// The program.
  fileprivate(set) var state: State
  /// The effects of the last call.
  var effects: [Effect] = []
  /// The clock.
  private(set) var now = Instant(milliseconds: 1_000_000)

  /// A program in `folder` that has not heard anything yet.
  init(
    rows: Int = 40, columns: Int = 120, folder: FilePath = "/home/ada/Pictures", select: FilePath? = nil,
    modes: [Mode] = [.picture], price: Money = .free, count: Int = 1, isUnicode: Bool = true,
    editing: EditingStyle = .readline, configure: (inout Surroundings) -> Void = { _ in }
  ) {
    var surroundings = Surroundings(
      home: "/home/ada", launch: "L1", depth: .rgb, isUnicode: isUnicode,
      size: Size(rows: rows, columns: columns), now: now, background: 0x101010, describer: "local studio",
      generator: Generator(name: "local studio", modes: modes, model: "local", pricePerSlot: price), count: count,
      editing: editing)
    configure(&surroundings)
    state = State(surroundings: surroundings, folder: folder, select: select)
    effects = state.start()
  }

  /// A program that shows the usual folder.
  static func listed(
    rows: Int = 40, columns: Int = 120, configure: (inout Surroundings) -> Void = { _ in }
  ) -> Session {
    var session = Session(rows: rows, columns: columns, configure: configure)
    session.send(.folderListed(.sample))
    return session
  }

  /// A program where `harbour.jpg` is the source, described, and the prompt takes text.
  static func picked(
    rows: Int = 40, columns: Int = 120, configure: (inout Surroundings) -> Void = { _ in }
  ) -> Session {
    var session = listed(rows: rows, columns: columns, configure: configure)
    session.press("jj<Enter>")
    session.send(.described(.harbour, .harbour, isCached: true))
    session.send(.sourceOpened(.harbour, .sample, nil))
    return session
  }

  mutating func send(_ event: Event) { effects = state.update(event) }

  mutating func perform(_ command: Command) { effects = state.perform(command) }

  /// Presses keys in canonical notation.
  mutating func press(_ notation: String, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let sequence = KeySequence(notation) else {
      Issue.record("no keys: \(notation)", sourceLocation: sourceLocation)
      return
    }
    var all: [Effect] = []
    for key in sequence.keys { all += state.update(.keyPressed(key)) }
    effects = all
  }

  /// Types text character by character.
  mutating func type(_ text: String) {
    var all: [Effect] = []
    for character in text { all += state.update(.keyPressed(KeyPress(.character(character)))) }
    effects = all
  }

  /// Lets time pass.
  mutating func wait(milliseconds: Int64) {
    now = Instant(milliseconds: now.milliseconds + milliseconds)
    send(.ticked(now))
  }

  /// Lets the cursor come to rest, so that its picture is due.
  mutating func rest() { wait(milliseconds: 50) }

  mutating func resize(rows: Int, columns: Int) { send(.resized(Size(rows: rows, columns: columns))) }

  /// The screen at the size that the program believes in.
  func screen(rows: Int = 40, columns: Int = 120) -> String { grid(rows: rows, columns: columns).text }

  func grid(rows: Int = 40, columns: Int = 120) -> Frame {
    frame(state, size: Size(rows: rows, columns: columns), theme: .plain)
  }

  /// The words in the middle column of a screen of 120 × 40, whatever their lines.
  var middle: String {
    let grid = grid()
    var text = String.UnicodeScalarView()
    for row in 0..<38 {
      for column in 31..<86 {
        if let value = grid[row, column]?.scalar, value != 0, let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      text.append(" ")
    }
    return String(text).split(separator: " ").joined(separator: " ")
  }

  /// The last line of the screen.
  var lastLine: String { String(screen().split(separator: "\n", omittingEmptySubsequences: false).last ?? "") }

  /// The request of the last `generate` effect.
  var generated: GenerationRequest? {
    for case .generate(let request) in effects { return request }
    return nil
  }

  /// Answers the preview that is wanted with a mosaic of the proportions of a photograph.
  mutating func drawPreview() {
    guard let request = state.picture.wanted else { return }
    let rows = min(request.mosaic.rows, request.mosaic.columns * 3 / 8)
    guard let mosaic = Mosaic.flat(columns: rows * 8 / 3, rows: rows) else { return }
    send(.previewDrawn(request, mosaic, .harbour))
  }

  /// The preview asked for last.
  var preview: PreviewRequest? {
    for case .drawPreview(let request) in effects.reversed() { return request }
    return nil
  }
}

extension Theme {
  /// Every role in the terminal's own look.
  static let plain = Theme(name: "plain", variant: .dark) { _ in .plain }
}

extension Session {
  /// Changes the state where no key does exactly that.
  mutating func change(_ change: (inout State) -> Void) { change(&state) }
}
