import Domain
import Settings
import Testing

struct ThemeChoiceTests {
  @Test(arguments: [
    (UInt32?.some(0x000000), "Lamplight"), (0x002B36, "Lamplight"), (0x5F5F5F, "Lamplight"), (0xFDF6E3, "Daylight"),
    (0xFFFFFF, "Daylight"), (0x9A9A9A, "Daylight"), (nil, "Lamplight"),
  ])
  func theBackgroundDecides(background: UInt32?, name: String) {
    #expect(ThemeChoice("auto").theme(forBackground: background) == name)
  }

  @Test func aNamedThemeIsForEveryBackground() {
    #expect(ThemeChoice("Vellum").theme(forBackground: 0) == "Vellum")
    #expect(ThemeChoice("Vellum").theme(forBackground: nil) == "Vellum")
  }

  @Test(arguments: [
    ("\"Umber\"", ThemeChoice.named("Umber")), ("\"auto\"", .automatic),
    ("{ light = \"Mist\", dark = \"Dusk\" }", .byBackground(light: "Mist", dark: "Dusk")),
    ("{ dark = \"Dusk\" }", .byBackground(light: "Daylight", dark: "Dusk")),
  ])
  func theConfigurationHasThreeForms(value: String, choice: ThemeChoice) {
    let configuration = Configuration(text: "theme = \(value)", file: "config.toml", home: "/home/ada")
    #expect(configuration.themeChoice == choice)
    #expect(configuration.problems.isEmpty)
  }

  @Test(arguments: ["3", "\" \"", "{ day = \"Mist\" }", "{ light = 3 }", "[\"Mist\"]"])
  func everythingElseIsAProblem(value: String) {
    let configuration = Configuration(text: "theme = \(value)", file: "config.toml", home: "/home/ada")
    #expect(configuration.problems.count == 1)
  }
}
