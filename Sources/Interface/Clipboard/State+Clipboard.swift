import Domain

extension State {
  /// Takes in what became of a text for the clipboard.
  mutating func take(_ outcome: CopyOutcome, of what: CopiedThing) {
    switch outcome {
    case .confirmed: say(.info, words.copied(what))
    case .sent: say(.info, words.sentToTerminal(what))
    case .sentThroughTmux: say(.info, words.sentThroughTmux(what))
    case .tooLong(let limit): say(.warning, words.tooLongToCopy(what, kilobytes: limit / 1000))
    case .failed(let way, let trouble): say(.failure, words.notCopied(what, by: way, trouble))
    case .unreadable(let file): say(.failure, words.recordUnreadable(file.string))
    case .off: say(.info, words.clipboardIsOff)
    }
  }

  /// Why the picture under the cursor cannot be opened by another program.
  var opening: String? {
    copySubject.path == nil ? words.nothingToOpen(isWork: copySubject.isWork) : nil
  }

  /// Hands the picture under the cursor to another program.
  mutating func openExternally() -> [Effect] {
    guard let path = copySubject.path else { return [] }
    say(.info, words.openingOutside(path.name.string))
    return [.openExternally(path)]
  }

  /// Takes in that another program did not open `file`.
  mutating func takeUnopened(_ file: FilePath, by program: String, _ trouble: OutsideTrouble) {
    say(.failure, words.notOpened(file.name.string, by: program, trouble))
  }
}
