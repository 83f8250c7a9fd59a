import Glibc
import Testing

@testable import Terminal

/// What goes over the wire for a frame.
@Suite struct DrawingTests {
  @Test func anEqualFrameSendsNothing() throws {
    let run = try ProbeRun(environment: ["TERM": "xterm-kitty"])
    #expect(run.log.updates == 1)
    run.terminal.type("eeej")
    try run.terminal.wait(for: "the frame after") { run.log.updates > 1 && !run.log.modes.contains(2026) }
    #expect(run.log.updates == 2)
  }

  @Test func aMoveOfTheSelectionIsSmall() throws {
    // An entry that every machine has; that of kitty, which erases without colour, is there only beside kitty.
    let environment = ["TERM": "xterm-256color", "COLORTERM": "truecolor"]
    let run = try ProbeRun(environment: environment, rows: 40, columns: 120)
    let start = run.terminal.output.count
    run.terminal.type("jk")
    try run.terminal.wait(for: "key k")
    #expect(run.terminal.output.count - start <= 2 * 600)
  }

  @Test(arguments: ["truecolor", ""]) func rowsThatMoveAreWrittenAnew(colorTerm: String) throws {
    let run = try ProbeRun(environment: ["TERM": "xterm-256color", "COLORTERM": colorTerm])
    let start = run.terminal.output.count
    run.terminal.type("sk")
    try run.terminal.wait(for: "key k")
    let sent = String(decoding: run.terminal.output[start...], as: UTF8.self)
    #expect(sent.firstMatch(of: /\u{1B}\[[0-9;]*[rLMSTD]/) == nil)
  }

  @Test func exportedSizesAreIgnored() throws {
    let run = try ProbeRun(environment: ["LINES": "10", "COLUMNS": "20"], rows: 33, columns: 101)
    #expect(run.terminal.contains("ready at 101x33"))
  }

  @Test(arguments: [
    ("xterm-256color", "truecolor", "rgb", "48;2;46;52;64"), ("xterm-256color", "", "palette256", "48;5;236"),
    ("linux", "truecolor", "palette8", ""), ("linux", "", "palette8", ""), ("vt100", "", "mono", ""),
    ("xterm", "truecolor", "rgb", "48;2;46;52;64"), ("xterm", "", "palette8", ""),
    ("tmux-256color", "truecolor", "rgb", "48;2;46;52;64"),
    ("xterm-ghostty", "", "rgb", "48;2;46;52;64"),
  ])
  func theColoursAreThoseOfTheTerminal(term: String, colorTerm: String, depth: String, bytes: String) throws {
    let run = try ProbeRun(environment: ["TERM": term, "COLORTERM": colorTerm])
    try run.terminal.wait(for: "in \(depth)")
    try run.terminal.wait(for: bytes)
  }

  @Test func anUnknownTerminalIsRefusedByName() throws {
    let run = try ProbeRun(environment: ["TERM": "no-such-terminal", "COLORTERM": ""], waits: false)
    #expect(try run.terminal.waitForEnd() >> 8 == 2)
    #expect(run.terminal.contains("no-such-terminal"))
    #expect(run.terminal.modes == run.modesBefore)
  }

  @Test func withoutUnicodePlaceholdersKeepTheColumns() throws {
    let run = try ProbeRun(arguments: ["ascii"])
    try run.terminal.wait(for: "1 ? ?  harbour at dusk ?  e.png")
  }

  @Test func everySizeDraws() throws {
    let run = try ProbeRun()
    var random = SplitMix(seed: 7)
    let sizes = (0..<60).map { _ in (Int.random(in: 1...200, using: &random), Int.random(in: 1...500, using: &random)) }
    for (rows, columns) in [(1, 1), (200, 500), (1, 500), (200, 1), (2, 2)] + sizes {
      run.terminal.resize(rows: rows, columns: columns)
      run.terminal.type("j")
    }
    run.terminal.resize(rows: 20, columns: 70)
    run.terminal.type("r")
    try run.terminal.wait(for: "at 70x20")
    run.terminal.type("q")
    #expect(try run.terminal.waitForEnd() == 0)
    #expect(run.log.isRestored)
  }

  @Test(arguments: [(1, 1), (1, 2), (2, 1), (3, 5)])
  func tinyWindowsDraw(rows: Int, columns: Int) throws {
    let run = try ProbeRun(rows: rows, columns: columns, waits: false)
    try run.terminal.wait(for: "\u{1B}[?2004h")
    run.terminal.type("jjrq")
    #expect(try run.terminal.waitForEnd() == 0)
    #expect(run.log.isRestored)
  }

  @Test func aTerminalThatDoesNotReadDoesNotStopTheProgram() throws {
    let run = try ProbeRun(rows: 200, columns: 500)
    for _ in 0..<40 { run.terminal.type("r") }
    run.terminal.signal(SIGTERM)
    #expect(try run.terminal.waitForEnd() == 0)
    #expect(run.terminal.modes == run.modesBefore)
  }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
