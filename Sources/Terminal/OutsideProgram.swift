import CTerminal
import Glibc

/// A program outside the screen: in a session of its own, its output dropped, and with nothing of this process but what
/// it needs of the environment. Blocks; for a thread that may.
public struct OutsideProgram: Hashable, Sendable {
  /// The program's file, absolute, and its arguments, as bytes without zeros.
  public let arguments: [[UInt8]]
  /// The whole environment.
  public let environment: [String: String]

  /// A program with what of `environment` is safe to pass on: see ``variables(of:)``.
  /// The path `file`, which need not be text, is the last argument.
  public init(_ arguments: [String], file: [UInt8]? = nil, environment: [String: String]) {
    self.arguments = arguments.map { Array($0.utf8) } + (file.map { [$0] } ?? [])
    self.environment = Self.variables(of: environment)
  }

  /// How a program ended that was given time to.
  public enum End: Hashable, Sendable {
    /// By itself, with a status.
    case exited(Int)
    /// By a signal.
    case killed(signal: Int)
    /// It had to be killed.
    case late
    /// It could not be started, in the system's words.
    case notStarted(String)
  }

  /// Runs the program with `text` as its input for at most `milliseconds`. What it leaves in the background to hold the
  /// text goes on.
  public func feed(_ text: String, milliseconds: Int) -> End {
    run { arguments, environment, status in
      var text = text
      return text.withUTF8 {
        cterminal_program_feed(
          arguments, environment, $0.baseAddress, $0.count, Int32(clamping: milliseconds), &status)
      }
    }
  }

  /// Starts the program for good and watches it for `milliseconds`; one that still runs then counts as well.
  public func leave(milliseconds: Int) -> End {
    run { arguments, environment, status in
      cterminal_program_leave(arguments, environment, Int32(clamping: milliseconds), &status)
    }
  }

  private typealias Words = [UnsafeMutablePointer<CChar>?]

  private func run(_ start: (_ arguments: Words, _ environment: Words, _ status: inout Int32) -> Int32) -> End {
    let arguments: Words = arguments.map { strdup($0.map { CChar(bitPattern: $0) } + [0]) } + [nil]
    let environment: Words = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in arguments + environment { free(word) } }
    var status: Int32 = 0
    let code = start(arguments, environment, &status)
    if code == ETIMEDOUT { return .late }
    guard code == 0 else { return .notStarted(String(cString: strerror(code))) }
    let signal = Int(status & 0x7F)
    return signal == 0 ? .exited(Int(status >> 8 & 0xFF)) : .killed(signal: signal)
  }

  /// What of `environment` a program of the desktop needs. Everything else stays here: any variable may be a key.
  static func variables(of environment: [String: String]) -> [String: String] {
    environment.filter { name, _ in
      names.contains(name) || prefixes.contains { name.hasPrefix($0) }
    }
  }

  private static let names: Set = [
    "PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TERM", "DISPLAY", "XAUTHORITY",
    "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "DESKTOP_SESSION", "BROWSER", "TMUX", "TMUX_PANE", "TMUX_TMPDIR",
    "ICEAUTHORITY", "SESSION_MANAGER", "KDE_FULL_SESSION", "KDE_SESSION_VERSION", "GNOME_DESKTOP_SESSION_ID",
    "GDK_BACKEND", "GDK_SCALE", "GTK_THEME", "GTK_IM_MODULE", "XMODIFIERS", "QT_QPA_PLATFORM", "QT_QPA_PLATFORMTHEME",
    "QT_IM_MODULE", "XCURSOR_THEME", "XCURSOR_SIZE", "WSL_DISTRO_NAME", "WSL_INTEROP", "WSLENV",
  ]
  private static let prefixes = ["LC_", "XDG_"]
}
