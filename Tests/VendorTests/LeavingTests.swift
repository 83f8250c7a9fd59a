import Domain
import Foundation
import Library
import Synchronization
import Testing

@testable import Services
@testable import standin

/// What is on the disk before a request leaves.
@Suite struct LeavingTests {
  private let folder: FilePath

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "reprise-leaving-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = FilePath(url.path)
  }

  private func status(_ path: FilePath) -> stat {
    var status = stat()
    stat(path.cString, &status)
    return status
  }

  @Test func aFullDiskIsNoticedBeforeAnythingIsPaid() async throws {
    try await Vendors.run { vendors in
      var line = vendors.network.line
      let download = line.download
      line.download = { call, path, second, limit, _, hear throws(HTTPFault) in
        try await download(call, path, second, limit, 1 << 50, hear)
      }
      let service = try vendors.openAI(through: Network(line: line)).generate(model: "gpt-image-2")
      guard case .failure(let fault) = await vendors.make(service) else {
        Issue.record("it made a picture")
        return
      }
      #expect(fault == SlotFault(.diskFull(vendors.reply()), fate: .nothingMade))
      #expect(vendors.journal.requests.isEmpty)
      #expect(vendors.bytes(vendors.reply()) == nil)
    }
  }

  @Test func roomThatIsNotNeededIsGivenBack() throws {
    let path = folder.appending("a.reply")
    let file = try ReplyFile(creating: path, room: 8 << 20)
    #expect(status(path).st_size == 0)
    let text = Array(repeating: UInt8(ascii: "x"), count: 5000)
    try text.withUnsafeBytes { bytes in Result { () throws(Failure) in try file.write(bytes) } }.get()
    try file.sync()
    let after = status(path)
    #expect(after.st_size == 5000 && after.st_blocks * 512 < 1 << 20)
    try? FileManager.default.removeItem(atPath: folder.string)
  }

  @Test func aFileThatIsLetGoOfKeepsItsBytesAndNoRoom() throws {
    let path = folder.appending("b.reply")
    do {
      let file = try ReplyFile(creating: path, room: 8 << 20)
      try file.begin(HTTPHead(status: 200, headers: ["content-type": "application/json"]))
    }
    #expect(ReplyFile.head(of: path)?.head.status == 200)
    #expect(status(path).st_blocks * 512 < 1 << 20)
    try? FileManager.default.removeItem(atPath: folder.string)
  }

  @Test(arguments: [
    ("auto", PictureFormat.png, 0, 18...22), ("1024x1024", .png, 0, 8...8), ("1024x1024", .jpeg, 0, 8...8),
    ("3840x2160", .png, 0, 36...40), ("3840x2160", .jpeg, 3, 72...80),
  ])
  func theRoomFollowsWhatIsAskedFor(
    size: String, format: PictureFormat, partials: Int, mebibytes: ClosedRange<Int>
  ) throws {
    let size = try #require(RequestedSize(text: size))
    let options = ModelOptions(size: size, format: format, partialPictures: partials)
    #expect(mebibytes ~= ReplyRoom.byteCount(for: options) >> 20)
  }

  @Test func aSlotWhoseRequestNeverLeftIsNoUnknownOne() async throws {
    try await Vendors.run { vendors in
      let ended = try await EndedProgram(vendors, sends: false)
      let report = try await ended.recover()
      #expect(report.unknown == [] && report.unsent == [ended.slot])
      #expect(try await ended.unsaved() == nil)
    }
  }

  @Test func aSlotWhoseRequestLeftHasAReplyFromBeforeThat() async throws {
    try await Vendors.run(faults: #"[{"fault":{"kind":"cut","at":"start"}}]"#) { vendors in
      let ended = try await EndedProgram(vendors)
      #expect(vendors.bytes(ended.file("reply")) == [])
      #expect(try await ended.recover().unknown == [ended.slot])
    }
  }

  @Test func whatTheDiskDoesNotTakeForAWhileIsHeld() throws {
    let path = folder.appending("c.reply")
    let isFull = Atomic(true)
    let file = try ReplyFile(creating: path, second: folder.appending("second/c.reply")) { descriptor, bytes in
      guard isFull.load(ordering: .relaxed) else { return write(descriptor, bytes.baseAddress, bytes.count) }
      errno = ENOSPC
      return -1
    }
    try file.begin(HTTPHead(status: 200, headers: [:]))
    try put("first ", into: file)
    isFull.store(false, ordering: .relaxed)
    try put("second", into: file)
    try file.sync()
    #expect(try String(contentsOfFile: path.string, encoding: .utf8) == "200\n\nfirst second")
    #expect(!FileManager.default.fileExists(atPath: folder.appending("second").string))
    try? FileManager.default.removeItem(atPath: folder.string)
  }

  @Test func whatTheDiskNeverTakesGoesToTheSecondPlace() throws {
    let path = folder.appending("d.reply")
    let second = folder.appending("second/d.reply")
    let taken = Atomic(0)
    let file = try ReplyFile(creating: path, second: second) { descriptor, bytes in
      // Of everything it takes eight bytes.
      let room = 8 - taken.load(ordering: .relaxed)
      guard room > 0 else {
        errno = ENOSPC
        return -1
      }
      let count = write(descriptor, bytes.baseAddress, min(room, bytes.count))
      taken.add(count, ordering: .relaxed)
      return count
    }
    try file.begin(HTTPHead(status: 200, headers: [:]))
    try put("first second third", into: file)
    #expect(throws: Failure.keptElsewhere(second, detail: "No space left on device")) { try file.sync() }
    #expect(try String(contentsOfFile: second.string, encoding: .utf8) == "200\n\nfirst second third")
    #expect(try String(contentsOfFile: path.string, encoding: .utf8) == "200\n\nfir")
    try? FileManager.default.removeItem(atPath: folder.string)
  }

  @Test func aFileThatIsDeletedWhileItArrivesIsThereAgain() throws {
    let spool = folder.appending("spool")
    try FileManager.default.createDirectory(atPath: spool.string, withIntermediateDirectories: true)
    let path = spool.appending("f.reply")
    let file = try ReplyFile(creating: path)
    try file.begin(HTTPHead(status: 200, headers: [:]))
    try put("first ", into: file)
    try FileManager.default.removeItem(atPath: spool.string)
    try put("second", into: file)
    try file.sync()
    #expect(try String(contentsOfFile: path.string, encoding: .utf8) == "200\n\nfirst second")
    try? FileManager.default.removeItem(atPath: folder.string)
  }

  @Test func whereTheLibraryIsGoneAnAnswerGoesToTheSecondPlace() throws {
    let spool = folder.appending("library/spool")
    let second = folder.appending("second/g.reply")
    try FileManager.default.createDirectory(atPath: spool.string, withIntermediateDirectories: true)
    let path = spool.appending("g.reply")
    let file = try ReplyFile(creating: path, second: second)
    try file.begin(HTTPHead(status: 200, headers: [:]))
    try FileManager.default.removeItem(atPath: spool.parent.string)
    try put("picture", into: file)
    #expect(throws: Failure.keptElsewhere(second, detail: "No such file or directory")) { try file.sync() }
    #expect(try String(contentsOfFile: second.string, encoding: .utf8) == "200\n\npicture")
    try? FileManager.default.removeItem(atPath: folder.string)
  }

  @Test func withoutASecondPlaceAFullDiskIsSaidAtOnce() throws {
    let path = folder.appending("e.reply")
    let file = try ReplyFile(creating: path) { _, _ in
      errno = ENOSPC
      return -1
    }
    #expect(throws: Failure.diskFull(path)) { try put("first", into: file) }
    try? FileManager.default.removeItem(atPath: folder.string)
  }

  private func put(_ text: String, into file: ReplyFile) throws(Failure) {
    try Array(text.utf8).withUnsafeBytes { bytes in Result { () throws(Failure) in try file.write(bytes) } }.get()
  }
}
