import Domain

/// The words of a command line, looked at before and beside the parser.
struct CommandWords {
  /// What the parser takes for options: everything before a bare `--`.
  private let options: [String]

  /// The words behind the program's name.
  init(_ words: [String]) {
    options = Array(words.prefix { $0 != "--" })
  }

  /// Whether the answer is to be JSON, even if the command line cannot be understood.
  var asksForJSON: Bool { options.contains("--json") }

  /// A word that starts with a dash and is meant as the name of a file.
  ///
  /// The parser reads `-dash.jpg` as the flags `-d`, `-a`, `-s` and `-h`, and answers the last one with the help.
  /// No option of this program has a dot or a slash in its name, and none of one dash is longer than a letter.
  func dashedName(exists: (String) -> Bool) -> String? {
    for (index, word) in options.enumerated() where word.hasPrefix("-") && word.count > 2 {
      let name = word.prefix { $0 != "=" }
      let isValue = index > 0 && options[index - 1].hasPrefix("--") && Double(word) != nil
      guard !isValue else { continue }
      if name.contains(".") || name.contains("/") || (!word.hasPrefix("--") && exists(word)) { return word }
    }
    return nil
  }
}

/// What is wrong with a command line that the parser would misread.
struct DashedName: Error, CustomStringConvertible {
  let word: String

  var description: String {
    let word = word.excerpt
    return "“\(word)” starts with a dash and is read as options. To name that file, write ./\(word), or put -- before "
      + "it, behind all options: -- \(word)"
  }
}
