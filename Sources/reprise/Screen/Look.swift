import Domain
import Settings

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
