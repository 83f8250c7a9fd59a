import Domain
import Glibc
import Interface

/// Where prompts are kept while they are being written: a text file for each source, and one for what was kept last.
///
/// Blocks; for a thread that may. One after the other: the last one stays.
struct DraftFolder: Sendable {
  /// The folder, made when the first draft is kept.
  let folder: FilePath

  /// The most bytes that a draft has.
  private static let byteLimit = ExternalEdit.byteLimit

  /// What is kept for `source`; without one, what was kept last. Nothing where no file is, or one that makes no sense.
  func load(for source: FilePath?) -> String? {
    SmallFile.text(of: file(for: source), byteLimit: Self.byteLimit)
  }

  /// Keeps `text` for `source`; an empty one is forgotten.
  func save(_ text: String, for source: FilePath?) throws(Failure) {
    for file in Set([file(for: source), file(for: nil)]) {
      if text.isEmpty {
        unlink(file.cString)
      } else {
        try SmallFile.write(Array(text.utf8), to: file)
      }
    }
  }

  private func file(for source: FilePath?) -> FilePath {
    folder.appending(source.map { FilePath(Self.name(of: $0)) } ?? "last.txt")
  }

  /// A name that depends on the path alone: FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv). Two paths with
  /// the same one would share a draft, which is a nuisance and no more.
  private static func name(of source: FilePath) -> String {
    let hash = source.bytes.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return "\(String(hash, radix: 16)).txt"
  }
}
