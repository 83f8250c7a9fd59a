import Canvas
import Testing

@testable import Terminal

/// Random bytes, the same in every run.
@Suite struct InputDecoderFuzzTests {
  private static let tokens: [[UInt8]] = [
    [0x1B], [0x1B, 0x5B], [0x1B, 0x5D], [0x1B, 0x50], [0x1B, 0x5F], [0x1B, 0x5C], [0x1B, 0x4F], Array("200~".utf8),
    Array("201~".utf8), Array("?2026;2$y".utf8), Array(";5u".utf8), Array("99999999999".utf8), [0x4D], [0x75], [0x7E],
    [0x07], [0x18], [0x9B], [0xE2, 0x96], [0xF0, 0x9F], [0x5B, 0x5B],
  ]

  @Test func randomBytesNeverTrap() {
    var random = SplitMix(seed: 1)
    for _ in 0..<3000 {
      var decoder = InputDecoder(escapeTimeout: 10)
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        if Bool.random(using: &random) {
          _ = decoder.feed(Self.tokens.randomElement(using: &random) ?? [])
        } else {
          _ = decoder.feed(
            (0..<Int.random(in: 0...6, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        if Int.random(in: 0..<8, using: &random) == 0 { _ = decoder.timeout() }
      }
    }
  }

  @Test func bytesInsideRepliesAndPastesAreNeverKeys() {
    var random = SplitMix(seed: 2)
    for _ in 0..<2000 {
      let (bytes, isPaste) = Self.message(&random)
      var decoder = InputDecoder(escapeTimeout: 10)
      var inputs: [TerminalInput] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = rest.prefix(Int.random(in: 1...max(1, rest.count), using: &random))
        inputs += decoder.feed(part)
        rest = rest.dropFirst(part.count)
      }
      #expect(inputs.count == 1)
      switch inputs.first {
      case .paste: #expect(isPaste)
      case .reply: #expect(!isPaste)
      default: Issue.record("\(bytes) became \(inputs)")
      }
      #expect(decoder.feed([0x6A]) == [.key(KeyPress(.character("j")))])
    }
  }

  /// A whole reply or paste around random bytes that do not end it.
  private static func message(_ random: inout SplitMix) -> (bytes: [UInt8], isPaste: Bool) {
    let count = Int.random(in: 0...40, using: &random)
    if Bool.random(using: &random) {
      let end = Array("\u{1B}[201~".utf8)
      let body = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let isEnded = (body + end)[...].position(of: end) != body.count
      return (Array("\u{1B}[200~".utf8) + (isEnded ? [] : body) + end, true)
    }
    let openers: [UInt8] = [0x5D, 0x50, 0x5F, 0x5E, 0x58]
    let body = (0..<count).map { _ in UInt8.random(in: 0x1C...0xFF, using: &random) }
    return ([0x1B, openers.randomElement(using: &random) ?? 0x5D] + body + [0x1B, 0x5C], false)
  }
}
