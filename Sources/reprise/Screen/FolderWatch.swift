import Domain
import Glibc
import Synchronization

/// Tells when the folder that is shown changes, as far as the kernel knows: not for what other machines do on a network.
///
/// A thread of its own sleeps until something happens; an idle folder costs nothing. Without inotify, nothing is told.
final class FolderWatch: Sendable {
  private let channel: Channel?

  /// Calls `report`, on a thread of its own, with the names that changed; nil if nobody knows which.
  init(report: @escaping @Sendable (FilePath, Set<FilePath>?) -> Void) {
    channel = Channel()
    guard let channel else { return }
    Task.detached(executorPreference: WorkerThreads(limit: 1)) { channel.run(report) }
  }

  deinit { channel?.stop() }

  /// Begins to watch `folder`, besides those that are watched; nil where that cannot be. Call it before the folder is
  /// read, so that no change in between is missed. It blocks like reading the folder does.
  func begin(_ folder: FilePath) -> WatchedFolder? { channel?.begin(folder) }

  /// Watches no other folder any more.
  func keep(only folder: WatchedFolder?) { channel?.keep(only: folder) }

  /// Ends to watch a folder that is not the one to keep.
  func drop(_ folder: WatchedFolder?) { channel?.drop(folder) }
}

/// A folder that is being watched.
struct WatchedFolder: Hashable, Sendable {
  fileprivate let number: Int32
}

extension FolderWatch {
  /// The descriptors, shared by the watch and its thread; closed when neither needs them any more.
  private final class Channel: Sendable {
    private struct State {
      var folders: [Int32: FilePath] = [:]
      /// How often each was begun and not dropped: the same folder has the same number every time.
      var counts: [Int32: Int] = [:]
      var kept: Int32?
    }

    private let events: Int32
    /// Readable when it is time to stop. A pair of sockets: unlike `pipe`, it is closed in child processes from the start.
    private let stopping: (read: Int32, write: Int32)
    private let state = Mutex(State())

    init?() {
      events = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      var pair: [Int32] = [-1, -1]
      let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard events >= 0, socketpair(AF_UNIX, kind, 0, &pair) == 0 else {
        stopping = (-1, -1)
        if events >= 0 { close(events) }
        return nil
      }
      stopping = (pair[0], pair[1])
    }

    deinit {
      guard stopping.read >= 0 else { return }
      close(events)
      close(stopping.read)
      close(stopping.write)
    }

    func stop() { _ = write(stopping.write, [0], 1) }

    func begin(_ folder: FilePath) -> WatchedFolder? {
      let mask =
        IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE_SELF
        | IN_MOVE_SELF | IN_ONLYDIR
      let number = inotify_add_watch(events, folder.cString, UInt32(mask))
      guard number >= 0 else { return nil }
      state.withLock { state in
        state.folders[number] = folder
        state.counts[number, default: 0] += 1
      }
      return WatchedFolder(number: number)
    }

    func keep(only folder: WatchedFolder?) {
      let others = state.withLock { state in
        state.kept = folder?.number
        let others = state.folders.keys.filter { $0 != folder?.number }
        for number in others {
          state.folders[number] = nil
          state.counts[number] = nil
        }
        return others
      }
      for number in others { inotify_rm_watch(events, number) }
    }

    func drop(_ folder: WatchedFolder?) {
      guard let number = folder?.number else { return }
      let isDropped = state.withLock { state in
        state.counts[number, default: 1] -= 1
        guard state.kept != number, state.counts[number, default: 0] <= 0 else { return false }
        state.counts[number] = nil
        return state.folders.removeValue(forKey: number) != nil
      }
      if isDropped { inotify_rm_watch(events, number) }
    }

    /// Reports changes until ``stop()``.
    func run(_ report: (FilePath, Set<FilePath>?) -> Void) {
      let clock = ContinuousClock()
      let start = clock.now
      var bursts: [FilePath: ChangeBurst] = [:]
      while true {
        let now = start.duration(to: clock.now)
        for (folder, burst) in bursts where burst.dueAt <= now {
          bursts[folder] = nil
          report(folder, burst.names)
        }
        let next = bursts.values.map(\.dueAt).min()
        guard wait(next.map { $0 - now }) else { return }
        let woken = start.duration(to: clock.now)
        for change in read() { bursts[change.folder, default: ChangeBurst(at: woken)].note(change.name, at: woken) }
      }
    }

    /// Sleeps until there is something to read, or for `duration`; false if it is time to stop.
    private func wait(_ duration: Duration?) -> Bool {
      var descriptors = [
        pollfd(fd: events, events: Int16(POLLIN), revents: 0),
        pollfd(fd: stopping.read, events: Int16(POLLIN), revents: 0),
      ]
      let milliseconds = duration.map { Int32(max(0, $0 / .milliseconds(1))) + 1 } ?? -1
      _ = poll(&descriptors, 2, milliseconds)
      return descriptors[1].revents == 0
    }

    private func read() -> [FolderChange] {
      let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, Glibc.read(events, buffer.baseAddress, buffer.count))
      }
      let folders = state.withLock(\.folders)
      return FolderChange.all(in: bytes, folders: folders)
    }
  }
}
