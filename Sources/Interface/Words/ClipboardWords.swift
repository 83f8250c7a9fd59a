/// What the interface says of the clipboard, and of programs beside it.
protocol ClipboardWords: Sendable {
  /// A program says that the clipboard has it.
  func copied(_ what: CopiedThing) -> String
  /// It went to the terminal, which does not say whether it took it.
  func sentToTerminal(_ what: CopiedThing) -> String
  /// tmux has it, and passed it on to its terminal.
  func sentThroughTmux(_ what: CopiedThing) -> String
  /// It is longer than terminals take.
  func tooLongToCopy(_ what: CopiedThing, kilobytes: Int) -> String
  /// A way did not work: `way` is a program, or what the configuration calls it.
  func notCopied(_ what: CopiedThing, by way: String, _ trouble: OutsideTrouble) -> String
  /// The record of a variation is not there, or too long.
  func recordUnreadable(_ file: String) -> String
  /// Nothing is ever copied.
  var clipboardIsOff: String { get }

  /// No path can be copied, as a part of a sentence: the cursor is on nothing, or on work without a picture.
  func nothingToCopy(isWork: Bool) -> String
  /// No description can be copied, as a part of a sentence.
  func notDescribed(describe: String) -> String
  /// No instruction can be copied, as a part of a sentence.
  func noInstruction(write: String) -> String
  /// No prompt can be copied, as a part of a sentence.
  func noPrompt(write: String) -> String
  /// No record can be copied, as a part of a sentence.
  var noRecord: String { get }

  /// The heading of tags, of objects, of colours, and of writing in a description that is copied.
  var copiedTags: String { get }
  var copiedObjects: String { get }
  var copiedColours: String { get }
  var copiedWriting: String { get }

  /// Nothing can be opened outside, as a part of a sentence.
  func nothingToOpen(isWork: Bool) -> String
  /// A picture is handed to another program.
  func openingOutside(_ name: String) -> String
  /// It did not open it.
  func notOpened(_ name: String, by program: String, _ trouble: OutsideTrouble) -> String
}
