import Canvas
import Glibc
import Terminal

/// A list with a selection, and a key for each way to end.
struct Probe {
  let screen: TerminalScreen
  private(set) var isDone = false
  /// Whether another program has just had the terminal.
  var hasLent = false
  private var selection = 0
  private var top = 1
  private var said = "ready"
  private var titleCount = 0

  init(screen: TerminalScreen) {
    self.screen = screen
    screen.isMouseReported = true
  }

  mutating func take(_ signal: TerminalSignal) {
    switch signal {
    case .windowChanged:
      screen.resize()
      draw()
    case .stop:
      screen.suspend()
      draw()
    case .continued:
      screen.retake()
      draw()
    case .terminate, .hangUp, .interrupt, .quit: isDone = true
    }
  }

  mutating func take(_ input: TerminalInput) {
    switch input {
    case .key(let press): take(press)
    case .paste(let text): say("pasted \(text.utf8.count)")
    case .focus(let isFocused): say(isFocused ? "focused" : "unfocused")
    case .gone: isDone = true
    case .mouse(let report): say("mouse at \(report.position.row),\(report.position.column)")
    case .reply: break
    }
  }

  private mutating func take(_ press: KeyPress) {
    switch press.description {
    case "q": isDone = true
    case "t": trap()
    case "c": crash()
    case "a": abort()
    case "o": overflow()
    case "z":
      screen.suspend()
      draw()
    case "e": draw()
    case "n": screen.notify(title: "probe", body: "done")
    case "T":
      titleCount += 1
      say("named \(titleCount)")
    case "u": screen.isMouseReported.toggle()
    case "r": screen.redraw()
    case "y": say("copied \(screen.copy("harbour"))")
    case "Y": say("copied \(screen.copy(String(repeating: "a", count: 100_000)))")
    case "j":
      selection += 1
      draw()
    case "s":
      top += 1
      draw()
    case "p": lend(to: ["sh", "-c", "echo lent; read line; exit $line"])
    case "m": lend(to: ["/nowhere/editor"])
    case "v": say("TERM \(variable("TERM")) TERMINFO_DIRS \(variable("TERMINFO_DIRS"))")
    case "w":
      complain("a library complains")
      say("complained")
    default: say("key \(press)")
    }
  }

  private mutating func lend(to program: [String]) {
    hasLent = true
    say("the program \(screen.lend(to: program))")
  }

  func draw() { screen.draw(frame(), title: titleCount == 0 ? "reprise" : "titled \(titleCount)") }

  private mutating func say(_ text: String) {
    said = text
    draw()
  }

  private func frame() -> Frame {
    let plain = Style(foreground: .rgb(0xD8DEE9), background: .rgb(0x2E3440))
    let selected = Style(foreground: .rgb(0x2E3440), background: .rgb(0x88C0D0), attributes: .bold)
    var frame = Frame(size: screen.size, style: plain)
    let area = Rectangle(frame.size)
    frame.write("\(said) at \(area.columns)x\(area.rows) in \(screen.colorDepth)", in: area.line(0), style: plain)
    for row in 1..<max(1, area.rows) {
      let style = row - 1 == selection ? selected : plain
      frame.fill(area.line(row), style: style)
      frame.write("\(row + top - 1) 風景 harbour at dusk 🎨 e\u{301}.png", in: area.line(row), style: style)
    }
    frame.cursor = Position(row: selection + 1, column: 0)
    return frame
  }

  private func trap() { _ = [1, 2, 3][selection + 3] }

  /// Writes where no memory is, in the C library.
  private func crash() {
    if let nowhere = UnsafeMutableRawPointer(bitPattern: 8) { memset(nowhere, Int32(truncatingIfNeeded: selection), 1) }
  }

  /// Uses up the stack of another thread.
  private func overflow() {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        CrashStack.useOnThisThread()
        _ = Probe.depth(after: 1)
        return nil
      }, nil)
    pthread_join(thread, nil)
  }

  private static func depth(after count: Int) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 16) { bytes in
      bytes[count & 4095] = UInt8(truncatingIfNeeded: count)
      return depth(after: count + 1) + Int(bytes[0])
    }
  }

  private func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "unset" }
}

/// Writes a line to standard error.
func complain(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
