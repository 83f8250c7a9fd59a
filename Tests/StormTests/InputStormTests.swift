import Canvas
import Domain
import Foundation
import Interface
import Testing

/// Anything that a terminal could send, all the way into the program. `REPRISE_STORM=long` makes the storms ten times
/// as long.
@Suite struct InputStormTests {
  private static let scale = ProcessInfo.processInfo.environment["REPRISE_STORM"] == "long" ? 10 : 1

  /// Without a picture to start from no key makes anything, let alone buys it.
  @Test(arguments: [Bytes.random, .mutated]) func withoutASourceNothingIsEverMade(_ kind: Bytes) {
    var random = Seeded(kind == .random ? 21 : 22)
    var storm = StormState()
    while storm.eventCount < 1000 * Self.scale {
      storm.feed(kind.piece(&random))
      if Int.random(in: 0..<8, using: &random) == 0 { storm.rest() }
      if Int.random(in: 0..<64, using: &random) == 0 { _ = storm.grid }
    }
    #expect(!storm.effects.contains { if case .generate = $0 { true } else { false } })
    storm.calm()
    #expect(storm.grid.size == Size(rows: 40, columns: 120))
    #expect(storm.grid.cells.contains { $0.scalar == UInt32(UInt8(ascii: "1")) })
    storm.press(KeyPress(.character("l"), .control))
    #expect(storm.effects.contains(.redraw))
  }

  /// What comes inside pastes and replies, whole or cut off, is no command: nothing is asked for, and nothing stays.
  @Test(arguments: [Bytes.replies, .pastes]) func pastesAndRepliesAreNoCommands(_ kind: Bytes) {
    var random = Seeded(23)
    var storm = StormState()
    let calm = storm
    var byteCount = 0
    while byteCount < 200_000 * Self.scale {
      let piece = kind.piece(&random)
      byteCount += piece.count
      storm.feed(piece)
      if Int.random(in: 0..<8, using: &random) == 0 { storm.rest() }
    }
    #expect(storm.effects == calm.effects)
    storm.calm()
    var expected = calm
    expected.calm()
    #expect(storm.grid == expected.grid)
    #expect(storm.state.instruction.isEmpty)
  }
}

/// A kind of input.
enum Bytes: Sendable {
  /// Bytes without any sense.
  case random
  /// What terminals send, changed, doubled, and cut off.
  case mutated
  /// Replies with random bytes in them, some of them cut off.
  case replies
  /// Pastes with random bytes in them, some of them without an end.
  case pastes

  func piece(_ random: inout Seeded) -> [UInt8] {
    let count = Int.random(in: 0...60, using: &random)
    switch self {
    case .random: return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    case .mutated:
      var bytes = Self.sequence(&random)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        guard !bytes.isEmpty else { break }
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[place], at: place)
        default: bytes.removeSubrange(place...)
        }
      }
      return bytes
    case .replies:
      let opener = Array("]P_^X".utf8).randomElement(using: &random) ?? 0x5D
      let body = (0..<count).map { _ in UInt8.random(in: 0x20...0xFF, using: &random) }
      let isCut = Int.random(in: 0..<4, using: &random) == 0
      return [0x1B, opener] + body + Array("Sqjyp".utf8) + (isCut ? [] : [0x1B, 0x5C])
    case .pastes:
      let body = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }.filter { $0 != 0x1B }
      let keys = Array("S\u{13}\u{1B}[20\u{3}q\r".utf8)
      let isCut = Int.random(in: 0..<4, using: &random) == 0
      return Array("\u{1B}[200~".utf8) + body + keys + (isCut ? [] : Array("\u{1B}[201~".utf8))
    }
  }

  private static func sequence(_ random: inout Seeded) -> [UInt8] {
    let number = String(Int.random(in: 0...300, using: &random))
    let texts = [
      "\u{1B}[A", "\u{1B}[1;\(number)B", "\u{1B}[\(number)~", "\u{1B}[\(number);5u", "\u{1B}[<\(number);9;9M",
      "\u{1B}[M#!!", "\u{1B}[?2026;\(number)$y", "\u{1B}]11;rgb:\(number)/0/0\u{1B}\\", "\u{1B}P1$r\(number)\u{1B}\\",
      "\u{1B}_Gi=\(number);OK\u{1B}\\", "\u{1B}[200~\(number)\nS\u{1B}[201~", "\u{1B}OP", "\u{1B}[I", "\u{1B}[O", "j",
      "k",
      "G", "gg", "/", "f", "\r", "\u{1B}", "\t", "S", "\u{13}", "y", "?", ":", "z", "w", "T", "i", "日", "3", "1", "4",
    ]
    return Array((texts.randomElement(using: &random) ?? "j").utf8)
  }
}

/// Numbers that are the same in every run: SplitMix64.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
