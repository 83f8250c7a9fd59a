/// Cuts a stream of server-sent events (WHATWG HTML, 9.2) into its events without keeping them: what an event says is
/// told as where it is.
struct EventCutter {
  /// One event.
  struct Event: Equatable, Sendable {
    /// What the stream calls it; empty where it does not.
    var name: String
    /// Where the lines of its data are, in bytes from the start of the body.
    var data: [Range<Int>]
  }

  private var offset = 0
  private var line: [UInt8] = []
  private var lineStart = 0
  private var name = ""
  private var data: [Range<Int>] = []
  private var lastWasReturn = false

  /// The bytes at the start of a line that can be its field.
  private static let headLimit = 200

  /// The lines of data that one event may have.
  private static let lineLimit = 64

  /// A stream that has not begun.
  init() {}

  /// Takes more of the stream and returns the events that end in it.
  mutating func take(_ bytes: UnsafeRawBufferPointer) -> [Event] {
    var events: [Event] = []
    for byte in bytes {
      let isNewline = byte == UInt8(ascii: "\n")
      let isReturn = byte == UInt8(ascii: "\r")
      if isNewline, lastWasReturn {
        lineStart = offset + 1
      } else if isNewline || isReturn {
        if let event = endLine() { events.append(event) }
        lineStart = offset + 1
      } else if line.count < Self.headLimit {
        line.append(byte)
      }
      lastWasReturn = isReturn
      offset += 1
    }
    return events
  }

  /// The event that the end of the stream ends, though no empty line did.
  mutating func end() -> Event? {
    if !line.isEmpty { _ = endLine() }
    return endLine()
  }

  private mutating func endLine() -> Event? {
    defer { line.removeAll(keepingCapacity: true) }
    if line.isEmpty {
      defer {
        name = ""
        data = []
      }
      return data.isEmpty ? nil : Event(name: name, data: data)
    }
    if line.starts(with: "data:".utf8) {
      let space = line.count > 5 && line[5] == UInt8(ascii: " ") ? 1 : 0
      if data.count < Self.lineLimit { data.append(lineStart + 5 + space..<offset) }
    } else if line.starts(with: "event:".utf8) {
      name = String(decoding: line.dropFirst(6).drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
    }
    return nil
  }
}
