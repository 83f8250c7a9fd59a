/// The path of a file or folder as the kernel keeps it: raw bytes, `/` between components, no promise of UTF-8.
///
/// Sources carry whatever names their owners gave them. Paths therefore stay bytes from the directory scan to
/// `open(2)`; only ``string`` and the interface's sanitiser turn them into text, and never back.
public struct FilePath: Hashable, Sendable {
  /// The bytes, without a terminating NUL.
  public let bytes: [UInt8]

  /// Takes bytes as they are. A NUL ends a path for the kernel, so everything from the first NUL on is dropped.
  public init(bytes: some Collection<UInt8>) {
    self.bytes = Array(bytes.prefix { $0 != 0 })
  }

  /// The UTF-8 bytes of `string`.
  public init(_ string: String) {
    self.init(bytes: string.utf8)
  }

  /// The path as text; bytes that are not UTF-8 become U+FFFD. For messages, never for opening.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes with a terminating NUL, as the system takes them.
  public var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// Whether the path starts at the root.
  public var isAbsolute: Bool { bytes.first == UInt8(ascii: "/") }

  /// The last component, without slashes; empty for the root.
  public var name: FilePath {
    let trimmed = bytes.trimmingSlashes
    let start = trimmed.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? trimmed.startIndex
    return FilePath(bytes: trimmed[start...])
  }

  /// The folder this path is in; the root is its own parent, a bare name is in `.`.
  public var parent: FilePath {
    let trimmed = bytes.trimmingSlashes
    guard let slash = trimmed.lastIndex(of: UInt8(ascii: "/")) else {
      return isAbsolute ? FilePath("/") : FilePath(".")
    }
    let head = Array(trimmed[..<slash]).trimmingSlashes
    return head.isEmpty ? FilePath("/") : FilePath(bytes: head)
  }

  /// Whether it lies below `folder`, by its bytes alone: both absolute, without `..`.
  public func isInside(_ folder: FilePath) -> Bool {
    let head = folder.bytes.trimmingSlashes
    return bytes.count > head.count + 1 && bytes.starts(with: head) && bytes[head.count] == UInt8(ascii: "/")
  }

  /// The name without its last extension: `harbour` of `harbour.tar.jpg` is `harbour.tar`, `.profile` stays whole.
  public var stem: FilePath {
    let name = name.bytes
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return FilePath(bytes: name) }
    return FilePath(bytes: name[..<dot])
  }

  /// The last extension in lower case without its dot; nil where there is none.
  public var fileExtension: String? {
    let name = name.bytes
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex, dot + 1 < name.endIndex else {
      return nil
    }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  /// This path with `component` below it; an absolute `component` replaces it.
  public func appending(_ component: FilePath) -> FilePath {
    guard !component.isAbsolute, !bytes.isEmpty else { return component }
    let slash: [UInt8] = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return FilePath(bytes: bytes + slash + component.bytes)
  }

  /// This path with `component` below it.
  public func appending(_ component: String) -> FilePath {
    appending(FilePath(component))
  }
}

extension FilePath: ExpressibleByStringLiteral {
  /// The UTF-8 bytes of a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension FilePath: Codable {
  /// A string where the bytes are UTF-8, otherwise the array of bytes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let string = try? container.decode(String.self) {
      self.init(string)
    } else {
      self.init(bytes: try container.decode([UInt8].self))
    }
  }

  /// Writes what ``init(from:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let string = String(validating: bytes, as: UTF8.self) {
      try container.encode(string)
    } else {
      try container.encode(bytes)
    }
  }
}

extension Array where Element == UInt8 {
  fileprivate var trimmingSlashes: [UInt8] {
    var end = endIndex
    while end > startIndex, self[end - 1] == UInt8(ascii: "/") { end -= 1 }
    return Array(self[..<end])
  }
}
