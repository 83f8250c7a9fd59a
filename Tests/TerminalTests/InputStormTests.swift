import Canvas
import Foundation
import Testing

@testable import Terminal

/// A terminal gone mad: megabytes of anything. `REPRISE_STORM=long` makes the storm ten times as long.
@Suite struct InputStormTests {
  private static let byteCount =
    (ProcessInfo.processInfo.environment["REPRISE_STORM"] == "long" ? 10 : 1) * 1_000_000

  @Test func megabytesOfAnythingAreTakenInPieces() {
    var random = SplitMix(seed: 11)
    var decoder = InputDecoder(escapeTimeout: 10)
    var left = Self.byteCount
    while left > 0 {
      let count = min(left, Int.random(in: 1...4096, using: &random))
      let inputs = decoder.feed((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
      left -= count
      // What one piece gives away is never more than it has bytes, but for what was held back before it.
      #expect(inputs.count <= count + 8)
      if Int.random(in: 0..<16, using: &random) == 0 { _ = decoder.timeout() }
    }
    Self.calm(&decoder)
    #expect(decoder.feed([0x6A]) == [.key(KeyPress(.character("j")))])
  }

  /// What a terminal says, with bytes changed, lost, doubled and cut off, is not always what it was; it is never more.
  @Test func mutatedSequencesAreSurvived() {
    var random = SplitMix(seed: 12)
    var decoder = InputDecoder(escapeTimeout: 10)
    var left = Self.byteCount / 2
    while left > 0 {
      var bytes = Self.sequence(&random)
      for _ in 0..<Int.random(in: 0...3, using: &random) { Self.mutate(&bytes, &random) }
      left -= bytes.count + 1
      _ = decoder.feed(bytes)
      if Int.random(in: 0..<8, using: &random) == 0 { _ = decoder.timeout() }
    }
    Self.calm(&decoder)
    #expect(decoder.feed([0x6A]) == [.key(KeyPress(.character("j")))])
  }

  /// A reply that was cut off, and comes late, presses no key however long it takes.
  @Test func repliesThatAreCutOffAreNoKeys() {
    var random = SplitMix(seed: 13)
    for _ in 0..<3000 {
      let opener = Array("]P_^X".utf8).randomElement(using: &random) ?? 0x5D
      let body = (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0x20...0xFF, using: &random) }
      var decoder = InputDecoder(escapeTimeout: 10)
      var inputs = decoder.feed([0x1B, opener] + body.prefix(body.count / 2))
      inputs += decoder.timeout()
      inputs += decoder.feed(body.dropFirst(body.count / 2))
      inputs += decoder.feed([0x1B, 0x5C])
      #expect(inputs.isEmpty, "\(opener) \(body)")
    }
  }

  /// Ends whatever has begun, as silence and the end of a paste would.
  private static func calm(_ decoder: inout InputDecoder) {
    _ = decoder.feed(Array("\u{1B}[201~".utf8))
    for _ in 0..<4 { _ = decoder.timeout() }
  }

  private static func sequence(_ random: inout SplitMix) -> [UInt8] {
    func number() -> String { String(Int.random(in: 0...300, using: &random)) }
    let text =
      switch Int.random(in: 0..<12, using: &random) {
      case 0:
        "\u{1B}[\(number());\(number())\(["A", "D", "H", "~", "u", "R", "P"].randomElement(using: &random) ?? "A")"
      case 1: "\u{1B}[<\(number());\(number());\(number())\(Bool.random(using: &random) ? "M" : "m")"
      case 2: "\u{1B}[M\(number())"
      case 3: "\u{1B}[?\(number());\(number())$y"
      case 4: "\u{1B}[?\(number())u"
      case 5: "\u{1B}[?\(number());\(number())c"
      case 6: "\u{1B}]11;rgb:\(number())/\(number())/\(number())\u{1B}\\"
      case 7: "\u{1B}P1$r\(number())\u{1B}\\"
      case 8: "\u{1B}_Gi=\(number());OK\u{1B}\\"
      case 9: "\u{1B}[200~\(number())\n\(number())\u{1B}[201~"
      case 10: "\u{1B}O\(["A", "P", "5P"].randomElement(using: &random) ?? "A")"
      default: "\u{1B}[\(number()):\(number());\(number()):\(number());\(number())u"
      }
    return Array(text.utf8)
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(bytes[place], at: place)
    default: bytes.removeSubrange(place...)
    }
  }
}
