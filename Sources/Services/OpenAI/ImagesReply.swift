import Domain
import FoundationEssentials
import Glibc

/// What a whole answer says, whose picture has been written to a file of its own.
struct ImagesReply: Sendable, Equatable {
  /// Where the picture can be fetched, of servers that say so instead of sending it; nil where it was in the answer.
  var url: String?
  /// The prompt that the server says it used.
  var outputPrompt: String?
  /// The tokens that it counted; nil where it says nothing.
  var usage: TokenUsage?

  /// Why an answer has no picture.
  enum Fault: Error, Equatable, Sendable {
    /// It says no.
    case refused(OpenAIRefusal)
    /// It makes no sense, or is not whole; the tokens that it counted, where it says so.
    case unusable(detail: String, TokenUsage?)
    /// The picture could not be written down.
    case file(Failure)
  }

  /// Reads the answer in the file `reply` to a request for `model`; its picture goes to the new file `picture`.
  static func read(_ reply: FilePath, model: String, pictureTo picture: FilePath) throws(Fault) -> ImagesReply {
    guard let (head, offset) = ReplyFile.head(of: reply) else { throw .unusable(detail: "it is empty", nil) }
    let body = ReplyBody(reply, from: offset)
    if head.isSuccess, body.isEventStream ?? head.isEventStream {
      guard let last = try lastEvent(of: body, head, model: model) else {
        throw .unusable(detail: "the stream ended before the picture was there", nil)
      }
      return try read(body, last.data, head, model: model, pictureTo: picture)
    }
    return try read(body, [0..<Int.max], head, model: model, pictureTo: head.isSuccess ? picture : nil)
  }

  /// Reads the picture of an event that shows how far it is; false where there is none.
  static func readPartial(_ event: EventCutter.Event, in reply: FilePath, to picture: FilePath) -> Bool {
    guard let (_, offset) = ReplyFile.head(of: reply) else { return false }
    var scanner = ReplyScanner(pictureTo: picture)
    do throws(ReplyScanner.Fault) {
      try ReplyBody(reply, from: offset).forEachPiece(of: event.data) { (bytes) throws(ReplyScanner.Fault) in
        try scanner.take(bytes)
      }
    } catch {
      unlink(picture.cString)
      return false
    }
    return scanner.hasPicture
  }

  private static func read(
    _ body: ReplyBody, _ ranges: [Range<Int>], _ head: HTTPHead, model: String, pictureTo picture: FilePath?
  ) throws(Fault) -> ImagesReply {
    var scanner = ReplyScanner(pictureTo: picture)
    do throws(ReplyScanner.Fault) {
      try body.forEachPiece(of: ranges) { (bytes) throws(ReplyScanner.Fault) in try scanner.take(bytes) }
    } catch {
      remove(picture)
      switch error {
      case .file(let failure): throw .file(failure)
      case .tooLong where !head.isSuccess: throw .refused(OpenAIRefusal(head, nil, model: model))
      case .tooLong: throw .unusable(detail: "it is too long for an answer with one picture", nil)
      case .noBase64: throw .unusable(detail: "the picture in it is damaged", nil)
      }
    }
    let wire = try? JSONDecoder().decode(ImagesWire.self, from: Data(scanner.skeleton))
    // A picture that is whole was made and is paid for, whatever else is wrong with the words around it.
    if head.isSuccess, scanner.hasPicture {
      return ImagesReply(
        outputPrompt: wire?.revisedPrompt ?? wire?.data?.first?.revisedPrompt, usage: wire?.usage.map(TokenUsage.init))
    }
    guard head.isSuccess, wire?.error == nil else {
      remove(picture)
      throw .refused(OpenAIRefusal(head, wire?.error, model: model))
    }
    let usage = wire?.usage.map(TokenUsage.init)
    guard let wire else {
      remove(picture)
      throw .unusable(detail: explanation(of: scanner.skeleton, head), usage)
    }
    let first = wire.data?.first
    let url = wire.url ?? first?.url
    guard let url else { throw .unusable(detail: "there is no picture in it", usage) }
    return ImagesReply(url: url, outputPrompt: wire.revisedPrompt ?? first?.revisedPrompt, usage: usage)
  }

