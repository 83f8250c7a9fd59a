import ArgumentParser
import CProcess
import Domain
import Glibc

/// The program.
///
/// `main` is synchronous and stays on the true main thread, which owns the terminal. Every command throws the
/// status it ends with, so that there is one place where the process ends.
@main
enum Reprise {
  static func main() {
    StandardStreams.fill()
    // Threads mostly wait: an allocator's arena for each of them would hold memory that the others then lack.
    process_limit_arenas(2)
    exit(status(of: CommandWords(Array(CommandLine.arguments.dropFirst()))).rawValue)
  }

  private static func status(of words: CommandWords) -> ExitCode {
    do {
      if let word = words.dashedName(exists: { access($0, F_OK) == 0 }) { throw DashedName(word: word) }
      var command = try RootCommand.parseAsRoot()
      try command.run()
      return Exit.success
    } catch let status as ExitCode {
      return status
    } catch {
      return answer(error, words)
    }
  }

  /// Prints what the parser answers: help, the version, a script for a shell, or what is wrong with the words.
  private static func answer(_ error: any Error, _ words: CommandWords) -> ExitCode {
    guard RootCommand.exitCode(for: error) != ExitCode.success else {
      Output.verbatim(CompletionScript.withFiles(RootCommand.fullMessage(for: error)))
      return Output.status(after: Exit.success)
    }
    Output.usage(RootCommand.fullMessage(for: error))
    if words.asksForJSON {
      let message = RootCommand.message(for: error).excerpt
      try? Output.line(FailedLine(FailureLine(usage: message), status: Exit.usage, at: Launch.now()))
    }
    // The parser's own status for wrong usage is 64; this program promises 2.
    return Output.status(after: Exit.usage)
  }
}
