import Glibc
import Testing

@testable import Terminal

/// Ctrl-Z and what comes after, under a shell with job control.
@Suite struct SuspendTests {
  /// A shell that runs the probe as a job and continues it when a line is typed.
  private static let shell = [
    "/bin/sh", "-c", #"set -m; "$0" "$1"; echo "stopped:"; read line; fg >/dev/null; echo "ended:""#,
  ]

  private func stopped(_ run: ProbeRun, by stop: String) throws {
    run.terminal.type(stop)
    try run.terminal.wait(for: "stopped:\r\n")
  }

  @Test func suspendingGivesTheTerminalBack() throws {
    let run = try ProbeRun(wrapper: Self.shell)
    try stopped(run, by: "z")
    #expect(run.log.isRestored, "\(run.log)")
    #expect(run.terminal.modes == run.modesBefore)
    let written = run.terminal.output.suffix(10)
    #expect(String(decoding: written, as: UTF8.self) == "stopped:\r\n")
  }

  @Test func continuingTakesEverythingBack() throws {
    let run = try ProbeRun(wrapper: Self.shell)
    let raw = run.terminal.modes
    let before = run.log
    try stopped(run, by: "z")
    let start = run.terminal.output.count
    run.terminal.type("\n")
    try run.terminal.wait(for: "harbour at dusk", after: start)
    run.terminal.type("j")
    try run.terminal.wait(for: "2 風景", after: start)
    #expect(run.log.modes == before.modes)
    #expect(run.terminal.modes == raw)
    run.terminal.type("q")
    try run.terminal.wait(for: "ended:")
    #expect(run.log.isRestored)
    #expect(run.terminal.modes == run.modesBefore)
  }

  @Test func aWindowThatChangedMeanwhileIsFilled() throws {
    let run = try ProbeRun(wrapper: Self.shell)
    try stopped(run, by: "z")
    run.terminal.resize(rows: 30, columns: 100)
    let start = run.terminal.output.count
    run.terminal.type("\n")
    try run.terminal.wait(for: "at 100x30", after: start)
  }

  @Test func whereNobodyCouldContinueItTheProgramGoesOn() throws {
    let run = try ProbeRun()
    run.terminal.type("zx")
    try run.terminal.wait(for: "key x")
    #expect(run.log.modes.isSuperset(of: [1049, 2004]))
  }

  @Test func aStopFromOutsideIsMendedOnContinuing() throws {
    let run = try ProbeRun()
    run.terminal.signal(SIGSTOP)
    var status: Int32 = 0
    #expect(waitpid(run.terminal.process, &status, WUNTRACED) == run.terminal.process)
    run.terminal.drain()
    let start = run.terminal.output.count
    run.terminal.signal(SIGCONT)
    try run.terminal.wait(for: "harbour at dusk", after: start)
    run.terminal.type("q")
    try run.terminal.waitForEnd()
    #expect(run.log.isRestored)
    #expect(run.terminal.modes == run.modesBefore)
  }
}
