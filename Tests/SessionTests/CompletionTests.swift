import Foundation
import Testing

/// Scripts that let shells complete a command line.
struct CompletionTests {
  @Test(arguments: [
    ("bash", "complete -o filenames -o default -F _reprise reprise"), ("zsh", "_files && ret=0"),
    ("fish", "complete -c 'reprise' -n '__fish_use_subcommand' -F"),
  ])
  func thereIsAScriptThatOffersFilesToo(shell: String, line: String) throws {
    let workplace = try Workplace()
    let result = try Program.run(["--generate-completion-script", shell], environment: workplace.environment)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.contains(line))
  }

  @Test(arguments: [
    (["open", "--theme", "Co"], "Contrast-Dark Contrast-Light"), (["open", "--theme", "Mi"], "Mist Mine"),
    (["run", "--mode", ""], "description picture mask"), (["run", "./h"], "./harbour.png"), (["open", "n"], ""),
    (["describe", "t"], "trip"), (["run", "--count", "1"], "1 10"),
    (["finish", "--turn", ""], "left right around"), (["finish", "--format", ""], "png jpeg webp"),
    (["run", "--mask", "./h"], "./harbour.png"),
  ])
  func bashCompletesThemesModesAndPictures(words: [String], wanted: String) throws {
    let workplace = try Workplace()
    let themes = workplace.home.appending(path: ".config/reprise/themes")
    try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
    try Data("name = \"Mine\"".utf8).write(to: themes.appending(path: "mine.toml"))
    try Data().write(to: workplace.pictures.appending(path: "notes.txt"))
    try FileManager.default.createDirectory(
      at: workplace.pictures.appending(path: "trip"), withIntermediateDirectories: false)
    let typed = words.map { "'\($0)'" }.joined(separator: " ")
    let result = try Program.shell(
      """
      exec bash -c '
        source <("$reprise" --generate-completion-script bash)
        COMP_WORDS=("$reprise" "$@"); COMP_CWORD=$#; COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
        _reprise reprise "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf "%s\\n" "${COMPREPLY[*]}"' bash \(typed)
      """, in: workplace)
    #expect(result.output == wanted + "\n", "\(result.errors)")
  }
}
