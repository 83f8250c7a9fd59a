public import Domain

/// A power that says what a picture shows.
public struct DescribeService: Sendable {
  /// Who it is, as the user sees it: `local studio`.
  public var name: String
  /// Describes the picture at an absolute path. Repeatable; stops early when its task is cancelled.
  public var describe: @Sendable (FilePath) async throws(Failure) -> Description

  /// A service of closures.
  public init(name: String, describe: @escaping @Sendable (FilePath) async throws(Failure) -> Description) {
    self.name = name
    self.describe = describe
  }
}
