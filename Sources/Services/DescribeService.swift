public import Domain

/// A power that says what a picture shows.
public struct DescribeService: Sendable {
  /// Who it is, as the user sees it: `local studio`.
  public var name: String
  /// Names everything that descriptions depend on, besides the picture: a kept one is taken where this is the same.
  public var signature: String
  /// Describes the picture at an absolute path. Repeatable; stops early when its task is cancelled.
  public var describe: @Sendable (FilePath) async throws(Failure) -> Description

  /// A service of closures; without a signature its name is enough.
  public init(
    name: String, signature: String? = nil,
    describe: @escaping @Sendable (FilePath) async throws(Failure) -> Description
  ) {
    self.name = name
    self.signature = signature ?? name
    self.describe = describe
  }
}
