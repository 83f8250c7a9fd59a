import Foundation
import Testing

@testable import Services

@Suite struct Base64Tests {
  /// What the decoder makes of `text` in pieces of `size` characters; nil where it refuses.
  private func decoded(_ text: String, size: Int = .max) -> [UInt8]? {
    var decoder = Base64Decoder()
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let piece = Array(rest.prefix(size))
      rest = rest.dropFirst(piece.count)
      let room = UnsafeMutableRawBufferPointer.allocate(
        byteCount: Base64Decoder.mostBytes(of: piece.count), alignment: 1)
      defer { room.deallocate() }
      guard let count = piece.withUnsafeBytes({ decoder.decode($0, into: room) }) else { return nil }
      bytes += room[..<count]
    }
    return decoder.isComplete ? bytes : nil
  }

  @Test(arguments: 0..<70)
  func whateverIsEncodedComesBack(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 251) }
    let text = Data(bytes).base64EncodedString()
    for size in [1, 2, 3, 4, 5, 7, 1000] { #expect(decoded(text, size: size) == bytes) }
  }

  @Test(arguments: [1, 2, 3, 5, 100])
  func noiseBetweenTheCharactersIsLeftOut(size: Int) {
    let bytes = Array(UInt8.min ... .max)
    let text = Data(bytes).base64EncodedString(options: [.lineLength64Characters, .endLineWithCarriageReturn])
    #expect(decoded(text.replacing("/", with: "\\/") + " \t\n", size: size) == bytes)
  }

  @Test(arguments: [
    "A", "AA", "AAA", "A===", "AA=A", "AA=", "AA===", "AA==AA==", "=AAA", "====", "AAA-", "AAAA_AAA", "\u{0}AAA",
  ])
  func whatIsNotWholeOrNotInTheAlphabetIsRefused(text: String) {
    for size in [1, 2, 3, 4, 100] { #expect(decoded(text, size: size) == nil, "\(size)") }
  }
}
