public import Domain
import Synchronization

/// The folder of sources and variations with its index.
///
/// Safe to use from any task, and by several processes at once. Disk work runs on the threads that the library is
/// given, so callers only suspend. Nothing on disk is made before the first method that writes is called. What is deleted while
/// the library is open is made again by the next call that needs it, and slots that are under way are not lost by it.
public final class Library: Sendable {
  /// The folder, absolute.
  public let folder: FilePath
  let clock: @Sendable () -> Instant
  let layout: LibraryLayout
  /// What may be spent, and when days begin.
  let terms: SpendingTerms
  /// Lines of the ledger's own copy that could not be written yet.
  let unwritten = Mutex<[LedgerEntry]>([])
  /// What numbers the folders of lineages have.
  let numbered = NumberedFolders()
  /// Where disk work blocks; nil for the pool of the concurrency library.
  private let threads: (any TaskExecutor)?
  let opened = Mutex<Index?>(nil)
  /// The slots that this program works at, as they were written down last.
  let underWay = Mutex<[SlotID: Intent]>([:])

  /// A library that has looked at nothing yet; `folder` is absolute. Its methods open the index when they need it,
  /// and say then what is wrong with it. Nothing that is written down may cost more than `budget` leaves; its days and
  /// months are those of `calendar`. Answers that the library's disk does not take go to the folder `secondPlace`, which
  /// is made when it is needed.
  public init(
    folder: FilePath, clock: @escaping @Sendable () -> Instant, budget: Budget = .unlimited,
    calendar: LedgerCalendar = .utc, secondPlace: FilePath? = nil, threads: (any TaskExecutor)? = nil
  ) {
    self.folder = folder
    terms = SpendingTerms(budget: budget, calendar: calendar)
    self.clock = clock
    self.threads = threads
    layout = LibraryLayout(folder: folder, secondPlace: secondPlace)
  }

  /// Opens the library in `folder`, which need not exist. Throws ``Failure/indexDamaged(_:detail:)`` where there is
  /// an index that cannot be used.
  public static func open(
    at folder: FilePath, clock: @escaping @Sendable () -> Instant, budget: Budget = .unlimited
  ) async throws(Failure) -> Library {
    let library = Library(folder: try folder.absolute(), clock: clock, budget: budget)
    try await library.offPool { () throws(Failure) in _ = try library.index() }
    return library
  }

  /// Opens the library in `folder`; throws ``Failure/noLibrary(_:)`` where there is none.
  public static func openExisting(
    at folder: FilePath, clock: @escaping @Sendable () -> Instant
  ) async throws(Failure) -> Library {
    let library = Library(folder: try folder.absolute(), clock: clock)
    let index = try await library.offPool { () throws(Failure) in try library.index() }
    guard index != nil else { throw .noLibrary(library.folder) }
    return library
  }

  /// Lets go of the index and of the slots under way; the next call opens it again, as a new program would.
  public func close() async {
    await offPool {
      self.opened.withLock { $0 = nil }
      self.underWay.withLock { $0 = [:] }
    }
  }

  /// Runs `work`, which blocks, on a thread that may.
  func offPool<Value: Sendable, Problem: Error>(
    _ work: @escaping @Sendable () throws(Problem) -> Value
  ) async throws(Problem) -> Value {
    try await withTaskExecutorPreference(threads) { () throws(Problem) in try work() }
  }
}
