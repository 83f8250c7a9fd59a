import Dispatch
public import Domain
import Synchronization

/// The folder of sources and variations with its index.
///
/// Safe to use from any task, and by several processes at once. Disk work runs on threads of the library's own, so
/// callers only suspend. Nothing on disk is made before the first method that writes is called.
public final class Library: Sendable {
  /// The folder, absolute.
  public let folder: FilePath
  let clock: @Sendable () -> Instant
  let layout: Layout
  private let queue = DispatchQueue(label: "library", attributes: .concurrent)
  private let opened = Mutex<Index?>(nil)

  /// A library that has looked at nothing yet; `folder` is absolute. Its methods open the index when they need it,
  /// and say then what is wrong with it.
  public init(folder: FilePath, clock: @escaping @Sendable () -> Instant) {
    self.folder = folder
    self.clock = clock
    layout = Layout(folder: folder)
  }

  /// Opens the library in `folder`, which need not exist. Throws ``Failure/indexDamaged(_:detail:)`` where there is
  /// an index that cannot be used.
  public static func open(
    at folder: FilePath, clock: @escaping @Sendable () -> Instant
  ) async throws(Failure) -> Library {
    let library = Library(folder: try folder.absolute(), clock: clock)
    try await library.offPool { () throws(Failure) in _ = try library.index() }
    return library
  }

  /// Lets go of the index; the next call opens it again.
  public func close() async {
    await offPool { self.opened.withLock { $0 = nil } }
  }

  /// The index, or nil where no library has been begun.
  func index() throws(Failure) -> Index? {
    try opened.withLock { (index) throws(Failure) in
      if index == nil { index = try Index.openExisting(layout, clock: clock) }
      return index
    }
  }

  /// The index, made with its folders where there is none.
  func indexForWriting() throws(Failure) -> Index {
    try opened.withLock { (index) throws(Failure) in
      if let index, !index.isReadOnly { return index }
      let made = try Index.openForWriting(layout, clock: clock)
      index = made
      return made
    }
  }

  /// Runs `work`, which blocks, on a thread of the library's own.
  func offPool<Value: Sendable>(
    _ work: @escaping @Sendable () throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let result = await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: Result(catching: work)) }
    }
    return try result.get()
  }

  /// Runs `work`, which blocks and cannot fail, on a thread of the library's own.
  func offPool<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }
}
