/// Why the screen cannot be used here. The program says it on standard error and ends with ``exitCode``.
public struct TerminalRefusal: Error, Hashable, Sendable {
  /// What is wrong and what to try, in one or two lines.
  public let message: String
  /// The exit status for a wrong environment.
  public var exitCode: Int32 { 2 }

  /// A refusal that says `message`.
  public init(_ message: String) { self.message = message }
}
