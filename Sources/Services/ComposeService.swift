public import Domain

/// A power that makes a prompt of a description and an instruction.
public struct ComposeService: Sendable {
  /// Who it is, in records and settings.
  public var id: ServiceID
  /// Who it is, as the user sees it.
  public var name: String
  /// Composes; `description` is nil where none could be had.
  public var compose:
    @Sendable (_ description: Description?, _ instruction: String, _ mode: Mode) async throws(Failure) -> Prompt

  /// A service of closures.
  public init(
    id: ServiceID = .localStudio, name: String,
    compose:
      @escaping @Sendable (_ description: Description?, _ instruction: String, _ mode: Mode) async throws(Failure) ->
      Prompt
  ) {
    self.id = id
    self.name = name
    self.compose = compose
  }
}
