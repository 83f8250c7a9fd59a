extension TerminalScreen {
  /// Whether the terminal reports the mouse; it is off at first. While it does, the terminal's own selection of text
  /// needs Shift. What is switched on here is off whenever the terminal is not ours.
  public var isMouseReported: Bool {
    get { modes.isMouseReported }
    set {
      guard newValue != modes.isMouseReported else { return }
      modes.setMouse(isReported: newValue)
      // Before the first frame the modes are still to come.
      guard isTaken, isEntered else { return }
      output.append(modes.mouse)
      flush()
    }
  }
}
