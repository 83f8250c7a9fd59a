import CTerminal
import Canvas

extension TerminalScreen {
  /// Turns `frame` into bytes: one update, with what is switched on behind the bytes that enter the screen.
  func paint(_ frame: Frame) {
    painted?.put(frame, previous: shown)
    shown = frame
    let count = cterminal_paint()
    guard count > 0 else { return }
    if isSynchronised { output.append(modes.begin) }
    output.append(count: count, fill: cterminal_take_output)
    if !isEntered { enter() }
    if isSynchronised { output.append(modes.end) }
  }

  private func enter() {
    isEntered = true
    cterminal_crash_arm(descriptor, modes.leave, modes.leave.count)
    cterminal_errors_hold()
    output.append(modes.enter)
    guard !hasAsked, !modes.questions.isEmpty else { return }
    hasAsked = true
    isReplyDue = true
    output.append(modes.questions)
  }
}
