import Domain

/// The list of the model and its settings, over the panes.
struct ModelDesk: Hashable, Sendable {
  /// The row that the cursor is on.
  var row = ModelRow.model
  /// The first visible row.
  var top = 0
  /// A size while it is typed.
  var entry: LineInput?
  /// Whether what was typed is no size.
  var isRefused = false

  /// The bytes of the longest size: `99999x99999`, and blanks around it.
  static let entryLimit = 16
}
