import Domain

/// The keys that lead from a folder to another one, as far as there is anything to go to.
struct WaysOut: Hashable, Sendable {
  /// Goes to the parent folder; nil in the root.
  let parent: String?
  /// Goes to any path.
  let path: String
  /// Lists bookmarks and recent places; nil while there are none.
  let places: String?

  /// The keys of `state`.
  init(_ state: State) {
    parent = state.files.hasParent ? state.key(.parentFolder) : nil
    path = state.key(.enterPath)
    places = state.places.all.isEmpty ? nil : state.key(.showPlaces)
  }
}
