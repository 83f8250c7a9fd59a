import Domain

extension State {
  /// The start of the text that the next generation would send, as far as it is known now: more than any pane shows.
  var composedPrompt: Prompt {
    var description: Description?
    if case .known(let known, _)? = parentDescription { description = known }
    return Prompt(describing: description, changing: String(editor.characters.prefix(4000)).trimmingBlanks)
  }

  /// How far the picture that the next generation starts from is described.
  var parentDescription: PictureState.DescriptionState? {
    history.picture(of: history.parent).flatMap { picture.descriptions[$0] }
  }

  /// Asks for a description of `path`, unless there is one or one is on its way.
  mutating func describe(_ path: FilePath) -> [Effect] {
    switch picture.descriptions[path] {
    case .known?, .asked?: return []
    case .failed?, nil:
      picture.note(.asked, of: path)
      return [.describe(path)]
    }
  }
}
