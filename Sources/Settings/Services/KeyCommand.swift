public import Domain

/// A command of the user's that prints a key or a token: `pass show openai`.
///
/// It is run only when the key is needed, and what it prints is not kept anywhere.
public struct KeyCommand: Hashable, Sendable {
  /// Whom the key is for.
  public let service: ServiceID
  /// What `/bin/sh -c` is given.
  public let text: String
  /// Whether it prints a token of Microsoft Entra.
  public let isToken: Bool

  /// A command that prints what opens `service`.
  public init(service: ServiceID, text: String, isToken: Bool) {
    self.service = service
    self.text = text
    self.isToken = isToken
  }

  /// The setting that names it.
  public var origin: String { "\(isToken ? "token_command" : "key_command") below [\(service.table ?? "")]" }

  /// How long it may take, in milliseconds, where nothing else is asked for: someone may have to unlock a key ring.
  public static let usualLimit = 30_000

  /// Runs it with `environment` for at most `milliseconds` and takes the first line that it prints. Blocks: for a thread
  /// that may. It has no terminal, because the screen is taken.
  ///
  /// A failure says what the command wrote to its standard error, never what it printed.
  public func run(environment: [String: String], milliseconds: Int = usualLimit) throws(Failure) -> Credential {
    let end: CommandRun.End
    do throws(CommandRun.NotStarted) {
      end = try CommandRun(text, environment: environment).end(within: milliseconds)
    } catch {
      throw failure("it could not be started: \(error.detail)")
    }
    switch end.status {
    case nil: throw failure("it took longer than \((milliseconds + 999) / 1000) s", end)
    case .exited(let code)? where code != 0: throw failure("it ended with status \(code)", end)
    case .killed(let signal)?: throw failure("it was ended by signal \(signal)", end)
    case .exited?: break
    }
    let line = end.output.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    guard line.contains(where: { !$0.isWhitespace }) else { throw failure("its first line is empty", end) }
    guard let secret = Secret(written: String(line)) else { throw failure("its first line is no key") }
    return isToken ? .token(secret) : .key(secret)
  }

  private func failure(_ detail: String, _ end: CommandRun.End? = nil) -> Failure {
    let said = end.map(\.shownErrors) ?? ""
    let detail = said.isEmpty ? detail : "\(detail), and says: \(said)"
    return .service(ServiceFailure(service, .unusableKey(origin: origin, detail: detail)))
  }
}
