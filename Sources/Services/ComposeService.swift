public import Domain

/// A power that makes a prompt of a description and an instruction.
public struct ComposeService: Sendable {
  /// Who it is, in records and settings.
  public var id: ServiceID
  /// Who it is, as the user sees it.
  public var name: String
  /// What depends on the service besides what is asked: a kept prompt is taken where this is the same.
  public var signature: String
  /// What a prompt costs, by what is asked; nil where it is free.
  public var fee: (@Sendable (_ description: Description?, _ instruction: String) -> ServiceFee)?
  /// Composes, and says what that cost; `description` is nil where none could be had.
  public var answer:
    @Sendable (_ description: Description?, _ instruction: String, _ mode: Mode) async throws(Failure) ->
      Answered<Prompt>

  /// A service that costs `fee`.
  public init(
    id: ServiceID, name: String, signature: String,
    fee: @escaping @Sendable (_ description: Description?, _ instruction: String) -> ServiceFee,
    answer:
      @escaping @Sendable (_ description: Description?, _ instruction: String, _ mode: Mode) async throws(Failure) ->
      Answered<Prompt>
  ) {
    self.id = id
    self.name = name
    self.signature = signature
    self.fee = fee
    self.answer = answer
  }

  /// A service that is free.
  public init(
    id: ServiceID = .localStudio, name: String,
    compose:
      @escaping @Sendable (_ description: Description?, _ instruction: String, _ mode: Mode) async throws(Failure) ->
      Prompt
  ) {
    self.id = id
    self.name = name
    signature = name
    fee = nil
    answer = { description, instruction, mode async throws(Failure) in
      Answered(try await compose(description, instruction, mode))
    }
  }

  /// Composes, whatever it costs.
  public func compose(
    _ description: Description?, _ instruction: String, _ mode: Mode
  ) async throws(Failure) -> Prompt {
    try await answer(description, instruction, mode).value
  }
}
