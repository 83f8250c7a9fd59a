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

/// Answers that no vendor gives and somebody else might.
@Suite struct StrangeReplyTests {
  private static func read(_ body: String, type: String = "application/json") throws -> Result<
    ImagesReply, ImagesReply.Fault
  > {
    let url = FileManager.default.temporaryDirectory.appending(path: "reprise-strange-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    let reply = FilePath(url.appending(path: "reply").path)
    try Data("200\ncontent-type: \(type)\n\n\(body)".utf8).write(to: URL(filePath: reply.string))
    do throws(ImagesReply.Fault) {
      return .success(
        try ImagesReply.read(reply, model: "m", pictureTo: FilePath(url.appending(path: "picture").path)))
    } catch {
      return .failure(error)
    }
  }

  /// Whatever is wrong with the words around it.
  @Test(arguments: [
    #"{"data":[{"b64_json":"AAAA"}],"error":""}"#, #"{"data":[{"b64_json":"AAAA"}],"error":{}}"#,
    #"{"data":[{"b64_json":"AAAA"}],"usage":{"input_tokens_details":[]}}"#,
    #"{"data":[{"b64_json":"AAAA"}],"usage":{"input_tokens":99999999999999999999}}"#, #"{"data":[{"b64_json":"AAAA""#,
  ])
  func aWholePictureIsKept(body: String) throws {
    guard case .success(let reply) = try Self.read(body) else {
      Issue.record("it was not")
      return
    }
    #expect(reply.url == nil)
  }

  @Test func countsThatCannotBeAreNotAddedUp() throws {
    let body = """
      {"data":[{"b64_json":"AAAA"}],"usage":{"input_tokens":-9223372036854775808,"output_tokens":-9223372036854775808,
      "input_tokens_details":{"image_tokens":1},"output_tokens_details":{"text_tokens":9223372036854775807}}}
      """
    let usage = try Self.read(body).get().usage
    #expect(usage?.textIn == 0 && usage?.imageOut == 0)
    let prices = TokenPrices(textIn: .max, imageIn: .max, imageOut: .max, textOut: .max)
    #expect(prices.charge(try #require(usage)) == Money(microDollars: 1_000_000_000_000))
  }

  @Test func theLastEventNeedsNoEmptyLine() throws {
    let body = "event: image_generation.completed\ndata: {\"b64_json\":\"AAAA\"}"
    #expect(try Self.read(body, type: "text/event-stream").get() == ImagesReply())
  }

  @Test func aPictureAfterAnErrorCounts() throws {
    let body = """
      event: error\ndata: {"message":"no"}\n\nevent: image_generation.completed\ndata: {"b64_json":"AAAA"}\n\n
      """
    #expect(try Self.read(body, type: "text/event-stream").get() == ImagesReply())
  }

  @Test func aStreamOfTinyEventsHasAnEnd() throws {
    let body = String(repeating: "data: 1\n\n", count: 100_000)
    guard case .failure(.unusable) = try Self.read(body, type: "text/event-stream") else {
      Issue.record("it was read")
      return
    }
  }
}
