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

/// The theme to open with, and how it was chosen.
struct Look {
  let choice: ThemeChoice
  let theme: LoadedTheme
  /// Why it is not the one that was asked for.
  let problems: [Failure]

  /// The theme of the command line, of `config.toml`, or the one that was kept last.
  ///
  /// Only a name on the command line has to be right: with any other the screen opens all the same.
  init(named name: String?, launch: Launch) throws(Failure) {
    let catalogue = ThemeCatalogue(folder: launch.folders.themes)
    let shipped = ThemeCatalogue(folder: nil)
    let kept = name == nil && launch.configuration.themeChoice == nil ? ThemeDesk.remembered(launch) : nil
    choice =
      name.map(ThemeChoice.init) ?? launch.configuration.themeChoice ?? kept.map(ThemeChoice.init)
      ?? .named(ThemeCatalogue.names[0])
    do throws(Failure) {
      theme = try catalogue.theme(named: choice.theme(forBackground: nil))
      problems = theme.problems
    } catch {
      guard name == nil else { throw error }
      theme = try shipped.theme(named: ThemeCatalogue.names[0])
      problems = [error]
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
      throw FolderScan.failure(errno, path)
    }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    folder = isFolder ? path : path.parent
    picture = isFolder ? nil : path
  }
}
