/// A look for every role, at one colour depth.
public struct Theme: Hashable, Sendable {
  /// The name that the user picks it by.
  public let name: String
  /// Whether it is made for dark or for light surroundings.
  public let variant: Variant
  /// How borders are drawn.
  public let border: Border
  private let styles: [Style]

  /// Whether a theme is dark or light.
  public enum Variant: String, Hashable, Sendable, CaseIterable {
    case dark, light
  }

  /// A theme that gives `style(role)` to every role.
  public init(name: String, variant: Variant, border: Border = .rounded, style: (Role) -> Style) {
    self.name = name
    self.variant = variant
    self.border = border
    styles = Role.allCases.map(style)
  }

  /// The look of `role`.
  public subscript(role: Role) -> Style { styles[role.ordinal] }

  /// This theme with every style passed through `change`, for another colour depth or another border.
  public func mapped(border: Border? = nil, _ change: (Role, Style) -> Style) -> Theme {
    Theme(name: name, variant: variant, border: border ?? self.border) { change($0, self[$0]) }
  }
}

/// The characters that a border is made of.
public enum Border: String, Hashable, Sendable, CaseIterable {
  case ascii, single, rounded, heavy

  /// Upper left, upper right, lower left, lower right, horizontal, vertical, left tee, right tee.
  public var scalars: [Unicode.Scalar] {
    switch self {
    case .ascii: ["+", "+", "+", "+", "-", "|", "+", "+"]
    case .single: ["┌", "┐", "└", "┘", "─", "│", "├", "┤"]
    case .rounded: ["╭", "╮", "╰", "╯", "─", "│", "├", "┤"]
    case .heavy: ["┏", "┓", "┗", "┛", "━", "┃", "┣", "┫"]
    }
  }
}

extension Role {
  /// The place in ``Role/allCases``.
  fileprivate var ordinal: Int { Self.ordinals[self] ?? 0 }

  private static let ordinals = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))
}
