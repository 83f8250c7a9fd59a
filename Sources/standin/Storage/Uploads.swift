import FoundationEssentials
import Synchronization

/// The files that were uploaded or made, as long as the stand-in runs.
final class Uploads: Sendable {
  /// A file.
  struct Upload: Sendable, Hashable {
    var id: String
    var purpose: String
    var fileName: String
    var content: [UInt8]
    /// Seconds since 1970.
    var createdAt: Int
  }

  /// The bytes that all files together may have.
  private static let byteLimit = 1 << 30

  private let files = Mutex<[Upload]>([])

  /// All files, the oldest first.
  var all: [Upload] { files.withLock { $0 } }

  /// The file of that id.
  subscript(id: String) -> Upload? { files.withLock { $0.first { $0.id == id } } }

  /// Keeps a new file; the oldest go where there are too many bytes.
  func add(_ content: [UInt8], fileName: String, purpose: String, createdAt: Int) -> Upload {
    let id = "file-" + UUID().uuidString.filter { $0 != "-" }.prefix(24)
    let upload = Upload(id: id, purpose: purpose, fileName: fileName, content: content, createdAt: createdAt)
    files.withLock { files in
      files.append(upload)
      while files.count > 1, files.reduce(0, { $0 + $1.content.count }) > Self.byteLimit { files.removeFirst() }
    }
    return upload
  }

  /// Forgets a file. Whether it was there.
  func remove(_ id: String) -> Bool {
    files.withLock { files in
      let count = files.count
      files.removeAll { $0.id == id }
      return files.count < count
    }
  }
}
