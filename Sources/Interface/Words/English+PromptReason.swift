import Domain

extension English: PromptReasonWords {
  func promptIsNotTyped(key: String) -> String { "the prompt is not being written: press \(key)" }
  var nothingWasCut: String { "nothing was cut" }
  var nothingToUndo: String { "there is nothing to undo" }
  var nothingWasUndone: String { "nothing was undone" }
  var nothingWasPutBack: String { "nothing was just put back" }
  var noEarlierInstruction: String { "there is no earlier instruction" }
  var isDraftAlready: String { "this is the draft already" }
  var nothingIsSelected: String { "nothing is selected" }
  var nothingWasSelected: String { "nothing was selected yet" }
  var nothingToSelect: String { "there is nothing to select" }
}
