import Domain
import Synchronization

/// The highest numbers in the folders of lineages. A folder may hold thousands of names: it is read once, and again when
/// somebody else has changed it.
final class NumberedFolders: Sendable {
  private struct Known {
    /// When the folder had these names: nanoseconds since 1970.
    var modified: Int64
    var highest: Int
  }

  private let known = Mutex<[FilePath: Known]>([:])

  /// The highest number that a name in `folder` begins with; 0 where there is none.
  func highest(in folder: FilePath) throws(Failure) -> Int {
    guard let modified = try FileStatus(of: folder)?.modified else { return 0 }
    if let known = known.withLock({ $0[folder] }), known.modified == modified { return known.highest }
    let highest = try LineageScan.highestNumber(in: folder)
    known.withLock { $0[folder] = Known(modified: modified, highest: highest) }
    return highest
  }

  /// Runs `work`, which puts names into `folder` that begin with `number`. Where nobody else has put any there since
  /// it was read, it need not be read again.
  func adding<Value>(
    _ number: Int, to folder: FilePath, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let before = (try? FileStatus(of: folder)) ?? nil
    let value = try work()
    let after = (try? FileStatus(of: folder)) ?? nil
    known.withLock { known in
      guard let highest = known[folder]?.highest, let before, let after, known[folder]?.modified == before.modified
      else { return known[folder] = nil }
      known[folder] = Known(modified: after.modified, highest: max(number, highest))
    }
    return value
  }
}
