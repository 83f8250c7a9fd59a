import Domain
import Foundation
import Testing

@testable import Services

@Suite struct ReplyTests {
  private let folder: FilePath

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "reprise-reply-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = FilePath(url.path)
  }

  /// What a scanner makes of `json` in pieces of `size` bytes.
  private func scan(_ json: String, size: Int) throws -> (skeleton: String, picture: [UInt8]?) {
    let file = folder.appending("picture-\(UUID().uuidString)")
    var scanner = ReplyScanner(pictureTo: file)
    let bytes = Array(json.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      let piece = Array(bytes[start..<min(start + size, bytes.count)])
      let fault: ReplyScanner.Fault? = piece.withUnsafeBytes { buffer in
        do throws(ReplyScanner.Fault) {
          try scanner.take(buffer)
          return nil
        } catch {
          return error
        }
      }
      if let fault { throw fault }
    }
    return (
      String(decoding: scanner.skeleton, as: UTF8.self),
      FileManager.default.contents(atPath: file.string).map { Array($0) }
    )
  }

  @Test(arguments: [1, 2, 3, 7, 64, 4096])
  func aPictureIsTakenOutWhereverTheAnswerIsCut(size: Int) throws {
    let picture = (0..<3001).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let text = Data(picture).base64EncodedString()
    let json = "{ \"b64\\\"_json\": 1, \"data\" : [ {\"b64_json\" :\n \"\(text)\", \"x\": \"b64_json\"} ] }"
    let found = try scan(json, size: size)
    #expect(found.picture == picture)
    #expect(found.skeleton == "{ \"b64\\\"_json\": 1, \"data\" : [ {\"b64_json\" :\n \"\", \"x\": \"b64_json\"} ] }")
    try? FileManager.default.removeItem(atPath: folder.string)
  }

  @Test(arguments: [1, 5, 4096])
  func slashesThatAServerEscapesAndDataAddressesAreUnderstood(size: Int) throws {
    let picture: [UInt8] = Array(repeating: 0xFF, count: 100)
    let text = Data(picture).base64EncodedString().replacing("/", with: "\\/")
    #expect(try scan("{\"b64_json\":\"\(text)\"}", size: size).picture == picture)
    #expect(try scan("{\"b64_json\":\"data:image/png;base64,\(text)\"}", size: size).picture == picture)
  }

  @Test(arguments: ["!!!!", "AAA", "AA!A", ""])
  func whatIsNoBase64IsRefused(text: String) {
    #expect(throws: ReplyScanner.Fault.noBase64) { try scan("{\"b64_json\":\"\(text)\"}", size: 3) }
  }

  @Test func anAnswerThatIsAllWordsHasAnEnd() {
    let words = String(repeating: "a", count: ReplyScanner.skeletonLimit + 1)
    #expect(throws: ReplyScanner.Fault.tooLong) { try scan("{\"words\":\"\(words)\"}", size: 4096) }
  }

  @Test(arguments: [1, 3, 1000])
  func aStreamIsCutIntoItsEvents(size: Int) {
    let text = "event: a.partial_image\r\ndata: {\"one\":1}\r\n\r\n: a remark\ndata:{\"two\":\ndata:2}\n\nevent: x\n\n"
    let bytes = Array(text.utf8)
    var cutter = EventCutter()
    var events: [EventCutter.Event] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      events += Array(bytes[start..<min(start + size, bytes.count)]).withUnsafeBytes { cutter.take($0) }
    }
    #expect(events.map(\.name) == ["a.partial_image", ""])
    let data = events.map { event in event.data.map { String(decoding: bytes[$0], as: UTF8.self) }.joined() }
    #expect(data == ["{\"one\":1}", "{\"two\":2}"])
  }
}
