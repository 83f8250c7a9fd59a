/// What shells need to complete a command line.
enum CompletionScript {
  /// The parser's script for a shell, with files offered behind the program's own name too; other text as it is.
  ///
  /// The parser offers only commands there, and does not know that what is no command goes to the default one, which
  /// takes a folder or a picture.
  static func withFiles(_ text: String) -> String {
    if text.hasPrefix("#!/bin/bash") {
      return text.replacing("complete -o filenames -F _reprise", with: "complete -o filenames -o default -F _reprise")
    }
    if text.hasPrefix("#compdef reprise") {
      let commands = "_describe -V subcommand subcommands && ret=0"
      return text.replacing(commands, with: commands + "\n        _files && ret=0", maxReplacements: 1)
    }
    if text.contains("complete -c 'reprise' -f\n") {
      return text + "\ncomplete -c 'reprise' -n '__fish_use_subcommand' -F"
    }
    return text
  }
}
