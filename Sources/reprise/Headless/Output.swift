import ArgumentParser
import Canvas
import Domain
import Foundation
import Synchronization

/// What a command without a screen prints.
enum Output {
  /// Why standard output took no more, as an error number; 0 as long as it takes everything.
  private static let loss = Mutex<Int32>(0)

  /// The exit status of a command that would end with `status`, if what was asked for could be printed.
  ///
  /// A reader that went away ends the command as it ends others: quietly, with the status of the signal.
  static func status(after status: ExitCode) -> ExitCode {
    let code = loss.withLock { $0 }
    guard code != 0, code != EPIPE else { return code == 0 || status != Exit.success ? status : Exit.noReader }
    refusal("standard output cannot be written: \(String(cString: strerror(code)))")
    return status == Exit.success ? Exit.failed : status
  }

  /// Text on standard output as it is, with a line's end: help, a script for a shell.
  static func verbatim(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// Lines for people on standard output. On a terminal, what could steer it is replaced.
  static func text(_ lines: [String]) {
    for line in lines { write((isatty(STDOUT_FILENO) == 1 ? line.harmless : line) + "\n", to: STDOUT_FILENO) }
  }

  /// Lines of a file format on standard output, each with its end. On a terminal, what could steer it is replaced.
  static func table(_ lines: [String]) {
    if isatty(STDOUT_FILENO) == 1 { return text(lines) }
    for line in lines { write(line + "\r\n", to: STDOUT_FILENO) }
  }

  /// A path on standard output as its bytes are, so that the next program can open it.
  static func path(_ path: FilePath) {
    write(path.bytes + [UInt8(ascii: "\n")], to: STDOUT_FILENO)
  }

  /// A JSON object on a line of its own on standard output.
  static func line(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    write(text.withEscapedControls + "\n", to: STDOUT_FILENO)
  }

  /// What went wrong and what to try, on standard error.
  static func failure(_ failure: Failure) {
    write("reprise: \(failure.message.harmless)\n  \(failure.advice.harmless)\n", to: STDERR_FILENO)
  }

  /// Why the screen cannot be used here, on standard error.
  static func refusal(_ message: String) {
    for (place, line) in message.split(separator: "\n").enumerated() {
      write("\(place == 0 ? "reprise: " : "")\(String(line).harmless)\n", to: STDERR_FILENO)
    }
  }

  /// What is wrong with the command line, and how it is meant, on standard error.
  static func usage(_ message: String) {
    for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
      write(String(line).excerpt.harmless + "\n", to: STDERR_FILENO)
    }
  }

  /// A line about what is going on, on standard error, if somebody watches it there.
  static func progress(_ line: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write(line.harmless + "\n", to: STDERR_FILENO)
  }

  /// Keeps the first reason: what fails later fails because of it.
  private static func lose(_ code: Int32) {
    loss.withLock { $0 = $0 == 0 ? code : $0 }
  }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  /// Writes everything; a reader that went away ends the writing, not the work: see ``status(after:)``.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          if descriptor == STDOUT_FILENO { lose(count < 0 ? errno : EIO) }
          return
        }
        rest = rest.dropFirst(count)
      }
    }
  }
}

extension String {
  /// JSON whose texts have no scalar that could steer a terminal: those beyond ASCII are written by number, which every
  /// reader understands as the same.
  fileprivate var withEscapedControls: String {
    guard unicodeScalars.contains(where: { $0.isControlBeyondASCII }) else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      guard scalar.isControlBeyondASCII else {
        escaped.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return escaped
  }

  /// The text with everything replaced that could move a terminal's cursor or reverse a line.
  var harmless: String {
    var scalars = UnicodeScalarView()
    for glyph in DisplayText(self).glyphs {
      for value in [glyph.scalar, glyph.mark, glyph.secondMark] where value != 0 {
        scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var isControlBeyondASCII: Bool {
    guard value > 0x7E else { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