  /// The events, besides partial pictures, of a stream of one picture.
  private static let eventLimit = 64

  /// The event that has the whole picture; throws where one says that there will be none.
  private static func lastEvent(
    of body: ReplyBody, _ head: HTTPHead, model: String
  ) throws(Fault) -> EventCutter.Event? {
    var cutter = EventCutter()
    var events: [EventCutter.Event] = []
    body.forEachPiece(of: [0..<Int.max]) { bytes in
      let more = cutter.take(bytes).filter { !$0.isPartial }
      if events.count <= eventLimit { events += more }
    }
    if let last = cutter.end(), !last.isPartial { events.append(last) }
    guard events.count <= eventLimit else { throw .unusable(detail: "it has too many events", nil) }
    if let completed = events.first(where: { $0.name.hasSuffix(".completed") }) { return completed }
    for event in events {
      var scanner = ReplyScanner(pictureTo: nil)
      do throws(ReplyScanner.Fault) {
        try body.forEachPiece(of: event.data) { (bytes) throws(ReplyScanner.Fault) in try scanner.take(bytes) }
      } catch {
        continue
      }
      let data = Data(scanner.skeleton)
      if let error = (try? JSONDecoder().decode(OpenAIErrorWire.self, from: data))?.error {
        throw .refused(OpenAIRefusal(head.failed, error, model: model))
      }
      if event.name == "error", let error = try? JSONDecoder().decode(OpenAIErrorWire.Body.self, from: data) {
        throw .refused(OpenAIRefusal(head.failed, error, model: model))
      }
      if (try? JSONDecoder().decode(ImagesWire.self, from: data))?.type?.hasSuffix(".completed") == true {
        return event
      }
    }
    return nil
  }

  /// What an answer is that is not the JSON that was promised.
  private static func explanation(of start: [UInt8], _ head: HTTPHead) -> String {
    if let coding = head.headers["content-encoding"], coding != "identity" {
      return "it is compressed (\(coding.serviceText)), which was not asked for"
    }
    if let type = head.headers["content-type"], !type.contains("json") { return "it is \(type.serviceText), not JSON" }
    return start.isEmpty ? "it is empty" : "it is not the JSON that was promised, or not whole"
  }

  private static func remove(_ picture: FilePath?) {
    if let picture { unlink(picture.cString) }
  }
}

extension HTTPHead {
  /// Whether the body is said to be a stream of events; what it begins with is surer.
  var isEventStream: Bool { headers["content-type"]?.lowercased().hasPrefix("text/event-stream") == true }

  /// What the service calls the request.
  var requestID: String? {
    let id = headers["x-request-id"] ?? headers["apim-request-id"]
    let isName = id?.utf8.allSatisfy { $0.isOfAName } == true && 1...80 ~= id?.utf8.count ?? 0
    return isName ? id : nil
  }

  /// The head of a stream that turned out to be a failure: the status that it began with says nothing any more.
  fileprivate var failed: HTTPHead {
    var head = self
    head.status = isSuccess ? 500 : status
    return head
  }
}

extension UInt8 {
  /// A letter, digit, `-` or `_`.
  fileprivate var isOfAName: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension EventCutter.Event {
  /// Whether it shows how far a picture is.
  var isPartial: Bool { name.hasSuffix(".partial_image") }
}

extension TokenUsage {
  /// What is left of `all`; a server may count anything.
  private static func rest(of all: Int?, after part: Int) -> Int {
    let (rest, overflows) = (all ?? 0).subtractingReportingOverflow(part)
    return overflows ? 0 : max(0, rest)
  }

  /// The tokens of an answer. Where it does not say what came back, that is a picture.
  fileprivate init(_ wire: ImagesWire.Usage) {
    let imageIn = wire.inputTokensDetails?.imageTokens ?? 0
    let textOut = wire.outputTokensDetails?.textTokens ?? 0
    self.init(
      textIn: wire.inputTokensDetails?.textTokens ?? Self.rest(of: wire.inputTokens, after: imageIn), imageIn: imageIn,
      imageOut: wire.outputTokensDetails?.imageTokens ?? Self.rest(of: wire.outputTokens, after: textOut),
      textOut: textOut)
  }
}
