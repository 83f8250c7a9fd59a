/// What the mouse did, as the terminal reported it.
public struct MouseReport: Hashable, Sendable {
  /// What was done.
  public var action: MouseAction
  /// The cell under the pointer. It may be outside of any screen: a report can be older than the size.
  public var position: Position
  /// What was held. Most terminals keep Shift for themselves, to select text.
  public var modifiers: KeyModifiers

  /// A report of `action` at `position`.
  public init(_ action: MouseAction, at position: Position, modifiers: KeyModifiers = []) {
    self.action = action
    self.position = position
    self.modifiers = modifiers
  }

  /// Both reports as one, if nothing is lost by that: steps of the wheel add up, and of a drag the last place counts.
  public func joined(with next: MouseReport) -> MouseReport? {
    guard next.modifiers == modifiers else { return nil }
    switch (action, next.action) {
    case (.dragged(let button), .dragged(let other)) where button == other: return next
    case (.wheel(let direction, let steps), .wheel(let other, let more))
    where direction == other && position == next.position:
      let both = min(MouseAction.stepLimit, steps + min(more, MouseAction.stepLimit))
      return MouseReport(.wheel(direction, steps: both), at: position, modifiers: modifiers)
    case (.dragged, _), (.wheel, _), (.pressed, _), (.released, _): return nil
    }
  }
}

/// What was done with the mouse.
public enum MouseAction: Hashable, Sendable {
  case pressed(MouseButton)
  case released(MouseButton)
  /// The pointer moved to another cell while a button was held.
  case dragged(MouseButton)
  /// The wheel was turned by so many steps, at least 1.
  case wheel(WheelDirection, steps: Int)

  /// The most steps that one report carries.
  public static let stepLimit = 1000
}

/// A button of the mouse.
public enum MouseButton: Hashable, Sendable, CaseIterable {
  case left, middle, right
}

/// Where the wheel turns the view.
public enum WheelDirection: Hashable, Sendable, CaseIterable {
  case up, down, left, right
}
