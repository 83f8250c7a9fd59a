import ArgumentParser
import Domain
import Glibc
import Terminal

/// The screen from start to end: what opens the terminal, and what comes after it is closed.
enum Screen {
  /// Opens the screen at `place` and returns the exit status when the user quits.
  static func run(place: String?, theme themeName: String?, library: String?) throws -> ExitCode {
    // Before any thread starts: the character set, and the signals that the loop will read.
    let codeset = TerminalLocale.use()
    let launch = Launch.ofProcess()
    do throws(Failure) {
      let look = try Look(named: themeName, launch: launch)
      let start = try StartingPlace(place, launch: launch)
      do throws(TerminalRefusal) {
        let profile = try TerminalProfile(
          environment: launch.environment, isInputTerminal: isatty(STDIN_FILENO) == 1,
          isOutputTerminal: isatty(STDOUT_FILENO) == 1, codeset: codeset)
        var loop = try ScreenLoop(
          launch: launch, profile: profile, look: look, start: start, library: library)
        return loop.run()
      } catch {
        Output.refusal(error.message)
        return Exit.usage
      }
    } catch {
      Output.failure(error)
      return Exit.usage
    }
  }
}
