extension TerminalScreen {
  /// Tells the user something while another window has the focus, in the way that the terminal has for it. Nothing
  /// while the screen has not been entered, or another program has the terminal.
  public func notify(title: String, body: String) {
    guard isTaken, isEntered, !isGone else { return }
    let way = modes.isAnsi ? notificationWay : .bell
    output.append(way.bytes(title: title, body: body, isUnicode: modes.isUnicode))
    device.send(&output)
  }

  /// Sends the title of the window if it is another one than before.
  func showTitle() {
    guard isEntered, titled != title else { return }
    titled = title
    output.append(modes.bytes(title: title))
  }
}
