import Canvas
import Domain
import Interface
import Settings
import Testing

struct ConfigurationTests {
  @Test func everySettingIsRead() {
    let configuration = Configuration(
      text: """
        theme = "Daylight"
        library = "~/Art"
        colour = "palette256"
        border = "ascii"
        editing = "vi"
        thumbnails = false
        notify = false
        reduce_motion = true
        mouse = false
        description_language = "fr"
        """, file: "config.toml", home: "/home/ada")
    #expect(configuration.editing == .vi)
    #expect(!configuration.keepsThumbnails)
    #expect(!configuration.notifies)
    #expect(configuration.reducesMotion)
    #expect(!configuration.usesMouse)
    #expect(configuration.descriptionLanguage == .french)
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
        bordr = "ascii"
        """, file: "config.toml", home: "/home/ada")
    #expect(configuration.theme == "Daylight")
    #expect(configuration.library == nil)
    let lines = configuration.problems.compactMap { problem in
      if case .configuration(_, let line, _) = problem { line } else { nil }
    }
    #expect(lines == [2, 3])
    #expect(configuration.problems.last?.message.contains("“border”") == true)
  }

  @Test(arguments: [("color = \"mono\"", ColorDepth.mono), ("color = \"mono\"\ncolour = \"rgb\"", .rgb)])
  func bothSpellingsOfColourAreRead(text: String, depth: ColorDepth) {
    let configuration = Configuration(text: text, file: "config.toml", home: "/home/ada")
    #expect(configuration.color == depth)
    #expect(configuration.problems.isEmpty)
  }

  @Test(arguments: ["notify", "reduce_motion", "thumbnails"])
  func whatIsNoTruthValueLeavesTheUsualOne(key: String) {
    let configuration = Configuration(text: "\(key) = \"no\"", file: "config.toml", home: "/home/ada")
    #expect(configuration.notifies && !configuration.reducesMotion && configuration.keepsThumbnails)
    #expect(configuration.problems.first?.message.hasSuffix("\(key) takes true or false") == true)
  }

  @Test func foldersFollowTheEnvironment() {
    let folders = UserFolders(
      environment: ["HOME": "/home/ada", "XDG_CACHE_HOME": "/var/cache/ada", "XDG_CONFIG_HOME": "relative"],
      userDirectories: "# a comment\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n")
    #expect(folders.configuration == "/home/ada/.config/reprise")
    #expect(folders.cache == "/var/cache/ada/reprise")
    #expect(folders.themes == "/home/ada/.config/reprise/themes")
    #expect(folders.library == "/home/ada/Bilder/Reprise")
  }

  @Test func withoutAnythingTheLibraryIsInPictures() {
    let folders = UserFolders(environment: ["HOME": "/home/ada"], userDirectories: nil)
    #expect(folders.library == "/home/ada/Pictures/Reprise")
  }
}
