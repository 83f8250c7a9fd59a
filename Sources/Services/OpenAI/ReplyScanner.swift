import Domain
import Glibc

/// Reads the JSON of an answer from its file without having it in memory: the first picture in it goes to a file of its
/// own as bytes, everything else is kept as the skeleton that a decoder reads.
///
/// A picture is the text of a member called `b64_json`, wherever that is.
struct ReplyScanner: ~Copyable {
  /// The most bytes that the rest of an answer may have.
  static let skeletonLimit = 1 << 20

  /// The JSON with empty texts in the place of pictures.
  private(set) var skeleton: [UInt8] = []
  /// Whether a picture was found and written.
  var hasPicture: Bool { pictures > 0 }

  private let output: FilePath?
  private var writer: Base64Writer?
  private var pictures = 0
  private var state = State.between
  /// The last text, as far as it can be the name of a picture's member.
  private var name: [UInt8] = []
  private var isEscaped = false

  private static let pictureName = Array("b64_json".utf8)

  private enum State {
    case between, text, afterText, beforeValue, picture
  }

  /// Why an answer cannot be read.
  enum Fault: Error, Equatable {
    case tooLong
    case noBase64
    case file(Failure)
  }

  /// A scanner that writes the first picture to the new file `output`; nil for none.
  init(pictureTo output: FilePath?) {
    self.output = output
  }

  /// Takes the next bytes of the JSON.
  mutating func take(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
    var index = 0
    while index < bytes.count {
      if state == .picture {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[index...])
        let quote = rest.baseAddress.flatMap { memchr($0, CInt(UInt8(ascii: "\"")), rest.count) }
        let length = quote.map { UnsafeRawPointer($0) - (rest.baseAddress ?? UnsafeRawPointer($0)) } ?? rest.count
        try write(UnsafeRawBufferPointer(rebasing: rest[..<length]))
        index += length
        if quote != nil {
          try endPicture()
          try keep(bytes[index])
          index += 1
        }
        continue
      }
      try step(bytes[index])
      index += 1
    }
  }

  private mutating func step(_ byte: UInt8) throws(Fault) {
    let quote = UInt8(ascii: "\"")
    try keep(byte)
    switch state {
    case .between:
      if byte == quote { beginText() }
    case .text:
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == quote {
        state = .afterText
        return
      }
      if name.count <= Self.pictureName.count { name.append(byte) }
    case .afterText:
      if byte.isSpace { return }
      state = byte == UInt8(ascii: ":") && name == Self.pictureName ? .beforeValue : .between
      if byte == quote { beginText() }
    case .beforeValue:
      if byte.isSpace { return }
      state = .between
      if byte == quote { try beginPicture() }
    case .picture: break
    }
  }

  private mutating func beginText() {
    state = .text
    isEscaped = false
    name.removeAll(keepingCapacity: true)
  }

  private mutating func beginPicture() throws(Fault) {
    state = .picture
    guard pictures == 0, let output else { return }
    do throws(Failure) {
      writer = try Base64Writer(creating: output)
    } catch {
      throw .file(error)
    }
  }

  private mutating func write(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
    guard writer != nil else { return }
    let isBase64: Bool
    do throws(Failure) {
      isBase64 = try writer?.take(bytes) ?? true
    } catch {
      throw .file(error)
    }
    guard isBase64 else { throw .noBase64 }
  }

  private mutating func endPicture() throws(Fault) {
    state = .between
    pictures += 1
    guard writer != nil else { return }
    let isBase64: Bool
    do throws(Failure) {
      isBase64 = try writer?.finish() ?? true
    } catch {
      throw .file(error)
    }
    let isEmpty = writer?.byteCount == 0
    writer = nil
    guard isBase64, !isEmpty else { throw .noBase64 }
  }

  private mutating func keep(_ byte: UInt8) throws(Fault) {
    guard skeleton.count < Self.skeletonLimit else { throw .tooLong }
    skeleton.append(byte)
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") || self == UInt8(ascii: "\t")
  }
}
