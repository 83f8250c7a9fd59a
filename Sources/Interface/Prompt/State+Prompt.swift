import Canvas
import Domain

extension State {
  /// The prompt that the next generation would send, as far as it is known now, in the room that `area` has.
  func promptPreview(_ area: Rectangle) -> PromptPreview {
    var key = PromptPreview.Key(
      revision: editor.revision, size: Size(rows: area.rows, columns: area.columns), template: surroundings.template)
    if case .known(let known, _)? = parentDescription { key.description = known }
    return key == prompt.preview.key ? prompt.preview : PromptPreview(key, editor)
  }

  /// Brings the prompt in line with the room that it has.
  mutating func settlePrompt(_ layout: Layout) {
    let area = layout.editor
    editor.wrap(columns: EditorLayout.room(area.columns))
    if !history.running.isEmpty { editor.keepText() }
    if typing != .instruction { prompt.vi?.leave(&editor) }
    prompt.vi?.settle(&editor)
    let lines = EditorLayout(editor, columns: area.columns)
    promptTop = scrolled(
      promptTop, toShow: lines.cursorRow, rows: area.rows, of: lines.wrap.lines.count, isHeld: mouse.isPointing)
    settleOwnPrompt(layout)
    prompt.preview = promptPreview(layout.sendsText)
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
      picture.await(models.describer ?? usualDescriber, for: path)
      return [.describe(path, by: models.describer)]
    }
  }
}

extension Layout {
  /// Where the text that will be sent is shown.
  var sendsText: Rectangle { sends.split(top: 1).rest.narrowed(by: 1) }
}
