import ArgumentParser
import Glibc

/// The program.
///
/// `main` is synchronous and stays on the true main thread, which owns the terminal. Every command throws the
/// status it ends with, so that there is one place where the process ends.
@main
enum Reprise {
  static func main() {
    do {
      var command = try RootCommand.parseAsRoot()
      try command.run()
    } catch {
      let status = RootCommand.exitCode(for: error)
      // The parser's own status for wrong usage is 64; this program promises 2.
      guard status == ExitCode.validationFailure else { RootCommand.exit(withError: error) }
      Output.usage(RootCommand.fullMessage(for: error))
      exit(Exit.usage.rawValue)
    }
  }
}
