import CTerminal
import Glibc

/// How a program that had the terminal ended.
public enum ProgramEnd: Hashable, Sendable {
  /// By itself, with a status; 127 from a shell means that the program was not found.
  case exited(Int)
  /// By a signal.
  case killed(signal: Int)
  /// It could not be started, in the system's words.
  case notStarted(String)
}

extension TerminalScreen {
  /// Gives the terminal to `arguments[0]`, as an editor, and takes it back when that has ended. Blocks until then.
  ///
  /// Call ``TerminalSignals/drainAfterProgram()`` next: what the keyboard sent meanwhile was meant for the program.
  public func lend(to arguments: [String]) -> ProgramEnd {
    handBack()
    defer { takeBack() }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var status: Int32 = 0
    let code = cterminal_program_run(words, &status)
    guard code == 0 else { return .notStarted(String(cString: strerror(code))) }
    let signal = Int(status & 0x7F)
    return signal == 0 ? .exited(Int(status >> 8 & 0xFF)) : .killed(signal: signal)
  }
}
