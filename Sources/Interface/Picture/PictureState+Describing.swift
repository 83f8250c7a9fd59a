import Domain

extension PictureState {
  /// Notes that `service` is asked what `picture` shows.
  mutating func await(_ service: ServiceID, for picture: FilePath) {
    awaited[picture] = service
    note(.asked, of: picture)
  }

  /// Takes what `service` says of `picture`; it is shown unless another one was asked since.
  mutating func take(_ description: Description, of picture: FilePath, isCached: Bool, by service: ServiceID) {
    told[picture, default: [:]][service] = description
    guard awaited[picture].map({ $0 == service }) ?? true else { return }
    note(.known(description, isCached: isCached), of: picture)
  }

  /// Takes what the user made of a description in the place of what it was.
  mutating func replace(_ old: Description, by new: Description, of picture: FilePath) {
    for (service, description) in told[picture] ?? [:] where description == old { told[picture]?[service] = new }
  }

  /// Notes that `picture` could not be described; what another service said of it before is shown again.
  mutating func failDescription(of picture: FilePath, _ failure: Failure) {
    let service = awaited.removeValue(forKey: picture)
    let before = (told[picture] ?? [:]).filter { $0.key != service }.min { $0.key.rawValue < $1.key.rawValue }
    note(before.map { .known($0.value, isCached: true) } ?? .failed(failure), of: picture)
  }
}
