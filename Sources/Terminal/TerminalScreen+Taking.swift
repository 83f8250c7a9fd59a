import CTerminal
public import Canvas
import Glibc

extension TerminalScreen {
  /// Gives the terminal to the shell until the user continues the program, and takes it back as ``takeBack()`` does.
  /// Where no shell could continue it, goes on at once.
  @discardableResult
  public func suspend() -> Size {
    handBack()
    cterminal_signal_stop()
    return takeBack()
  }

  /// Takes the terminal anew, as ``takeBack()`` does, after the program was stopped and continued by others: on
  /// ``TerminalSignal/continued``.
  @discardableResult
  public func retake() -> Size {
    guard isTaken, !isGone else { return size }
    output.removeAll()
    if isEntered { output.append(modes.leave) }
    leave()
    take()
    return size
  }

  /// Gives the terminal to another program, as an editor, until ``takeBack()``.
  public func handBack() {
    guard isTaken else { return }
    if device.isOurs {
      device.send(&output, within: Self.patience.output)
      output.removeAll()
      if isEntered { output.append(modes.leave) }
      device.send(&output, within: Self.patience.output)
      awaitReplies()
    }
    output.removeAll()
    cterminal_crash_disarm()
    if device.isOurs { cterminal_device_restore(descriptor, true) }
    cterminal_errors_release()
    leave()
    isTaken = false
  }

  /// Takes the terminal after ``handBack()`` and returns its size, which may have changed without a signal. The last
  /// frame is shown again if it still fits.
  @discardableResult
  public func takeBack() -> Size {
    if !isTaken, !isGone, painted != nil { take() }
    return size
  }

  /// Gives the terminal back for good. Safe to call twice, and when the terminal is gone.
  public func close() {
    handBack()
    painted = nil
    wanted = nil
  }

  /// The modes of the line change now, those of the screen with the next frame.
  func take() {
    cterminal_crash_arm(descriptor, nil, 0)
    _ = cterminal_device_make_raw(descriptor)
    isTaken = true
    resize()
    if wanted?.size != size { wanted = nil }
    flush()
  }

  /// Forgets what the terminal shows: the next frame enters the screen again.
  private func leave() {
    if painted != nil { cterminal_leave() }
    isEntered = false
    shown = nil
    titled = nil
  }

  /// Reads what the terminal still answers, so that it does not end in the shell's command line.
  private func awaitReplies() {
    let deadline = MonotonicClock.milliseconds + Self.patience.replies
    while isReplyDue, !isGone {
      let left = deadline - MonotonicClock.milliseconds
      guard left > 0, device.wait(for: POLLIN, milliseconds: Int32(clamping: left)) else { break }
      _ = receive()
    }
    isReplyDue = false
  }

  func learn(from reply: TerminalReply) {
    switch reply {
    case .attributes: isReplyDue = false
    case .mode(2026, let state): isSynchronised = 1...3 ~= state
    case .keyboard:
      guard isEntered, !modes.isKeyboardExtended else { return }
      modes.setKeyboard(isExtended: true)
      cterminal_crash_arm(descriptor, modes.leave, modes.leave.count)
      output.append(modes.extendKeyboard)
      device.send(&output)
    case .mode, .sequence, .string: break
    }
  }
}
