public import Domain

/// A power that says what a picture shows.
public struct DescribeService: Sendable {
  /// Who it is, in records and settings.
  public var id: ServiceID
  /// Who it is, as the user sees it: `local studio`.
  public var name: String
  /// Names everything that descriptions depend on, besides the picture: a kept one is taken where this is the same.
  public var signature: String
  /// The limits that a picture must meet before it is sent.
  public var limits: NormaliseRequest
  /// What a description costs; nil where it is free.
  public var fee: ServiceFee?
  /// Describes the picture at an absolute path, and says what that cost. Stops early when its task is cancelled.
  public var answer: @Sendable (FilePath, @escaping Repeating) async throws(Failure) -> Answered<Description>

  /// Told why a request that has left came to nothing for all that is known, before another one leaves in its place: each
  /// of them may be charged. Throws where there must be no other.
  public typealias Repeating = @Sendable (Failure) async throws(Failure) -> Void

  /// A service that costs `fee` and asks again where that may help.
  public init(
    id: ServiceID, name: String, signature: String, limits: NormaliseRequest, fee: ServiceFee,
    repeating answer:
      @escaping @Sendable (FilePath, @escaping Repeating) async throws(Failure) -> Answered<Description>
  ) {
    self.id = id
    self.name = name
    self.signature = signature
    self.limits = limits
    self.fee = fee
    self.answer = answer
  }

  /// A service that costs `fee` and asks once; without a signature its name is enough.
  public init(
    id: ServiceID, name: String, signature: String? = nil, limits: NormaliseRequest, fee: ServiceFee,
    answer: @escaping @Sendable (FilePath) async throws(Failure) -> Answered<Description>
  ) {
    self.id = id
    self.name = name
    self.signature = signature ?? name
    self.limits = limits
    self.fee = fee
    self.answer = { file, _ async throws(Failure) in try await answer(file) }
  }

  /// A service that is free; without a signature its name is enough.
  public init(
    id: ServiceID = .localStudio, name: String, signature: String? = nil,
    limits: NormaliseRequest = NormaliseRequest(longestEdge: 1536, byteLimit: 64 << 20, format: .png),
    describe: @escaping @Sendable (FilePath) async throws(Failure) -> Description
  ) {
    self.id = id
    self.name = name
    self.signature = signature ?? name
    self.limits = limits
    fee = nil
    answer = { file, _ async throws(Failure) in Answered(try await describe(file)) }
  }

  /// Describes the picture at an absolute path, whatever it costs.
  public func describe(_ picture: FilePath) async throws(Failure) -> Description {
    try await answer(picture) { _ throws(Failure) in }.value
  }
}
