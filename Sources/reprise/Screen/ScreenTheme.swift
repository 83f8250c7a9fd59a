import Canvas
import Settings
import Terminal

/// The theme in use, as this terminal shows it.
struct ScreenTheme {
  /// The theme as its file has it.
  var theme: Theme {
    didSet { prepared = theme.prepared(depth: depth, isUnicode: isUnicode, border: border) }
  }
  /// The same in the terminal's colours and borders.
  private(set) var prepared: Theme
  /// The colours in use.
  let depth: ColorDepth
  private let isUnicode: Bool
  private let border: Border?
  /// The pair to choose from, until the terminal has told its background.
  private var pair: ThemeChoice?

  /// The theme to open with, at `depth`; a `border` wins over the theme's own.
  init(_ look: Look, depth: ColorDepth, isUnicode: Bool, border: Border?) {
    theme = look.theme.theme
    prepared = theme.prepared(depth: depth, isUnicode: isUnicode, border: border)
    self.depth = depth
    self.isUnicode = isUnicode
    self.border = border
    pair = look.choice.isByBackground ? look.choice : nil
  }

  /// The theme that goes with the background that `reply` reports, the first time, if it is another one.
  mutating func choose(by reply: TerminalReply) -> String? {
    guard case .string("]", let body) = reply, let background = TerminalColour.background(in: body), let pair else {
      return nil
    }
    self.pair = nil
    let name = pair.theme(forBackground: background)
    return name == theme.name ? nil : name
  }
}
