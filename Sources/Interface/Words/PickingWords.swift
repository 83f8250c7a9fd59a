import Domain

/// What lists over the panes say.
protocol PickingWords: Sendable {
  /// What a list is of, in its border.
  func title(of list: Picker.Kind) -> String
  /// What a place is, in a list of all kinds.
  func title(of kind: Place.Kind) -> String
  /// `clear` takes the words away.
  func nothingMatches(_ query: String, clear: String) -> String
  /// A list has no rows although nothing narrows it; the keys start work, bookmark a folder, and close the list.
  func emptyText(of list: Picker.Kind, generate: String, bookmark: String, close: String) -> String
  /// So many slots of a generation are saved.
  func saved(_ count: Int, of slots: Int) -> String
  /// Reason: no list is open.
  var noListIsOpen: String { get }
}
