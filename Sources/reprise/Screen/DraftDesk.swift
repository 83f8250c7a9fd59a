import Domain
import Interface
import Synchronization

/// Keeps what is being written, one draft after the other, on a thread of its own.
final class DraftDesk: Sendable {
  private let folder: DraftFolder
  private let send: @Sendable (Event) -> Void
  private let thread = WorkerThreads(limit: 1)
  private let hasReported = Mutex(false)

  /// Drafts in `folder`; events go to `send`.
  init(folder: FilePath, send: @escaping @Sendable (Event) -> Void) {
    self.folder = DraftFolder(folder: folder)
    self.send = send
  }

  /// Sends what is kept for `source`, or what was kept last, if anything is.
  func load(for source: FilePath?) {
    Task.detached(executorPreference: thread) { [self] in
      if let text = folder.load(for: source) { send(.draftLoaded(text, for: source)) }
    }
  }

  /// Keeps `text`. A disk that does not take it is reported once: every key would say the same.
  func save(_ text: String, for source: FilePath?) {
    Task.detached(executorPreference: thread) { [self] in
      do throws(Failure) {
        try folder.save(text, for: source)
      } catch {
        let isFirst = hasReported.withLock { hasReported in
          defer { hasReported = true }
          return !hasReported
        }
        if isFirst { send(.failed(error)) }
      }
    }
  }

  /// Returns when everything is kept.
  func close() async {
    await Task.detached(executorPreference: thread) {}.value
  }
}
