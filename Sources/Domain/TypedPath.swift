/// A path as a person types it: `~/Pic`, `../holiday/`, `cat.png`.
public struct TypedPath: Hashable, Sendable {
  /// The path that it names, absolute; `..` is left for the file system to follow.
  public let path: FilePath
  /// The folder in which its last component is looked for.
  public let folder: FilePath
  /// The part of the text before its last component, up to and with the slash.
  public let head: String
  /// The last component; empty after a slash.
  public let tail: String

  /// Reads `text`: `~` is `home`, and what does not begin at the root begins in `folder`.
  public init(_ text: String, home: FilePath, folder: FilePath) {
    let isHome = text == "~" || text.hasPrefix("~/")
    let cut = text.lastIndex(of: "/").map(text.index(after:)) ?? text.startIndex
    head = text == "~" ? "~" : String(text[..<cut])
    tail = text == "~" ? "" : String(text[cut...])
    func absolute(_ text: Substring) -> FilePath {
      let rest = FilePath(bytes: isHome ? text.utf8.dropFirst(2) : text.utf8[...])
      let start = isHome ? home : folder
      return rest.bytes.isEmpty ? start : start.appending(rest)
    }
    path = absolute(text[...])
    self.folder = absolute(head[...])
  }
}

/// What a typed path can go on to.
public struct PathCompletion: Hashable, Sendable {
  /// The text, as far as all candidates agree on how it goes on.
  public let text: String
  /// The names that it can go on to, folders with a slash, in order; at most ``limit``.
  public let candidates: [String]

  /// The most candidates that are offered.
  public static let limit = 200

  /// How `typed` can go on among the entries of its folder. Letters match either case where no name has them as they
  /// are typed; hidden names are offered for a dot only; names that are no text cannot be typed and are left out.
  public init(of typed: TypedPath, in listing: FolderListing) {
    var exact: [String] = []
    var alike: [String] = []
    let lowered = typed.tail.lowercased()
    for index in 0..<listing.count where !listing.isHidden(index) || typed.tail.hasPrefix(".") {
      guard let name = String(validating: listing.bytes(index), as: UTF8.self) else { continue }
      let text = listing.kind(index) == .folder ? name + "/" : name
      if text.hasPrefix(typed.tail) {
        exact.append(text)
      } else if exact.isEmpty, text.lowercased().hasPrefix(lowered) {
        alike.append(text)
      }
    }
    let found = exact.isEmpty ? alike : exact
    let common = found.dropFirst().reduce(found.first ?? typed.tail) { Self.commonStart($0, $1) }
    let head = typed.head == "~" ? "~/" : typed.head
    // Names that differ in case only have less in common than was typed.
    text = head + (common.count < typed.tail.count ? typed.tail : common)
    candidates = Array(found.prefix(Self.limit))
  }

  private static func commonStart(_ left: String, _ right: String) -> String {
    String(zip(left, right).prefix { $0 == $1 }.map(\.0))
  }
}
