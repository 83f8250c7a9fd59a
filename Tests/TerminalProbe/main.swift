import Glibc
import Terminal

// A program that does nothing but own the terminal, for the tests that run it on a pseudo-terminal.
// Its first argument is the folder for the derived terminfo entry; a second one keeps it from taking the user's
// character set, so that the C library knows no other than ASCII.

/// The environment as a dictionary.
func environment() -> [String: String] {
  var variables: [String: String] = [:]
  var next = environ
  while let entry = next.pointee {
    let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
    next += 1
  }
  return variables
}

func run() throws(TerminalRefusal) {
  let signals = try TerminalSignals()
  let codeset = CommandLine.arguments.count > 2 ? "ANSI_X3.4-1968" : TerminalLocale.use()
  let profile = try TerminalProfile(
    environment: environment(), isInputTerminal: isatty(0) == 1, isOutputTerminal: isatty(1) == 1, codeset: codeset)
  let inbox = try Inbox<Int>()
  var probe = Probe(screen: try TerminalScreen(profile: profile, cacheFolder: CommandLine.arguments[1]))
  probe.draw()
  while !probe.isDone {
    _ = TerminalWait.wait(screen: probe.screen, inbox: inbox, signals: signals, milliseconds: nil)
    for signal in probe.hasLent ? signals.drainAfterProgram() : signals.drain() { probe.take(signal) }
    probe.hasLent = false
    for input in probe.screen.read() { probe.take(input) }
    probe.screen.flush()
  }
  probe.screen.close()
}

do {
  try run()
} catch {
  complain(error.message)
  exit(error.exitCode)
}
