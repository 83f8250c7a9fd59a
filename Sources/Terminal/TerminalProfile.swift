public import Canvas

/// What the surroundings say about the terminal, before it is asked anything.
public struct TerminalProfile: Hashable, Sendable {
  /// The entry to use: the value of TERM, or what the terminal really is where that says too little.
  public var terminfoName: String
  /// The entry to try where `terminfoName` is not installed but the terminal is known to be a modern one.
  public var substituteName: String?
  /// The most colours to use. A terminal whose entry has fewer gets fewer.
  public var colorDepth: ColorDepth
  /// Whether characters beyond ASCII can be shown.
  public var isUnicode: Bool
  /// How long after an escape byte, in milliseconds, it was the Esc key.
  public var escapeTimeout: Int
  /// Whether frames are bracketed as one update (`CSI ? 2026 h`) before the terminal has said that it knows it.
  public var synchronisesOutput: Bool
  /// Whether the window title is set, and put back at the end.
  public var setsTitle: Bool
  /// How the user is told something while another window has the focus.
  public var notificationWay: NotificationWay
  /// Whether the terminal is asked what it can do. Old ones would print the question.
  public var answersQueries: Bool

  /// Looks at `environment`, at what standard input and output are, and at the locale's character set.
  public init(
    environment: [String: String], isInputTerminal: Bool, isOutputTerminal: Bool, codeset: String
  ) throws(TerminalRefusal) {
    guard isInputTerminal, isOutputTerminal else {
      let stream = isInputTerminal ? "output" : "input"
      throw TerminalRefusal(
        "Standard \(stream) is not a terminal. Start reprise in one, without a pipe or redirection.")
    }
    let name = environment.value("TERM") ?? ""
    guard !["", "dumb", "unknown"].contains(name) else {
      let state = name.isEmpty ? "TERM is not set" : "TERM is \"\(name)\""
      throw TerminalRefusal(
        "\(state), so the screen cannot be used. Set it to your terminal's name, as xterm-256color.")
    }
    let surroundings = Surroundings(environment: environment, name: name)
    // Terminals that call themselves just xterm know far more than the eight colours of that entry.
    let isUnderstated = surroundings.isModern && name == "xterm"
    terminfoName = isUnderstated ? "xterm-256color" : name
    substituteName = isUnderstated ? name : surroundings.isModern ? "xterm-256color" : nil
    colorDepth = surroundings.colorDepth
    isUnicode = ["UTF-8", "UTF8"].contains(codeset.uppercased())
    escapeTimeout = surroundings.isRemote || surroundings.multiplexer != nil ? 50 : 10
    synchronisesOutput = surroundings.multiplexer == nil && surroundings.isKnown
    setsTitle = surroundings.keepsTitles
    answersQueries = surroundings.keepsTitles
    notificationWay = surroundings.notificationWay
  }
}

extension [String: String] {
  /// The value of a variable; nil if it is not set or empty.
  func value(_ name: String) -> String? {
    guard let value = self[name], !value.isEmpty else { return nil }
    return value
  }
}
