import ArgumentParser
import Canvas
import Domain
import Glibc
import Interface
import Settings
import Terminal

/// The screen from start to end: what opens the terminal, and what comes after it is closed.
enum Screen {
  /// Opens the screen at `place` and returns the exit status when the user quits.
  static func run(place: String?, theme themeName: String?, library: String?) throws -> ExitCode {
    // Before any thread starts: the character set, and the signals that the loop will read.
    let codeset = TerminalLocale.use()
    let launch = Launch.ofProcess()
    do throws(Failure) {
      let theme = try ThemeCatalogue.theme(named: themeName ?? launch.configuration.theme)
      let start = try StartingPlace(place, launch: launch)
      do throws(TerminalRefusal) {
        let profile = try TerminalProfile(
          environment: launch.environment, isInputTerminal: isatty(STDIN_FILENO) == 1,
          isOutputTerminal: isatty(STDOUT_FILENO) == 1, codeset: codeset)
        var loop = try ScreenLoop(
          launch: launch, profile: profile, theme: theme, start: start, library: library)
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

/// The folder to open, and the picture to put the cursor on.
struct StartingPlace {
  let folder: FilePath
  let picture: FilePath?

  /// Looks what `place` is; without one it is the working folder.
  init(_ place: String?, launch: Launch) throws(Failure) {
    guard let place else {
      folder = launch.workingFolder
      picture = nil
      return
    }
    let path = launch.absolute(place)
    var status = stat()
    guard stat(path.cString, &status) == 0 else {
      throw errno == EACCES ? Failure.notReadable(path) : Failure.missing(path)
    }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    folder = isFolder ? path : path.parent
    picture = isFolder ? nil : path
  }
}
