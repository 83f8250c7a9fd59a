import Canvas
import Domain
import Foundation
import Settings
import Testing

struct ThemeCatalogueTests {
  @Test func anUnknownThemeNamesTheKnownOnes() {
    #expect(throws: Failure.unknownTheme("Eventide", known: ThemeCatalogue.names)) {
      try ThemeCatalogue.theme(named: "Eventide")
    }
  }

  @Test func withoutAFolderThereAreTheShippedThemes() {
    let list = ThemeCatalogue(folder: "/nowhere/at/all").list()
    #expect(list.entries.map(\.name) == ThemeCatalogue.names)
    #expect(list.problem == nil)
  }

  @Test func aThemeOfTheUsersIsListedAndLoaded() throws {
    let folder = try SettingsFolder()
    let file = try folder.write("mine.toml", "name = \"Mine\"\nvariant = \"light\"\ninherits = \"Lamplight\"")
    let catalogue = ThemeCatalogue(folder: folder.path)
    let entry = try #require(catalogue.list().entries.last)
    #expect(entry.name == "Mine")
    #expect(!entry.isDark)
    #expect(entry.origin == .user(file))
    let loaded = try catalogue.theme(named: "mine")
    #expect(loaded.theme[.ui] == (try ThemeCatalogue.theme(named: nil))[.ui])
    #expect(loaded.files.map(\.file) == [file])
  }

  @Test func aThemeOfTheUsersStandsBeforeAShippedOneAndMayInheritFromIt() throws {
    let folder = try SettingsFolder()
    let file = try folder.write(
      "Nocturne.toml", "inherits = \"Nocturne\"\n[palette]\nink = \"#abcdef\"")
    let catalogue = ThemeCatalogue(folder: folder.path)
    let loaded = try catalogue.theme(named: "NOCTURNE")
    #expect(loaded.origin == .user(file))
    #expect(loaded.problems.isEmpty)
    #expect(loaded.theme[.ui].foreground == .rgb(0xABCDEF))
    #expect(loaded.theme[.ui].background == (try ThemeCatalogue.theme(named: "Nocturne"))[.ui].background)
    #expect(catalogue.list().entries.map(\.name) == ThemeCatalogue.names)
  }

  @Test func aMissingParentIsReportedAndTheRestIsInForce() throws {
    let folder = try SettingsFolder()
    let file = try folder.write("a.toml", "variant = \"light\"\ninherits = \"Lamplite\"\n[styles]\nui = \"#123456\"")
    let loaded = try ThemeCatalogue(folder: folder.path).theme(named: "a")
    #expect(loaded.theme[.ui].foreground == .rgb(0x123456))
    guard case .configuration(file, line: 2, let detail)? = loaded.problems.first else {
      Issue.record("\(loaded.problems)")
      return
    }
    #expect(detail.contains("“Lamplite”") && detail.contains("“Lamplight”"))
  }

  @Test func aCircleOfParentsIsReportedAndTheRestIsInForce() throws {
    let folder = try SettingsFolder()
    try folder.write("a.toml", "inherits = \"b\"\n[styles]\nui = \"#123456\"")
    try folder.write("b.toml", "inherits = \"c\"")
    let last = try folder.write("c.toml", "\ninherits = \"a\"")
    let loaded = try ThemeCatalogue(folder: folder.path).theme(named: "a")
    #expect(loaded.theme[.ui].foreground == .rgb(0x123456))
    guard case .configuration(last, line: 2, let detail)? = loaded.problems.first else {
      Issue.record("\(loaded.problems)")
      return
    }
    #expect(detail.contains("a → b → c → a"))
    #expect(loaded.files.count == 3)
  }

  @Test func aProblemOfAParentNamesTheParentsFile() throws {
    let folder = try SettingsFolder()
    try folder.write("a.toml", "inherits = \"b\"")
    let parent = try folder.write("b.toml", "[palette]\n\nink = \"inky\"")
    let loaded = try ThemeCatalogue(folder: folder.path).theme(named: "a")
    guard case .configuration(parent, line: 3, _)? = loaded.problems.first else {
      Issue.record("\(loaded.problems)")
      return
    }
  }

  @Test func aBrokenFileIsListedWithItsProblemAndCannotBeLoaded() throws {
    let folder = try SettingsFolder()
    try folder.write("broken.toml", "name = \"Broken\"\nvariant = ")
    try folder.write("child.toml", "inherits = \"broken\"")
    let catalogue = ThemeCatalogue(folder: folder.path)
    let entry = try #require(catalogue.list().entries.first { $0.name == "broken" })
    #expect(!entry.isUsable && entry.problems.count == 1)
    #expect(throws: Failure.self) { try catalogue.theme(named: "broken") }
    #expect(try catalogue.theme(named: "child").problems.count == 1)
  }

  @Test func ofTwoFilesWithOneNameTheFirstIsUsedAndTheOtherReported() throws {
    let folder = try SettingsFolder()
    let first = try folder.write("a.toml", "name = \"Twin\"")
    let second = try folder.write("b.toml", "name = \"twin\"")
    let entry = try #require(ThemeCatalogue(folder: folder.path).list().entries.last)
    #expect(entry.origin == .user(first))
    guard case .configuration(second, _, _)? = entry.problems.first else {
      Issue.record("\(entry.problems)")
      return
    }
  }

  @Test func aChangedFileIsNoticed() throws {
    let folder = try SettingsFolder()
    try folder.write("parent.toml", "[styles]\nui = \"#123456\"")
    try folder.write("child.toml", "inherits = \"parent\"")
    let catalogue = ThemeCatalogue(folder: folder.path)
    let loaded = try catalogue.theme(named: "child")
    #expect(!loaded.hasChanged)
    try folder.write("parent.toml", "[styles]\nui = \"#654321\"\n")
    #expect(loaded.hasChanged)
    #expect(try catalogue.theme(named: "child").theme[.ui].foreground == .rgb(0x654321))
    try FileManager.default.removeItem(atPath: folder.path.appending("child.toml").string)
    #expect(loaded.hasChanged)
  }

  @Test func aFolderThatIsAFileIsReported() throws {
    let folder = try SettingsFolder()
    let file = try folder.write("themes", "")
    let list = ThemeCatalogue(folder: file).list()
    #expect(list.entries.count == ThemeCatalogue.names.count)
    #expect(list.problem != nil)
  }

  @Test func whatIsNoThemeFileIsLeftAlone() throws {
    let folder = try SettingsFolder()
    try folder.write(".hidden.toml", "[")
    try folder.write("notes.txt", "[")
    #expect(ThemeCatalogue(folder: folder.path).list().entries.count == ThemeCatalogue.names.count)
  }
}
