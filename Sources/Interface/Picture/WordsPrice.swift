import Domain

/// What a key will cost for words: a description, or a prompt.
struct WordsPrice: Equatable {
  /// Who is asked.
  var service: ServiceID
  /// The price of asking once; nil where nobody knows what the service takes.
  var price: Money?
}

extension State {
  /// What describing the picture `path` would cost; nil where nobody has to be asked, or it is free.
  func descriptionPrice(of path: FilePath) -> WordsPrice? {
    switch picture.descriptions[path] {
    case .known?, .asked?: return nil
    case .failed?, nil: break
    }
    let service = models.describer ?? usualDescriber
    return service == .localStudio
      ? nil : WordsPrice(service: service, price: surroundings.describerPrices[service])
  }

  /// What `command` would cost now besides pictures; nil where that is nothing.
  func descriptionPrice(of command: Command) -> WordsPrice? {
    let path: FilePath? =
      switch (command, context) {
      case (.open, .files): files.selectedPicture
      case (.choose, .history): choosing.parent.flatMap(history.picture(of:))
      case (.pick, _): pickedSource
      default: nil
      }
    return path.flatMap { descriptionPrice(of: $0) }
  }

  /// The source that the row under the cursor of a list picks.
  private var pickedSource: FilePath? {
    guard case .goTo(let place)? = picked, place.kind == .source else { return nil }
    return place.path
  }
}
