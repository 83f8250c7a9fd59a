import Domain

extension State {
  /// Shows the picture alone or among the panes, and goes from one to the next.
  mutating func runPicture(_ command: Command) {
    switch command {
    case .pictureAlone: picture.isAlone.toggle()
    case .nextPicture: goToPicture(times)
    case .previousPicture: goToPicture(-times)
    case .showFacts:
      picture.showsFacts.toggle()
      picture.scroll = 0
    default: break
    }
  }

  /// Goes `count` pictures on in the list that the picture follows, or back; the last there is, if there are fewer.
  private mutating func goToPicture(_ count: Int) {
    let near = pictures(from: followedPlace, step: count > 0 ? 1 : -1, limit: abs(count))
    guard let row = near.last?.row else { return }
    switch followedPlace.list {
    case .files:
      files.move(to: row)
      picture.following = .files
    case .history, .parent:
      history.list.move(to: row)
      picture.following = .history
    }
  }

  /// Does what a command that moves through a list means for a picture that is shown alone; false if none is.
  mutating func leafThrough(_ command: Command) -> Bool {
    guard picture.isAlone, picker == nil else { return false }
    switch command {
    case .down, .halfPageDown, .pageDown, .panRight: goToPicture(times)
    case .up, .halfPageUp, .pageUp, .panLeft: goToPicture(-times)
    case .top: goToPicture(-Int.max / 4)
    case .bottom: goToPicture(Int.max / 4)
    default: return false
    }
    return true
  }

  /// Lets the panes be seen again, if `command` is for them.
  mutating func leavePictureAlone(for command: Command) {
    guard picture.isAlone, picker == nil, overlay == nil, command != .pictureAlone else { return }
    let bindings = table.bindings.filter { $0.command == command }
    if !bindings.contains(where: { $0.contexts.contains(.viewing) }) { picture.isAlone = false }
  }

  /// Why a command for the picture can do nothing now.
  func unavailability(ofPicture command: Command) -> String? {
    switch command {
    case .pictureAlone:
      return picture.isAlone || subject.picture(in: self) != nil ? nil : words.noPictureToShow
    case .nextPicture, .previousPicture:
      let step = command == .nextPicture ? 1 : -1
      let isLast = pictures(from: followedPlace, step: step, limit: 1).isEmpty
      return isLast ? words.noPicture(isAfter: step > 0) : nil
    case .showFacts:
      guard !picture.showsFacts else { return nil }
      let facts = subject.picture(in: self).flatMap { picture.previews.facts(of: $0) }
      return facts == nil ? words.noPictureIsDrawn : nil
    default: return nil
    }
  }
}
