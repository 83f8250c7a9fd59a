extension Role {
  /// The least contrast that this role needs to be seen, by WCAG 2.2: 4.5 for text, 3 for lines.
  var neededContrast: Double {
    switch self {
    case .border, .borderFocused, .overlayBorder, .edge: 3
    default: 4.5
    }
  }

  /// The roles whose background lies under text of other roles: see ``grounds``.
  static let layers: [Role] = [.selection, .status, .overlay]

  /// The roles on whose background this one is written besides its own: a folder's name on the selected line, a key in
  /// the status line. Plain and dim text there take the look of the layer itself.
  var grounds: [Role] {
    switch self {
    case .ui, .dim, .selection, .selectionFocused, .status, .overlay: []
    default: Self.layers
    }
  }
}
