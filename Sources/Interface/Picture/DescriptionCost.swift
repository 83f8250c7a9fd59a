import Domain

/// What a key that has a picture described will cost.
struct DescriptionCost: Equatable {
  /// Who is asked.
  var service: ServiceID
  /// The price of one description; nil where nobody knows what the service takes.
  var price: Money?
}

extension State {
  /// What describing the picture `path` would cost; nil where nobody has to be asked, or it is free.
  func descriptionCost(of path: FilePath) -> DescriptionCost? {
    switch picture.descriptions[path] {
    case .known?, .asked?: return nil
    case .failed?, nil: break
    }
    let service = models.describer ?? usualDescriber
    return service == .localStudio
      ? nil : DescriptionCost(service: service, price: surroundings.describerPrices[service])
  }

  /// What `command` would cost now besides pictures; nil where that is nothing.
  func descriptionCost(of command: Command) -> DescriptionCost? {
    let path: FilePath? =
      switch (command, context) {
      case (.open, .files): files.selectedPicture
      case (.choose, .history): choosing.parent.flatMap(history.picture(of:))
      default: nil
      }
    return path.flatMap { descriptionCost(of: $0) }
  }
}
