/// What the prompt pane says.
protocol PromptWords: Sendable {
  /// The folded pane has no text.
  var nothingWritten: String { get }
  /// `key` begins to write.
  func writeHere(key: String) -> String
  /// An earlier instruction is shown, by its number.
  func earlier(_ number: Int, of count: Int) -> String
  /// What the next generation starts from.
  func changes(_ parent: String) -> String
  /// The title of the text as it will be sent.
  var sends: String { get }
  /// Nothing can be sent yet, for that reason.
  func sendsNothing(_ reason: String) -> String
  /// Lines that there is no room for.
  func moreLines(_ count: Int) -> String

  // News.
  func promptIsFull(limit: Int) -> String
  /// `key` shows a draft that is kept.
  func draftIsKept(key: String) -> String
  var draftIsBack: String { get }
  /// The user's editor left another text; `key` takes that back. Without a name it is just an editor.
  func promptIsNow(asLeftBy editor: String?, key: String) -> String
  func nothingWasChanged(in editor: String?) -> String
  /// Why what the user's editor left is not the prompt now; `key` puts back what was cut.
  func refusal(of edit: ExternalEdit, _ refusal: ExternalEdit.Refusal, key: String) -> String
}
