import Domain

/// What the lines of a ``Picker`` were found by: as long as that is the same, so are they.
struct PickerBasis: Hashable, Sendable {
  /// What is listed.
  var list: List
  /// The words that narrow it.
  var query: String

  /// What is listed, as far as it can change while the list is open.
  enum List: Hashable, Sendable {
    case commands, keys
    case themes([ThemeSummary])
    /// `count` variations of the lineage; none of them ever changes its name.
    case variations(LineageID?, count: Int)
    case places(Places)
    /// The ledger, after so many changes.
    case ledger(revision: Int)
    /// The log, the message that is unfolded, and the columns there are for it.
    case log([Message], unfolded: Int?, columns: Int)
  }

  /// Whether everything that `other` finds is found by this too.
  func isWider(than other: PickerBasis) -> Bool { list == other.list && other.query.hasPrefix(query) }
}
