import Domain
import Glibc
import Synchronization

/// The folder for copies that live no longer than the work they are for.
///
/// While there are copies, they lie in a folder of this program's own, which is locked: what another program finds
/// unlocked belongs to one that has ended.
final class WorkFolder: Sendable {
  /// Where it goes: the first of these that can be written, each made where it is missing.
  let places: [FilePath]
  private let state = Mutex(State())

  private struct State {
    var session: WorkSession?
    var copies = 0
  }

  /// A folder in `place`, or in `fallback` where that cannot be written.
  init(_ place: FilePath, fallback: FilePath) {
    places = [place, fallback]
  }

  /// A path that nothing has yet. Makes the folder, readable by its owner alone.
  func newFile(_ format: PictureFormat) throws(Failure) -> FilePath {
    try state.withLock { (state) throws(Failure) in
      if let session = state.session, !session.isInPlace { state.session = nil }
      let session: WorkSession
      if let current = state.session { session = current } else { session = try begin() }
      state.session = session
      state.copies += 1
      return session.newFile(format)
    }
  }

  /// Removes a file that ``newFile(_:)`` named, whether or not it was ever made, and the folder with the last one.
  func remove(_ file: FilePath) {
    state.withLock { state in
      guard let session = state.session else { return }
      session.remove(file)
      state.copies -= 1
      guard state.copies <= 0 else { return }
      session.end()
      state.session = nil
      state.copies = 0
    }
  }

  /// Removes the copies of programs that ended without doing so.
  func sweep() {
    for place in places { WorkSession.removeLeftovers(in: place) }
  }

  /// `failure`, said of the folder where it is about a copy in it: what to do about it is another thing there.
  func explained(_ failure: Failure) -> Failure {
    switch failure {
    case .notWritable(let path, let detail) where isInside(path): .noWorkFolder(path.parent.parent, detail: detail)
    case .diskFull(let path) where isInside(path):
      .noWorkFolder(path.parent.parent, detail: String(cString: strerror(ENOSPC)))
    default: failure
    }
  }

  private func isInside(_ path: FilePath) -> Bool { places.contains(path.parent.parent) }

  private func begin() throws(Failure) -> WorkSession {
    var first: Failure?
    for place in places {
      do throws(Failure) {
        return try WorkSession.begin(in: place)
      } catch {
        first = first ?? error
      }
    }
    throw first ?? .cancelled
  }
}
