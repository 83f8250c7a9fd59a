import Canvas
import Domain

extension State {
  /// What is described below the picture, if it is, and the picture that it is of.
  private var shownDescription: (picture: FilePath, description: Description, isCached: Bool)? {
    guard let path = describedPicture, case .known(let description, let isCached)? = picture.descriptions[path]
    else { return nil }
    return (path, description, isCached)
  }

  /// The picture whose description is shown.
  var describedPicture: FilePath? {
    switch subject {
    case .file(let path): path
    case .variation(let variation): variation.file
    case .nothing, .folder, .slot: nil
    }
  }

  /// Rewrites the caption below the picture.
  mutating func runCaption(_ command: Command) -> [Effect] {
    switch command {
    case .editCaption:
      guard let shown = shownDescription else { return [] }
      picture.isAlone = false
      picture.showsFacts = false
      picture.scroll = 0
      picture.caption = CaptionEdit(picture: shown.picture, line: LineInput(shown.description.caption))
      typing = .caption
    case .keepCaption:
      typing = nil
      guard let edit = picture.caption else { return [] }
      return keep(edit.line.text.trimmingBlanks, of: edit.picture)
    case .dropCaption: typing = nil
    case .restoreCaption:
      guard let shown = shownDescription else { return [] }
      return keep("", of: shown.picture)
    default: break
    }
    return []
  }

  private mutating func keep(_ caption: String, of path: FilePath) -> [Effect] {
    guard case .known(let description, let isCached)? = picture.descriptions[path] else { return [] }
    let edited = description.edited(caption: caption)
    guard edited != description else { return [] }
    picture.replace(description, by: edited, of: path)
    picture.note(.known(edited, isCached: isCached), of: path)
    say(.info, edited.isEdited ? words.captionIsYours : words.captionIsAsItWas)
    return [.picture(.saveDescription(edited, of: path))]
  }

  /// Changes the caption that is being rewritten.
  mutating func editCaption(_ command: Command) { picture.caption?.line.perform(command) }

  /// Types into the caption that is being rewritten.
  mutating func typeInCaption(_ text: String) {
    guard let edit = picture.caption, edit.line.text.count + text.count <= Description.captionLimit else { return }
    _ = picture.caption?.line.insert(text)
  }

  /// Why a command for the caption can do nothing now.
  func unavailability(ofCaption command: Command) -> String? {
    switch command {
    case .keepCaption, .dropCaption: return typing == .caption ? nil : words.noCaptionIsTyped
    case .restoreCaption:
      return shownDescription?.description.isEdited == true ? nil : words.captionIsOriginal
    default:
      if layout.description.isEmpty, !picture.isAlone { return words.noRoomForCaption }
      return shownDescription == nil ? words.noDescription : nil
    }
  }
}
