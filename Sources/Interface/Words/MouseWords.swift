/// What the interface says of the mouse, and of the sizes of panes.
protocol MouseWords: Sendable {
  /// News: the mouse was switched on, and how to select text now.
  var mouseIsOn: String { get }
  /// News: it was switched off.
  var mouseIsOff: String { get }
  /// News: a click does not do what a command says, in its words; `key` does.
  func isForKeys(_ label: String, key: String) -> String
  /// Reason: the focused pane has no neighbour to share with.
  var hasAllTheRoom: String { get }
  /// Reason: its neighbours keep what they need.
  var cannotBeLarger: String { get }
  /// Reason: it keeps what it needs.
  var cannotBeSmaller: String { get }
  /// Reason: nothing was changed.
  var hasUsualSizes: String { get }
}
