/// Why commands of the prompt can do nothing now.
protocol PromptReasonWords: Sendable {
  /// `key` begins to write.
  func promptIsNotTyped(key: String) -> String
  var nothingWasCut: String { get }
  var nothingToUndo: String { get }
  var nothingWasUndone: String { get }
  var nothingWasPutBack: String { get }
  var noEarlierInstruction: String { get }
  var isDraftAlready: String { get }
  var nothingIsSelected: String { get }
  var nothingWasSelected: String { get }
  var nothingToSelect: String { get }
}
