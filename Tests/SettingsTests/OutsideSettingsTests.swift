import Domain
import Interface
import Settings
import Testing

/// The clipboard, and programs beside the screen.
struct OutsideSettingsTests {
  @Test(arguments: [
    ("auto", ClipboardChoice.auto), ("osc52", .osc52), ("tmux", .tmux), ("wl-copy", .wlCopy), ("xclip", .xclip),
    ("off", .off),
  ])
  func theWayToTheClipboardIsChosen(word: String, choice: ClipboardChoice) {
    let configuration = Configuration(text: "clipboard = \"\(word)\"", file: "config.toml", home: "/home/ada")
    #expect(configuration.clipboard == choice)
    #expect(configuration.problems.isEmpty)
  }

  @Test(arguments: ["gimp", "/opt/image viewer/view"]) func theProgramThatOpensPicturesIsNamed(program: String) {
    let configuration = Configuration(text: "open = \"\(program)\"", file: "config.toml", home: "/home/ada")
    #expect(configuration.opener == program)
    #expect(configuration.problems.isEmpty)
  }

  @Test(arguments: [
    "clipboard = \"wlcopy\"", "clipboard = true", "open = \"\"", "open = \"bin/gimp\"", "open = 3",
  ])
  func whatCannotCopyOrOpenIsAProblem(text: String) {
    let configuration = Configuration(text: text, file: "config.toml", home: "/home/ada")
    #expect(configuration.problems.count == 1)
    #expect(configuration.clipboard == .auto)
    #expect(configuration.opener == nil)
  }
}
