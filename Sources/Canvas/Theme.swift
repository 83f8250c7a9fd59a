/// A look for every role, at one colour depth.
public struct Theme: Hashable, Sendable {
  /// The name that the user picks it by.
  public let name: String
  /// Whether it is made for dark or for light surroundings.
  public let variant: Variant
  /// How borders are drawn.
  public let border: Border
  private let styles: [Style]
  /// What the author chose for 16 colours and fewer.
  private let sparseStyles: [Role: Style]

  /// Whether a theme is dark or light.
  public enum Variant: String, Hashable, Sendable, CaseIterable {
    case dark, light
  }

  /// A theme that gives `style(role)` to every role; with 16 colours and fewer, `sparseStyles` go first.
  public init(
    name: String, variant: Variant, border: Border = .rounded, sparseStyles: [Role: Style] = [:],
    style: (Role) -> Style
  ) {
    self.name = name
    self.variant = variant
    self.border = border
    self.sparseStyles = sparseStyles
    styles = Role.allCases.map(style)
  }

  /// The look of `role`.
  public subscript(role: Role) -> Style { styles[role.ordinal] }

  /// The look of `role` as its author meant it for `depth`.
  func style(of role: Role, depth: ColorDepth) -> Style {
    guard depth == .palette16 || depth == .palette8 else { return self[role] }
    return sparseStyles[role] ?? self[role]
  }

  /// 0xRRGGBB of what everything lies on; a guess where the theme leaves it to the terminal.
  public var surface: UInt32 { self[.ui].background.rgb ?? (variant == .light ? 0xFFFFFF : 0) }

  /// This theme with its borders drawn in another way.
  public func withBorder(_ border: Border) -> Theme {
    Theme(name: name, variant: variant, border: border, sparseStyles: sparseStyles) { self[$0] }
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
