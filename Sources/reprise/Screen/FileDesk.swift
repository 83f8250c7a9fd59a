import Domain
import Interface
import Synchronization

/// Carries out what the files pane asks for: listings, details, orders, typed paths, places. Every answer is an event.
///
/// Everything that touches a file system runs on threads of its own, so that one that hangs holds up neither keys nor
/// work on others. What a newer request supersedes never reaches the state.
final class FileDesk: Sendable {
  private let send: @Sendable (Event) -> Void
  private let probe: @Sendable (FilePath) async throws(Failure) -> PictureFacts
  private let places: PlacesFile
  private let measuring: FolderMeasuring
  private let watch: FolderWatch
  private let newest = Mutex(Newest())
  /// Each thread may be lost to a folder that hangs for good.
  private let folders = WorkerThreads(limit: 32)
  /// One change of the places after the other.
  private let records = WorkerThreads(limit: 1)

  /// What supersedes what: the number of the newest request of each kind.
  private struct Newest {
    var listing = 0
    var folder: FilePath?
    var order = 0
    var probe = 0
    var path = 0
    var hasReportedPlaces = false
  }

  /// Sends events with `send`, reads the heads of pictures with `probe`, and keeps places in `stateFolder`.
  init(
    stateFolder: FilePath, probe: @escaping @Sendable (FilePath) async throws(Failure) -> PictureFacts,
    send: @escaping @Sendable (Event) -> Void
  ) {
    self.send = send
    self.probe = probe
    places = PlacesFile(folder: stateFolder)
    measuring = FolderMeasuring(probe: probe)
    watch = FolderWatch { send(.files(.folderChanged($0, names: $1))) }
  }

  /// Lists a folder and watches it from then on.
  func list(_ folder: FilePath) {
    let number = newest.withLock { newest in
      newest.listing += 1
      if newest.folder != folder { newest.order += 1 }
      newest.folder = folder
      return newest.listing
    }
    Task.detached(executorPreference: folders) { [self] in
      let isWanted: @Sendable () -> Bool = { [self] in newest.withLock { $0.listing == number } }
      // Before the folder is read: what changes meanwhile is read again.
      let watched = watch.begin(folder)
      do throws(Failure) {
        let parts = FolderScan.Parts(isWanted: isWanted) { [self] part in
          if isWanted() { send(.files(.partListed(part))) }
        }
        let listing = try FolderScan.list(folder, parts: parts)
        guard isWanted() else { return watch.drop(watched) }
        watch.keep(only: watched)
        send(.folderListed(listing))
      } catch {
        watch.drop(watched)
        if isWanted() { send(.folderFailed(folder, error)) }
      }
    }
  }

  /// Reads sizes and times.
  func readDetails(of names: [FilePath], in folder: FilePath) {
    Task.detached(executorPreference: folders) { [send] in
      send(.detailsRead(folder: folder, FolderScan.details(of: names, in: folder)))
    }
  }

  /// Starts `effect`.
  func run(_ effect: FilesEffect) {
    switch effect {
    case .order(let listing, let key, let ticket): order(listing, by: key, ticket: ticket)
    case .probe(let folder, let names): probe(names, in: folder)
    case .completePath(let path): look { PathSearch.complete(path) }
    case .findPath(let path): look { PathSearch.find(path) }
    case .loadPlaces: record { file throws(Failure) in try file.load() }
    case .changePlaces(let change): record { file throws(Failure) in try file.apply(change) }
    }
  }

  private func order(_ listing: FolderListing, by key: FolderOrder.Key, ticket: Int) {
    let number = newest.withLock { newest in
      newest.order += 1
      return newest.order
    }
    Task.detached(executorPreference: folders) { [self] in
      await measuring.order(listing, by: key) { [self] in
        newest.withLock { $0.order == number }
      } tell: { [send] order, isComplete in
        send(.files(.ordered(order, ticket: ticket, isComplete: isComplete)))
      }
    }
  }

  /// Reads heads one after the other, so that the imager is free for others in between.
  private func probe(_ names: [FilePath], in folder: FilePath) {
    let number = newest.withLock { newest in
      newest.probe += 1
      return newest.probe
    }
    Task.detached(executorPreference: folders) { [self] in
      for name in names {
        guard newest.withLock({ $0.probe == number }) else { return }
        let facts: PictureFacts?
        do throws(Failure) {
          facts = try await probe(folder.appending(name))
        } catch {
          facts = nil
        }
        send(.files(.probed(folder: folder, [name: facts])))
      }
    }
  }

  private func look(_ work: @escaping @Sendable () -> FilesEvent) {
    let number = newest.withLock { newest in
      newest.path += 1
      return newest.path
    }
    Task.detached(executorPreference: folders) { [self] in
      let event = work()
      if newest.withLock({ $0.path == number }) { send(.files(event)) }
    }
  }

  private func record(_ work: @escaping @Sendable (PlacesFile) throws(Failure) -> Places) {
    Task.detached(executorPreference: records) { [self] in
      do throws(Failure) {
        send(.files(.placesLoaded(try work(places))))
      } catch {
        // A folder that cannot be written is told once: places are a convenience.
        let isFirst = newest.withLock { newest in
          defer { newest.hasReportedPlaces = true }
          return !newest.hasReportedPlaces
        }
        if isFirst { send(.failed(error)) }
      }
    }
  }
}
