/// A key or a token. It shows itself nowhere: not in a description, a dump, or an encoding, of which it has none.
public struct Secret: Hashable, Sendable {
  /// The characters, for the one header that they belong in.
  public let value: String

  /// A secret of `value`.
  public init(_ value: String) { self.value = value }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// What stands for it everywhere.
  public var description: String { "(secret)" }
  /// What stands for it everywhere.
  public var debugDescription: String { description }
  /// Shows nothing.
  public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}

/// What proves to a service who asks.
public enum Credential: Hashable, Sendable {
  /// A key of the service's own.
  case key(Secret)
  /// A bearer token, of Microsoft Entra for instance.
  case token(Secret)

  /// The characters.
  public var secret: Secret {
    switch self {
    case .key(let secret), .token(let secret): secret
    }
  }
}
