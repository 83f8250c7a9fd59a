import Canvas
import Domain

extension State {
  /// The service that describes unless another one is chosen.
  var usualDescriber: ServiceID { surroundings.describers.first ?? .localStudio }

  /// Takes in what a service says of a picture.
  mutating func take(_ description: Description, of path: FilePath, isCached: Bool, by service: ServiceID?) {
    picture.take(description, of: path, isCached: isCached, by: service ?? picture.awaited[path] ?? usualDescriber)
  }

  /// Has `service` describe from now on, and first of all the picture that is shown. What it has said of that before is
  /// shown again, and not asked for anew.
  mutating func describe(by service: ServiceID) -> [Effect] {
    models.describer = service
    guard let path = describedPicture else {
      say(.info, words.describesNow(service.title))
      return []
    }
    if let description = picture.told[path]?[service] {
      picture.await(service, for: path)
      picture.take(description, of: path, isCached: true, by: service)
      say(.info, words.isDescribedAlready(by: service.title))
      return []
    }
    picture.await(service, for: path)
    say(.info, words.describesNow(service.title))
    return [.describe(path, by: service)]
  }

  /// The services that can describe, with what is known of each.
  var describerRows: [PickerRow] {
    serviceRows(surroundings.describers, chosen: models.describer ?? usualDescriber, PickerAction.describe) { service in
      if let told = describedPicture.flatMap({ picture.told[$0]?[service] }) {
        return words.hasDescribed(confidence: words.confidence(told.confidence))
      }
      return surroundings.describerPrices[service].map(words.exactly)
    }
  }

  /// The services that can compose.
  var composerRows: [PickerRow] {
    let usual = surroundings.composers.first ?? .localStudio
    return serviceRows(surroundings.composers, chosen: models.composer ?? usual, PickerAction.compose) { _ in nil }
  }

  private func serviceRows(
    _ services: [ServiceID], chosen: ServiceID, _ action: (ServiceID) -> PickerAction,
    remark: (ServiceID) -> String?
  ) -> [PickerRow] {
    services.map { service in
      let remarks = [
        remark(service), needsKey(service) ? words.hasNoKey(key: key(.connect)) : nil,
        service == chosen ? words.isInUse : nil,
      ].compactMap(\.self)
      return PickerRow(
        text: [Painter.Segment(service.title)], aside: [Painter.Segment(remarks.joined(separator: " · "), .dim)],
        action: action(service))
    }
  }

  /// Whether choosing `service` asks it for something that may cost.
  func needsAsking(_ service: ServiceID) -> Bool {
    guard service != .localStudio, let path = describedPicture else { return false }
    return picture.told[path]?[service] == nil
  }

  /// Whether `service` can be asked nothing before it is connected.
  func needsKey(_ service: ServiceID) -> Bool { service != .localStudio && !models.connected.contains(service) }
}
