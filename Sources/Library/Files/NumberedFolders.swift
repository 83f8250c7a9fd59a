import Domain
import Synchronization

/// The highest numbers in the folders of lineages. A folder may hold thousands of names: it is read once, and again when
/// somebody else has changed it.
final class NumberedFolders: Sendable {
  private struct Known {
    var modifiedAt: Instant
    var highest: Int
  }

  private let known = Mutex<[FilePath: Known]>([:])

  /// The highest number that a name in `folder` begins with; 0 where there is none.
  func highest(in folder: FilePath) throws(Failure) -> Int {
    guard let modifiedAt = try FileStatus(of: folder)?.modifiedAt else { return 0 }
    if let known = known.withLock({ $0[folder] }), known.modifiedAt == modifiedAt { return known.highest }
    let highest = try LineageScan.highestNumber(in: folder)
    known.withLock { $0[folder] = Known(modifiedAt: modifiedAt, highest: highest) }
    return highest
  }

  /// Notes that this program has put names into `folder` that begin with `number`, and nothing else.
  func note(_ number: Int, in folder: FilePath) {
    guard let modifiedAt = try? FileStatus(of: folder)?.modifiedAt else { return }
    known.withLock { known in
      guard let before = known[folder] else { return }
      known[folder] = Known(modifiedAt: modifiedAt, highest: max(number, before.highest))
    }
  }
}
