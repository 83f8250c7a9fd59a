import Domain
import Foundation
import Interface
import Synchronization
import Testing

@testable import reprise

struct FileDeskTests {
  private let folder: TemporaryFolder
  private let events: AsyncStream<Event>
  private let desk: FileDesk
  private let probed = Probed()

  private final class Probed: Sendable {
    let names = Mutex<[String]>([])
  }

  init() throws {
    folder = try TemporaryFolder()
    let (events, continuation) = AsyncStream<Event>.makeStream()
    self.events = events
    let probed = probed
    desk = FileDesk(stateFolder: folder.path.appending("state")) { path throws(Failure) in
      probed.names.withLock { $0.append(path.name.string) }
      guard let width = Int(path.stem.name.string) else { throw .broken(path, detail: "no number") }
      return PictureFacts(format: .png, size: PixelSize(pixelWidth: width, pixelHeight: 1), byteCount: 1)
    } send: {
      continuation.yield($0)
    }
  }

  @Test func aFolderIsListedAndThenWatched() async throws {
    try folder.file("a.png")
    desk.list(folder.path)
    var iterator = events.makeAsyncIterator()
    guard case .folderListed(let listing)? = await iterator.next() else {
      Issue.record("no listing")
      return
    }
    #expect(listing.count == 1)
    try folder.file("b.png")
    #expect(await iterator.next() == .files(.folderChanged(folder.path, names: ["b.png"])))
  }

  @Test func aMissingFolderIsAFailure() async {
    let missing = folder.path.appending("missing")
    desk.list(missing)
    #expect(await events.first { _ in true } == .folderFailed(missing, .missing(missing)))
  }

  @Test(arguments: [FolderOrder.Key.size, .pixels, .time]) func aFolderIsMeasured(_ key: FolderOrder.Key) async throws {
    for number in 1...5 {
      let name = "\(number).png"
      try folder.file(name, bytes: number)
      let date = Date(timeIntervalSince1970: Double(number))
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: folder.path.appending(name).string)
    }
    try folder.file("broken.png", bytes: key == .pixels ? 99 : 0)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: folder.path.appending("broken.png").string)
    let listing = try FolderScan.list(folder.path)
    desk.run(.order(listing, by: key, ticket: 7))
    guard case .files(.ordered(let order, let ticket, let isComplete))? = await events.first(where: { _ in true })
    else {
      Issue.record("no order")
      return
    }
    #expect(ticket == 7 && isComplete)
    let names = order.entries(isReversed: false).map { listing.name(Int($0)).string }
    #expect(names == ["5.png", "4.png", "3.png", "2.png", "1.png", "broken.png"])
  }

  @Test func headsAreReadOnceForAFolderThatDidNotChange() async throws {
    for number in 1...3 { try folder.file("\(number).png") }
    let listing = try FolderScan.list(folder.path)
    var iterator = events.makeAsyncIterator()
    for ticket in 1...2 {
      desk.run(.order(listing, by: .pixels, ticket: ticket))
      _ = await iterator.next()
    }
    #expect(probed.names.withLock { $0.count } == 3)
    try folder.file("2.png", bytes: 5)
    desk.run(.order(listing, by: .pixels, ticket: 3))
    _ = await iterator.next()
    #expect(probed.names.withLock { $0 } == ["1.png", "2.png", "3.png", "2.png"])
  }

  @Test func headsAreToldOneByOne() async throws {
    desk.run(.probe(folder: folder.path, names: ["4.png", "x.png"]))
    var iterator = events.makeAsyncIterator()
    let facts = PictureFacts(format: .png, size: PixelSize(pixelWidth: 4, pixelHeight: 1), byteCount: 1)
    #expect(await iterator.next() == .files(.probed(folder: folder.path, ["4.png": facts])))
    #expect(await iterator.next() == .files(.probed(folder: folder.path, ["x.png": nil])))
  }

  @Test func aTypedPathIsCompletedAndFound() async throws {
    try folder.folder("holiday")
    try folder.file("holiday/cat.png")
    var iterator = events.makeAsyncIterator()
    let start = TypedPath("hol", home: "/", folder: folder.path)
    desk.run(.completePath(start))
    guard case .files(.pathCompleted(start, let completion))? = await iterator.next() else {
      Issue.record("no completion")
      return
    }
    #expect(completion.text == "holiday/")
    let picture = TypedPath("holiday/../holiday//cat.png", home: "/", folder: folder.path)
    desk.run(.findPath(picture))
    let place = folder.path.appending("holiday/cat.png")
    guard case .files(.pathFound(picture, let found, isFolder: false))? = await iterator.next() else {
      Issue.record("not found")
      return
    }
    // The temporary folder may itself be behind a link.
    #expect(found.name == place.name && found.parent.name == "holiday")
    let missing = TypedPath("nothing", home: "/", folder: folder.path)
    desk.run(.findPath(missing))
    #expect(await iterator.next() == .files(.pathRefused(missing, .missing(missing.path))))
  }

  @Test func aPipeIsNoPicture() async throws {
    let pipe = TypedPath("pipe.png", home: "/", folder: folder.path)
    try #require(mkfifo(pipe.path.cString, 0o600) == 0)
    desk.run(.findPath(pipe))
    #expect(await events.first { _ in true } == .files(.pathRefused(pipe, .notAPicture(pipe.path))))
  }

  @Test func placesAreKeptInTheOrderOfTheirChanges() async throws {
    for number in 0..<10 { desk.run(.changePlaces(.visited(FilePath("/\(number)")))) }
    var latest: Places?
    var iterator = events.makeAsyncIterator()
    for _ in 0..<10 {
      if case .files(.placesLoaded(let places))? = await iterator.next() { latest = places }
    }
    #expect(latest?.folders == (0..<10).reversed().map { FilePath("/\($0)") })
    desk.run(.loadPlaces)
    #expect(await iterator.next() == .files(.placesLoaded(try #require(latest))))
  }
}
