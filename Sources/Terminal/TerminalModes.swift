import CTerminal

/// What is switched on in the terminal beside what ncurses does, and how all of it is switched off.
struct TerminalModes {
  /// Sent after ncurses has entered the screen.
  private(set) var enter: [UInt8] = []
  /// Undoes everything, what ncurses switched on as well: at the end, on suspending, and on a crash.
  private(set) var leave: [UInt8] = []
  /// Whether the kitty keyboard is among it.
  private(set) var isKeyboardExtended = false
  /// Whether presses, drags and the wheel of the mouse are among it.
  private(set) var isMouseReported = false

  /// Sent before and after a frame, so that the terminal shows it at once.
  let begin: [UInt8]
  let end: [UInt8]
  /// Asks about synchronised output, the kitty keyboard, and, as the last, what every terminal answers.
  let questions: [UInt8]
  /// Switches the kitty keyboard on: keys without ambiguity (1), with their place on an English keyboard (4).
  let extendKeyboard: [UInt8]

  /// Whether the terminal takes sequences beyond those of its entry.
  let isAnsi: Bool
  /// Puts the title of the window away, and takes it back.
  private let title: (keep: String, reset: String)
  private let setsTitle: Bool
  /// Whether texts are sent in UTF-8.
  let isUnicode: Bool

  /// Reads the entry of the open screen. A terminal that does not speak ANSI gets nothing beyond its entry.
  init(profile: TerminalProfile) {
    isAnsi = Self.capability("cup").starts(with: [0x1B, UInt8(ascii: "[")])
    begin = isAnsi ? Array("\u{1B}[?2026h".utf8) : []
    end = isAnsi ? Array("\u{1B}[?2026l".utf8) : []
    questions = isAnsi && profile.answersQueries ? Array("\u{1B}]11;?\u{1B}\\\u{1B}[?2026$p\u{1B}[?u\u{1B}[c".utf8) : []
    extendKeyboard = Array("\u{1B}[>5u".utf8)
    isUnicode = profile.isUnicode
    setsTitle = isAnsi && profile.setsTitle
    if setsTitle {
      // Many entries keep the title when they enter the screen; doing so again would be once too often.
      let isKept = String(decoding: Self.capability("smcup"), as: UTF8.self).contains("\u{1B}[22;")
      title = isKept ? ("", "") : ("\u{1B}[22;0t", "\u{1B}[23;0t")
    } else {
      title = ("", "")
    }
    build()
  }

  /// Puts the kitty keyboard among the modes, or takes it out.
  mutating func setKeyboard(isExtended: Bool) {
    isKeyboardExtended = isExtended
    build()
  }

  /// Puts the reports of the mouse among the modes, or takes them out.
  mutating func setMouse(isReported: Bool) {
    isMouseReported = isReported
    build()
  }

  /// Switches the reports of the mouse on, or off: those of buttons and drags (1002), in numbers without a limit (1006).
  /// Not those of every motion (1003), which nothing here asks for.
  var mouse: [UInt8] {
    guard isAnsi else { return [] }
    return Array((isMouseReported ? "\u{1B}[?1002h\u{1B}[?1006h" : Self.withoutMouse).utf8)
  }

  private static let withoutMouse = "\u{1B}[?1002l\u{1B}[?1006l"

  /// Builds both strings.
  private mutating func build() {
    enter = isAnsi ? Array((title.keep + "\u{1B}[?2004h\u{1B}[?1004h").utf8) : []
    if isMouseReported { enter += mouse }
    if isKeyboardExtended { enter += extendKeyboard }
    // A frame may have been cut short, so the update ends first.
    leave = end
    if isKeyboardExtended { leave += Array("\u{1B}[<u".utf8) }
    // The mouse in any case: what switches it on or off may still be on its way when this is sent.
    if isAnsi { leave += Array((Self.withoutMouse + "\u{1B}[?2004l\u{1B}[?1004l").utf8) }
    leave += ["sgr0", "op", "cnorm", "rmkx"].flatMap { Self.capability($0) }
    leave += Array(title.reset.utf8)
    let leaveScreen = Self.capability("rmcup")
    // Where there is no second screen, the shell goes on below what was drawn.
    leave += leaveScreen.isEmpty && isAnsi ? Array("\u{1B}[r\u{1B}[9999;1H\r\n".utf8) : leaveScreen
  }

  /// Sets the title of the window, which may come from anywhere; nothing where titles are not put back.
  func bytes(title: String) -> [UInt8] {
    setsTitle ? Array("\u{1B}]2;\(PlainText.line(title, limit: 80, isUnicode: isUnicode))\u{1B}\\".utf8) : []
  }

  private static func capability(_ name: String) -> [UInt8] {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let base = buffer.baseAddress else { return [] }
      let count = cterminal_capability(name, base, buffer.count)
      return buffer.prefix(count).map { UInt8(bitPattern: $0) }
    }
  }
}
