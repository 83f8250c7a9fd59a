import Canvas

/// What the environment gives away about the terminal and what is between it and the program.
struct Surroundings {
  private let environment: [String: String]
  private let name: String

  /// A program that draws many screens on one terminal.
  enum Multiplexer {
    case tmux, screen
  }

  init(environment: [String: String], name: String) {
    self.environment = environment
    self.name = name
  }

  /// Whether keys come over a network, and may come late.
  var isRemote: Bool { environment.value("SSH_TTY") != nil || environment.value("SSH_CONNECTION") != nil }

  /// What stands between; its own abilities count, not those of the terminal around it.
  var multiplexer: Multiplexer? {
    if environment.value("TMUX") != nil || name.hasPrefix("tmux") { return .tmux }
    return environment.value("STY") != nil || name.hasPrefix("screen") ? .screen : nil
  }

  /// Whether this is one of the terminals whose abilities are known from their name.
  var isKnown: Bool {
    let names = ["xterm-kitty", "kitty", "foot", "xterm-ghostty", "ghostty", "wezterm", "alacritty", "contour", "rio"]
    if names.contains(where: { name == $0 || name.hasPrefix($0 + "-") }) { return true }
    return ["iTerm.app", "WezTerm", "ghostty", "kitty", "rio"].contains(environment["TERM_PROGRAM"] ?? "")
  }

  /// Whether `xterm-256color` describes it well enough where its own entry is missing.
  var isModern: Bool {
    isKnown || ["COLORTERM", "TERM_PROGRAM", "XTERM_VERSION", "VTE_VERSION"].contains { environment.value($0) != nil }
  }

  /// Whether it puts a window title back that it was asked to keep, which goes with taking questions well.
  var keepsTitles: Bool {
    if multiplexer == .screen { return false }
    return isKnown || ["xterm", "tmux", "vte", "konsole", "mintty"].contains { name.hasPrefix($0) }
  }

  /// How it tells its user something. A multiplexer takes the bell as its own: it marks the window.
  var notificationWay: NotificationWay {
    guard multiplexer == nil else { return .bell }
    let program = environment["TERM_PROGRAM"] ?? ""
    func isNamed(_ names: String...) -> Bool { names.contains { name == $0 || name.hasPrefix($0 + "-") } }
    if isNamed("xterm-kitty", "kitty") || program == "kitty" { return .kitty }
    if isNamed("foot", "xterm-ghostty", "ghostty", "wezterm") || ["ghostty", "WezTerm"].contains(program) {
      return .titled
    }
    if environment.value("VTE_VERSION") != nil { return .titled }
    // Others take the same sequence for something else: ConEmu and Windows Terminal for progress.
    return program == "iTerm.app" ? .untitled : .bell
  }

  /// The most colours worth using.
  var colorDepth: ColorDepth {
    if let forced = forcedDepth { return forced }
    if environment.value("NO_COLOR") != nil { return .mono }
    if name == "linux" || name.hasPrefix("linux-") { return .palette8 }
    let saysRGB = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    switch multiplexer {
    case .tmux: return saysRGB ? .rgb : .palette256
    case .screen: return .palette256
    case nil: return saysRGB || isKnown || namesRGB ? .rgb : .palette256
    }
  }

  private var forcedDepth: ColorDepth? {
    switch environment["REPRISE_COLOR"] {
    case "rgb": .rgb
    case "256": .palette256
    case "16": .palette16
    case "8": .palette8
    case "mono": .mono
    default: nil
    }
  }

  /// Signs of 24-bit colour other than COLORTERM, which ssh does not carry over.
  private var namesRGB: Bool {
    if name.hasSuffix("-direct") || name.hasSuffix("-truecolor") { return true }
    if environment.value("KONSOLE_VERSION") != nil || environment.value("WT_SESSION") != nil { return true }
    if environment["TERM_PROGRAM"] == "vscode" { return true }
    return environment["VTE_VERSION"].flatMap { Int($0) } ?? 0 >= 3600
  }
}
