import Canvas
import Domain

/// What is known of the mouse between two reports.
struct MouseState: Hashable, Sendable {
  /// Whether the terminal is asked to report it.
  var isReported: Bool
  /// Whether the last input was the mouse: nothing scrolls under the pointer then but to show the cursor.
  var isPointing = false
  /// The last press, as long as it can become a double click.
  var press: Press?
  /// What is being dragged.
  var drag: Drag?

  /// A press of the left button.
  struct Press: Hashable, Sendable {
    let position: Position
    let target: MouseTarget
    let at: Instant

    /// Whether a press at `position` comes so soon that both are one double click.
    func isFollowed(at position: Position, _ now: Instant) -> Bool {
      position == self.position && now >= at && now <= at.advanced(by: MouseState.doubleClick)
    }
  }

  /// What moves with the pointer while the left button is held.
  enum Drag: Hashable, Sendable {
    /// A border, held so many columns right of its place.
    case border(Layout.Border, grip: Int)
    /// The part of the picture that is shown; the pointer was there last.
    case picture(Position)
    /// The end of a selection in the prompt.
    case text
  }

  /// Two presses of the same cell within so many milliseconds are one double click.
  static let doubleClick: Int64 = 400
}
