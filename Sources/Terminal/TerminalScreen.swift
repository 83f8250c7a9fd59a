import CTerminal
public import Canvas
import Glibc

/// The one owner of the terminal: frames out, keys and replies in.
///
/// It belongs to the thread that made it, the main one, and never waits for the terminal except on ``close()`` and
/// ``handBack()``, a fraction of a second each. There is one per process.
public final class TerminalScreen {
  /// How long a terminal may take for what is left to send, and for replies that are still to come, in milliseconds.
  static let patience = (output: 200, replies: 50)

  /// The colours that are shown; others are brought down to these.
  public let colorDepth: ColorDepth
  /// The size of the terminal.
  public internal(set) var size: Size
  /// The size of a cell, where the terminal says it.
  public internal(set) var cellPixels: CellPixels?
  /// Whether the terminal is ours now. While it is not, nothing is drawn or read.
  public internal(set) var isTaken = false
  /// Whether the terminal went away.
  public var isGone: Bool { device.isGone }
  /// Whether bytes wait for the terminal to take them; ``flush()`` goes on when it can.
  public var isOutputPending: Bool { !output.isEmpty }

  /// The terminal, for poll(2).
  var descriptor: Int32 { device.descriptor }

  var device: TerminalDevice
  var painted: PaintedScreen?
  var modes: TerminalModes
  var decoder: InputDecoder
  var output = OutputQueue()
  var received: [UInt8] = []
  var receivedAt = 0
  /// The frame that the terminal shows once ``output`` is empty, and the one it should show.
  var shown: Frame?
  var wanted: Frame?
  /// The title that the window should have, and the one that it has.
  var title = "reprise"
  var titled: String?
  let notificationWay: NotificationWay
  /// Whether the modes are on: from the first frame.
  var isEntered = false
  var isSynchronised: Bool
  var hasAsked = false
  var isReplyDue = false
  var isGoneReported = false

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
    notificationWay = profile.notificationWay
    cterminal_crash_catch()
    take()
  }

  deinit { close() }

  /// Shows `frame`. Sends nothing if it is what is shown already; while the terminal is still busy with an older
  /// frame, this one takes its turn, or is left out if a newer one comes first. A `title` of the window is sent apart
  /// from the frame, when it changes; at most 80 characters of it, and nothing that could be a control sequence.
  public func draw(_ frame: Frame, title: String = "reprise") {
    wanted = frame
    self.title = title
    flush()
  }

  /// Goes on sending; call it when ``Readiness/output`` is reported.
  public func flush() {
    guard isTaken else { return }
    device.send(&output)
    guard output.isEmpty, !isGone else { return }
    if let wanted, wanted != shown { paint(wanted) }
    showTitle()
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
    return now
  }

  /// What has come since. Call it after every wait, even one that only ran out: an Esc key is one when nothing follows.
  public func read() -> [TerminalInput] {
    var inputs = receive()
    if isGone, !isGoneReported {
      isGoneReported = true
      inputs.append(.gone)
    }
    return inputs.joiningMouseReports
  }

  func receive() -> [TerminalInput] {
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

}
