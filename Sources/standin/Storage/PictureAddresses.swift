import FoundationEssentials
import Synchronization

/// Pictures that are answered as addresses, as older servers do, until newer ones take their place.
final class PictureAddresses: Sendable {
  private struct Entry {
    var name: String
    var content: [UInt8]
  }

  /// Pictures that are kept.
  private static let limit = 100

  private let entries = Mutex<[Entry]>([])

  /// Keeps a picture. Its path.
  func add(_ content: [UInt8], fileExtension: String) -> String {
    let name = "\(UUID().uuidString.lowercased()).\(fileExtension)"
    entries.withLock { entries in
      if entries.count == Self.limit { entries.removeFirst() }
      entries.append(Entry(name: name, content: content))
    }
    return "/standin/pictures/\(name)"
  }

  /// The picture of that name.
  subscript(name: String) -> [UInt8]? { entries.withLock { $0.first { $0.name == name }?.content } }
}
