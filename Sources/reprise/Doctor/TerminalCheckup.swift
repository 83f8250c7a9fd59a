import Canvas
import Domain
import Glibc
import Terminal

/// Looks at the terminal, as far as that is possible without drawing on it.
struct TerminalCheckup {
  /// The environment's variables.
  let environment: [String: String]
  /// The name of the locale's character set.
  let codeset: String
  /// The colours that `config.toml` asks for.
  let configuredDepth: ColorDepth?
  /// Rows and columns; nil where standard output is no terminal, and then nothing here is a problem.
  let size: (rows: Int, columns: Int)?

  /// What the screen needs at least.
  private static let least = (rows: 15, columns: 60)

  var section: DoctorReport.Section {
    DoctorReport.Section(title: "Terminal", findings: [name, room, characters, colours].compactMap { $0 })
  }

  /// The size of the terminal behind standard output; nil where that is none.
  static func sizeOfOutput() -> (rows: Int, columns: Int)? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return (Int(size.ws_row), Int(size.ws_col))
  }

  private func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  private var profile: Result<TerminalProfile, TerminalRefusal> {
    Result { () throws(TerminalRefusal) in
      try TerminalProfile(
        environment: environment, isInputTerminal: true, isOutputTerminal: true, codeset: codeset)
    }
  }

  private var name: DoctorReport.Finding {
    var words = [value("TERM") ?? "not set"]
    if value("TMUX") != nil { words.append("in tmux") } else if value("STY") != nil { words.append("in screen") }
    if value("SSH_CONNECTION") != nil || value("SSH_TTY") != nil { words.append("over ssh") }
    var finding = DoctorReport.Finding(name: "TERM", value: words.joined(separator: ", "))
    if size != nil, case .failure(let refusal) = profile {
      finding.problems = [.init(message: refusal.message, mend: "export TERM=xterm-256color")]
    }
    return finding
  }

  private var room: DoctorReport.Finding {
    guard let size else {
      return DoctorReport.Finding(name: "size", value: "unknown: standard output is no terminal")
    }
    guard size.rows > 0, size.columns > 0 else {
      return DoctorReport.Finding(name: "size", value: "the terminal does not say")
    }
    var finding = DoctorReport.Finding(name: "size", value: "\(size.columns)×\(size.rows)")
    if size.rows < Self.least.rows || size.columns < Self.least.columns {
      finding.problems = [
        .init(
          message: "the screen needs \(Self.least.columns)×\(Self.least.rows)",
          mend: "make the window larger, or its letters smaller")
      ]
    }
    return finding
  }

  private var characters: DoctorReport.Finding {
    var finding = DoctorReport.Finding(name: "characters", value: codeset)
    if size != nil, case .success(let profile) = profile, !profile.isUnicode {
      finding.problems = [
        .init(
          message: "without UTF-8 pictures and borders are drawn in plain ASCII", mend: "export LC_ALL=C.UTF-8")
      ]
    }
    return finding
  }

  private var colours: DoctorReport.Finding? {
    guard case .success(let profile) = profile else { return nil }
    let (depth, origin): (ColorDepth, String) =
      if let configuredDepth {
        (configuredDepth, "as config.toml says")
      } else if let variable = ["REPRISE_COLOR", "NO_COLOR"].first(where: { value($0) != nil }) {
        (profile.colorDepth, "as \(variable) says")
      } else {
        (profile.colorDepth, "as the terminal says")
      }
    return DoctorReport.Finding(name: "colours", value: "\(depth.words), \(origin)")
  }
}

extension ColorDepth {
  fileprivate var words: String {
    switch self {
    case .rgb: "16 million"
    case .palette256: "256"
    case .palette16: "16"
    case .palette8: "8"
    case .mono: "none"
    }
  }
}
