import TOMLKit

extension Configuration {
  /// Reads the name of a program, or where it is. It is started as it stands: options are no part of it.
  mutating func readOpener(_ value: any TOMLValueConvertible, _ document: TOMLDocument) {
    let text = value.string ?? ""
    let isProgram = text.contains { !$0.isWhitespace } && (text.hasPrefix("/") || !text.contains("/"))
    guard isProgram, !text.utf8.contains(0) else {
      problems.append(
        document.problem(
          "open takes the name of a program in quotes, or its absolute path, without options", at: "open"))
      return
    }
    opener = text
  }
}
