import Canvas
import Domain
import Foundation
import Testing

@testable import Interface

/// Windows that are dragged to any size while everything there is is open. `REPRISE_STORM=long` makes the storm five
/// times as long.
@Suite struct ResizeStormTests {
  /// Sizes in all; each situation has its share.
  private static let sizeCount = ProcessInfo.processInfo.environment["REPRISE_STORM"] == "long" ? 10_000 : 2000

  @Test(arguments: Situation.allCases) func anySizeIsDrawnAndLeavesNothingBehind(_ situation: Situation) throws {
    var random = Seeded(UInt64(Situation.allCases.firstIndex(of: situation) ?? 0))
    var calm = try situation.session()
    calm.makeHostile()
    var session = calm
    for _ in 0..<Self.sizeCount / Situation.allCases.count {
      let size = Self.size(&random)
      session.resize(rows: size.rows, columns: size.columns)
      if Int.random(in: 0..<4, using: &random) == 0 { session.drawPreview() }
      Self.check(session.grid(rows: size.rows, columns: size.columns), size, situation)
    }
    let isEqual = session.screenInPeace() == calm.screenInPeace()
    #expect(isEqual, "\(situation)")
  }

  /// Any size; often one that is tiny, or at an edge between two layouts.
  private static func size(_ random: inout Seeded) -> Size {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: Size(rows: Int.random(in: 1...20, using: &random), columns: Int.random(in: 1...70, using: &random))
    case 1: Size(rows: Int.random(in: 14...31, using: &random), columns: Int.random(in: 58...101, using: &random))
    case 2: Size(rows: Int.random(in: 1...60, using: &random), columns: Int.random(in: 1...200, using: &random))
    default: Size(rows: Int.random(in: 1...200, using: &random), columns: Int.random(in: 1...500, using: &random))
    }
  }

  /// Checks that a frame has its size, no half of a character without the other, and its cursor inside.
  private static func check(_ frame: Frame, _ size: Size, _ situation: Situation) {
    let isWhole = frame.cells.withUnsafeBufferPointer { cells in
      var isWhole = frame.size == size && cells.count == size.rows * size.columns
      var index = 0
      while index < cells.count {
        if cells[index].isRightHalf {
          isWhole = isWhole && index % size.columns > 0 && !cells[index - 1].isRightHalf
        }
        index += 1
      }
      return isWhole
    }
    let isInside = 0..<size.rows ~= frame.cursor.row && 0..<size.columns ~= frame.cursor.column
    #expect(isWhole, "\(situation) at \(size)")
    #expect(isInside, "\(situation) at \(size): the cursor is at \(frame.cursor)")
  }
}

extension Session {
  /// Fills everything with what strangers could have written.
  fileprivate mutating func makeHostile() {
    let names: [[UInt8]] = [
      Array("\u{1B}]52;c;aGk=\u{7}.png".utf8), [0xFF, 0xFE, 0x41], Array("日本語日本語日本語日本語日本語.png".utf8),
      Array("a\nb\tc.png".utf8), Array("\u{202E}gnp.exe".utf8), Array("e\u{301}\u{301}\u{301}\u{301}👩‍👩‍👧‍👦🇩🇪.jpg".utf8),
      Array(String(repeating: "w", count: 255).utf8), Array("harbour.jpg".utf8), Array("\u{200B}".utf8),
      Array("\u{9B}31m/".utf8),
    ]
    send(.folderListed(.bytes(names)))
    var description = Description.harbour
    description.caption = "風景 \u{1B}[31m harbour \u{202E} " + String(repeating: "👩‍👩‍👧‍👦 ", count: 40)
    description.text = ["\u{7}\u{9C}", String(repeating: "x", count: 400)]
    send(.described(.harbour, description, isCached: false))
    let request = GenerationRequest(
      id: GenerationID(rawValue: "hostile"), source: .harbour, parent: .source,
      instruction: "\u{1B}[2J日本\n\u{202E}" + String(repeating: "很", count: 200),
      settings: GenerationSettings(mode: .picture, count: 4, model: "local"))
    send(.pipeline(.generationStarted(request, lineage: .sample)))
    send(.pipeline(.stageEntered(request.id, .generate)))
    send(.pipeline(.variationSaved(.of(request, number: 7), lineage: .of([.of(request, number: 7)]))))
    send(.failed(.missing("/\u{1B}[31m/日本.png")))
  }

  /// The screen at 120 × 40 when nothing is waited for.
  fileprivate mutating func screenInPeace() -> Frame {
    resize(rows: 40, columns: 120)
    // A part of a picture is a scroll position: a window that shows more of it moves it.
    if state.picture.zoom != nil { press("zz") }
    for _ in 0..<3 {
      wait(milliseconds: 1000)
      drawPreview()
    }
    return grid()
  }
}
