import Canvas
import Domain
import Settings
import Testing

struct ConfigurationTests {
  @Test func everySettingIsRead() {
    let configuration = Configuration(
      text: """
        theme = "Daylight"
        library = "~/Art"
        color = "palette256"
        border = "ascii"
        """, file: "config.toml", home: "/home/ada")
    #expect(configuration.theme == "Daylight")
    #expect(configuration.library == "/home/ada/Art")
    #expect(configuration.color == .palette256)
    #expect(configuration.border == .ascii)
    #expect(configuration.problems.isEmpty)
  }

  @Test func whatIsWrongIsReportedByLineAndTheRestIsInForce() {
    let configuration = Configuration(
      text: """
        theme = "Daylight"
        library = "Art"
        colour = "rgb"
        """, file: "config.toml", home: "/home/ada")
    #expect(configuration.theme == "Daylight")
    #expect(configuration.library == nil)
    let lines = configuration.problems.compactMap { problem in
      if case .configuration(_, let line, _) = problem { line } else { nil }
    }
    #expect(Set(lines) == [2, 3])
  }

  @Test func foldersFollowTheEnvironment() {
    let folders = UserFolders(
      environment: ["HOME": "/home/ada", "XDG_CACHE_HOME": "/var/cache/ada", "XDG_STATE_HOME": "relative"],
      userDirectories: "# a comment\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n")
    #expect(folders.configuration == "/home/ada/.config/reprise")
    #expect(folders.cache == "/var/cache/ada/reprise")
    #expect(folders.state == "/home/ada/.local/state/reprise")
    #expect(folders.library == "/home/ada/Bilder/Reprise")
  }

  @Test func withoutAnythingTheLibraryIsInPictures() {
    let folders = UserFolders(environment: ["HOME": "/home/ada"], userDirectories: nil)
    #expect(folders.library == "/home/ada/Pictures/Reprise")
  }
}
