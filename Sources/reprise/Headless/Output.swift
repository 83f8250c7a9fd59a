import Canvas
import Domain
import Foundation

/// What a command without a screen prints.
enum Output {
  /// Lines for people on standard output. On a terminal, what could steer it is replaced.
  static func text(_ lines: [String]) {
    for line in lines { write((isatty(STDOUT_FILENO) == 1 ? line.harmless : line) + "\n", to: STDOUT_FILENO) }
  }

  /// A path on standard output as its bytes are, so that the next program can open it.
  static func path(_ path: FilePath) {
    write(path.bytes + [UInt8(ascii: "\n")], to: STDOUT_FILENO)
  }

  /// A JSON object on a line of its own on standard output.
  static func line(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    write(Array(try encoder.encode(value)) + [UInt8(ascii: "\n")], to: STDOUT_FILENO)
  }

  /// What went wrong and what to try, on standard error.
  static func failure(_ failure: Failure) {
    write("reprise: \(failure.message.harmless)\n  \(failure.advice.harmless)\n", to: STDERR_FILENO)
  }

  /// Why the screen cannot be used here, on standard error.
  static func refusal(_ message: String) {
    write("reprise: \(message.harmless)\n", to: STDERR_FILENO)
  }

  /// What is wrong with the command line, and how it is meant, on standard error.
  static func usage(_ message: String) {
    for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
      write(String(line).harmless + "\n", to: STDERR_FILENO)
    }
  }

  /// A line about what is going on, on standard error, if somebody watches it there.
  static func progress(_ line: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write(line.harmless + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  /// Writes everything; a reader that went away ends the writing, not the work.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }
}

extension String {
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
