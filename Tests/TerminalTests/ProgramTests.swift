import Testing

@testable import Terminal

/// Another program has the terminal for a while.
@Suite struct ProgramTests {
  @Test func aProgramGetsTheTerminalAsTheShellLeftIt() throws {
    let run = try ProbeRun()
    run.terminal.type("p")
    try run.terminal.wait(for: "lent\r\n")
    #expect(run.log.isRestored, "\(run.log)")
    #expect(run.terminal.modes == run.modesBefore)
  }

  @Test func afterwardsTheTerminalIsOursAgain() throws {
    let run = try ProbeRun()
    let (raw, before) = (run.terminal.modes, run.log)
    run.terminal.type("p")
    try run.terminal.wait(for: "lent\r\n")
    run.terminal.type("3\n")
    try run.terminal.wait(for: "the program exited(3)")
    #expect(run.log.modes == before.modes)
    #expect(run.terminal.modes == raw)
    run.terminal.type("q")
    #expect(try run.terminal.waitForEnd() == 0)
    #expect(run.log.isRestored)
  }

  @Test func aProgramThatIsNotThereIsNamedAndNothingIsLost() throws {
    let run = try ProbeRun()
    run.terminal.type("m")
    try run.terminal.wait(for: "the program notStarted(\"No such file or directory\")")
    run.terminal.type("q")
    #expect(try run.terminal.waitForEnd() == 0)
  }

  @Test func interruptsOfTheProgramAreNotOurs() throws {
    let run = try ProbeRun()
    run.terminal.type("p")
    try run.terminal.wait(for: "lent\r\n")
    run.terminal.type("\u{3}")
    try run.terminal.wait(for: "the program killed(signal: 2)")
    run.terminal.type("k")
    try run.terminal.wait(for: "key k")
    run.terminal.type("q")
    #expect(try run.terminal.waitForEnd() == 0)
  }
}
