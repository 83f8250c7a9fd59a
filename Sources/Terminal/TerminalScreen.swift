import CTerminal
public import Canvas
import Glibc

/// The one owner of the terminal: frames out, keys and replies in.
///
/// It belongs to the thread that made it, the main one, and never waits for the terminal except on ``close()`` and
/// ``handBack()``, a fraction of a second each. There is one per process.
public final class TerminalScreen {
  /// How long a terminal may take for what is left to send, and for replies that are still to come, in milliseconds.
  private static let patience = (output: 200, replies: 50)

  /// The colours that are shown; others are brought down to these.
  public let colorDepth: ColorDepth
  /// The size of the terminal.
  public private(set) var size: Size
  /// The size of a cell, where the terminal says it.
  public private(set) var cellPixels: CellPixels?
  /// Whether the terminal is ours now. While it is not, nothing is drawn or read.
  public private(set) var isTaken = false
  /// Whether the terminal went away.
  public var isGone: Bool { device.isGone }
  /// Whether bytes wait for the terminal to take them; ``flush()`` goes on when it can.
  public var isOutputPending: Bool { !output.isEmpty }

  /// The terminal, for poll(2).
  var descriptor: Int32 { device.descriptor }

  private var device: TerminalDevice
  private var painted: PaintedScreen?
  private var modes: TerminalModes
  private var decoder: InputDecoder
  private var output = OutputQueue()
  private var received: [UInt8] = []
  private var receivedAt = 0
  /// The frame that the terminal shows once ``output`` is empty, and the one it should show.
  private var shown: Frame?
  private var wanted: Frame?
  /// Whether the modes are on: from the first frame.
  private var isEntered = false
  private var isSynchronised: Bool
  private var hasAsked = false
  private var isReplyDue = false
  private var isGoneReported = false
  private var needsScrollReset = false

  /// Takes the terminal. The screen changes with the first frame.
  ///
  /// 24-bit colour needs a terminfo entry that is derived from the user's own once and kept in `cacheFolder`
  /// (an absolute path); without it there are 256 colours.
  public init(profile: TerminalProfile, cacheFolder: String) throws(TerminalRefusal) {
    device = try TerminalDevice()
    let measured = device.size
    size = Size(rows: measured.rows, columns: measured.columns)
    let painted = try PaintedScreen(profile: profile, cacheFolder: cacheFolder, size: size)
    colorDepth = painted.colorDepth
    modes = TerminalModes(profile: profile)
    self.painted = consume painted
    decoder = InputDecoder(escapeTimeout: profile.escapeTimeout)
    isSynchronised = profile.synchronisesOutput
    cterminal_crash_catch()
    take()
  }

  deinit { close() }

  /// Shows `frame`. Sends nothing if it is what is shown already; while the terminal is still busy with an older
  /// frame, this one takes its turn, or is left out if a newer one comes first.
  public func draw(_ frame: Frame) {
    wanted = frame
    flush()
  }

  /// Goes on sending; call it when ``Readiness/output`` is reported.
  public func flush() {
    guard isTaken else { return }
    device.send(&output)
    guard output.isEmpty, !isGone, let wanted, wanted != shown else { return }
    paint(wanted)
    device.send(&output)
  }

  /// Shows the last frame anew, whatever the terminal shows.
  public func redraw() {
    guard isTaken else { return }
    cterminal_touch()
    shown = nil
    flush()
  }

  /// Asks for the size of the terminal and returns it. If it has changed, the next frame is sent whole.
  @discardableResult
  public func resize() -> Size {
    let measured = device.size
    let pixels = (width: measured.pixelWidth / measured.columns, height: measured.pixelHeight / measured.rows)
    cellPixels = CellPixels(width: pixels.width, height: pixels.height)
    let now = Size(rows: measured.rows, columns: measured.columns)
    guard now != size else { return size }
    size = now
    painted?.resize(to: now)
    shown = nil
    needsScrollReset = true
    return now
  }

  /// What has come since. Call it after every wait, even one that only ran out: an Esc key is one when nothing follows.
  public func read() -> [TerminalInput] {
    var inputs = receive()
    if isGone, !isGoneReported {
      isGoneReported = true
      inputs.append(.gone)
    }
    return inputs
  }

  private func receive() -> [TerminalInput] {
    guard isTaken else { return [] }
    received.removeAll(keepingCapacity: true)
    device.read(into: &received)
    var inputs: [TerminalInput] = []
    if !received.isEmpty {
      receivedAt = MonotonicClock.milliseconds
      inputs = decoder.feed(received)
    } else if inputTimeout == 0 {
      inputs = decoder.timeout()
    }
    for case .reply(let reply) in inputs { learn(from: reply) }
    return inputs
  }

  /// After how many milliseconds ``read()`` is due though nothing comes; nil if it is not.
  public var inputTimeout: Int? {
    guard isTaken else { return nil }
    return decoder.pendingTimeout.map { max(0, receivedAt + $0 - MonotonicClock.milliseconds) }
  }

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
}

// MARK: Taking and leaving

extension TerminalScreen {
  /// The modes of the line change now, those of the screen with the next frame.
  private func take() {
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

  private func learn(from reply: TerminalReply) {
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

// MARK: Sending

extension TerminalScreen {
  /// Turns `frame` into bytes: one update, with what is switched on behind the bytes that enter the screen.
  private func paint(_ frame: Frame) {
    painted?.put(frame, previous: shown)
    shown = frame
    let count = cterminal_paint()
    guard count > 0 else { return }
    if isSynchronised { output.append(modes.begin) }
    if needsScrollReset { output.append(modes.scrollReset) }
    needsScrollReset = false
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
