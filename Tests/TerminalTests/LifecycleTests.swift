import Glibc
import Testing

@testable import Terminal

/// What the terminal is like after the program, on a real pseudo-terminal.
@Suite struct LifecycleTests {
  /// A way to end, and whether the program ends by itself with 0.
  enum End: String, CaseIterable, CustomTestStringConvertible {
    case quit, terminate, hangUp, interrupt, swiftTrap, crashInC, abort, stackOverflow

    var testDescription: String { rawValue }
  }

  private func end(_ run: ProbeRun, _ end: End) throws -> Int32 {
    switch end {
    case .quit: run.terminal.type("q")
    case .terminate: run.terminal.signal(SIGTERM)
    case .hangUp: run.terminal.signal(SIGHUP)
    case .interrupt: run.terminal.signal(SIGINT)
    case .swiftTrap: run.terminal.type("t")
    case .crashInC: run.terminal.type("c")
    case .abort: run.terminal.type("a")
    case .stackOverflow: run.terminal.type("o")
    }
    return try run.terminal.waitForEnd()
  }

  @Test(arguments: End.allCases, ["xterm-256color", "xterm-kitty", "linux", "vt100", "screen-256color"])
  func everythingSwitchedOnIsOffAtTheEnd(_ end: End, term: String) throws {
    let run = try ProbeRun(environment: ["TERM": term])
    #expect(run.terminal.modes != run.modesBefore)
    let status = try self.end(run, end)
    #expect(run.log.isRestored, "\(run.log)")
    #expect(run.log.usedModes.isSuperset(of: [1002, 1004, 1006, 2004]))
    #expect(!run.log.usedModes.contains(1003))
    #expect(run.terminal.modes == run.modesBefore)
    let signals: [End: [Int32]] = [
      .swiftTrap: [SIGILL, SIGTRAP], .crashInC: [SIGSEGV], .abort: [SIGABRT], .stackOverflow: [SIGSEGV],
    ]
    if let signals = signals[end] {
      #expect(signals.contains(status & 0x7F))
    } else {
      #expect(status == 0)
    }
  }

  @Test func theEndOfTheSessionEndsTheProgram() throws {
    let run = try ProbeRun()
    run.terminal.hangUp()
    #expect(try run.terminal.waitForEnd() == 0)
  }

  @Test func aTrapInSwiftSaysItselfOnTheShellsScreen() throws {
    let run = try ProbeRun()
    run.terminal.type("t")
    try run.terminal.waitForEnd()
    let message = try #require(run.terminal.position(of: "Index out of range"))
    let leave = try #require(run.terminal.position(of: "\u{1B}[?1049l"))
    #expect(leave < message)
  }

  @Test func whatLibrariesComplainAboutWaitsForTheEnd() throws {
    let run = try ProbeRun()
    run.terminal.type("w")
    try run.terminal.wait(for: "complained")
    #expect(!run.terminal.contains("a library complains"))
    run.terminal.type("q")
    try run.terminal.waitForEnd()
    #expect(run.terminal.contains("a library complains\r\n"))
  }

  @Test func theKittyKeyboardIsUsedOnceTheTerminalSaysSoAndSwitchedOffAgain() throws {
    let run = try ProbeRun()
    try run.terminal.wait(for: "\u{1B}[?u")
    run.terminal.type("\u{1B}[?2026;2$y\u{1B}[?0u\u{1B}[?62;22c")
    try run.terminal.wait(for: "\u{1B}[>5u")
    #expect(run.log.keyboards == 1)
    run.terminal.type("\u{1B}[113u")
    #expect(try run.terminal.waitForEnd() == 0)
    #expect(run.log.isRestored)
  }

  @Test func synchronisedUpdatesAreUsedOnceTheTerminalSaysSo() throws {
    let run = try ProbeRun()
    #expect(run.log.updates == 0)
    run.terminal.type("\u{1B}[?2026;2$yj")
    try run.terminal.wait(for: "an update") { run.log.updates == 1 && !run.log.modes.contains(2026) }
  }

  @Test func theTitleIsSetAndKeptOnce() throws {
    let run = try ProbeRun()
    #expect(run.terminal.contains("\u{1B}]2;reprise\u{1B}\\"))
    #expect(run.log.titles == 1)
  }

  @Test func programsStartedFromHereSeeTheUsersTerm() throws {
    let run = try ProbeRun()
    run.terminal.type("v")
    try run.terminal.wait(for: "TERM xterm-256color TERMINFO_DIRS unset")
  }
}
