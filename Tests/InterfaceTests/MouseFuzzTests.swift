import Canvas
import Domain
import Testing

@testable import Interface

@Suite struct MouseFuzzTests {
  private static func action(_ random: inout SystemRandomNumberGenerator) -> MouseAction {
    let button = MouseButton.allCases.randomElement(using: &random) ?? .left
    let isLeft = Int.random(in: 0..<3, using: &random) > 0
    return switch Int.random(in: 0..<8, using: &random) {
    case 0...2: .pressed(isLeft ? .left : button)
    case 3: .released(isLeft ? .left : button)
    case 4...5: .dragged(isLeft ? .left : button)
    default:
      .wheel(
        WheelDirection.allCases.randomElement(using: &random) ?? .up,
        steps: [1, 1, 3, 1000, 0, -1, .max].randomElement() ?? 1)
    }
  }

  private static func place(_ most: Int, _ random: inout SystemRandomNumberGenerator) -> Int {
    switch Int.random(in: 0..<40, using: &random) {
    case 0: [.min, .max, -1, 32_767].randomElement(using: &random) ?? 0
    default: .random(in: -1...max(0, most), using: &random)
    }
  }

  /// No key among these spends or quits.
  private static let keys = [
    "j", "G", "<Tab>", "1", "2", "3", "4", "<Esc>", "f", "/", "?", ":", "T", "Z", ">", "<lt>", "zi", "V", "w", "g",
  ]

  @Test(arguments: [
    Situation.listed, .picked, .saved, .zoomed, .alone, .captioning, .finishing, .wording,
    .palette, .themes, .entering, .tiny,
  ])
  func randomReportsNeverTrapSpendOrQuit(_ situation: Situation) throws {
    var random = SystemRandomNumberGenerator()
    var session = try situation.session()
    var size = session.state.size
    let started = session.state.generationCount
    for step in 0..<2000 {
      if step % 50 == 0 {
        size = Size(rows: .random(in: 0...70, using: &random), columns: .random(in: 0...200, using: &random))
        session.resize(rows: size.rows, columns: size.columns)
      }
      if Int.random(in: 0..<10, using: &random) == 0 {
        session.press(Self.keys.randomElement(using: &random) ?? "j")
      } else {
        session.mouse(Self.action(&random), Self.place(size.rows, &random), Self.place(size.columns, &random))
      }
      if Int.random(in: 0..<4, using: &random) == 0 { session.wait(milliseconds: 150) }
      let isForbidden = session.effects.contains {
        switch $0 {
        case .generate, .quit, .cancelAll, .cancel: true
        default: false
        }
      }
      #expect(!isForbidden, "\(session.effects)")
      if step % 100 == 0 { _ = session.screen(rows: size.rows, columns: size.columns) }
    }
    #expect(session.state.generationCount == started)
  }

  /// What is under the pointer is what is drawn there.
  @Test func aRowThatIsClickedIsTheRowThatIsDrawn() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<60 {
      let size = Size(rows: .random(in: 15...60, using: &random), columns: .random(in: 60...160, using: &random))
      var session = crowded(rows: size.rows, columns: size.columns)
      if Bool.random() { session.press("<Space>") }
      session.press(["1", "4"].randomElement(using: &random) ?? "1")
      for _ in 0..<8 {
        session.press(["j", "G", "k", "<C-d>"].randomElement(using: &random) ?? "j")
        let pane = session.state.focus
        let area = pane == .files ? session.state.filesList(session.state.layout) : session.state.layout.inner(.history)
        let row = Int.random(in: area.row..<area.endRow, using: &random)
        if Bool.random() { session.wheel(.down, row, area.column + 4) }
        let line = Array(
          session.screen(rows: size.rows, columns: size.columns)
            .split(separator: "\n", omittingEmptySubsequences: false)[row])
        let text = String(line.dropFirst(area.column + 1).prefix(max(0, area.columns - 2)))
        session.wait(milliseconds: 1000)
        session.click(row, area.column + 4)
        let screen = session.screen(rows: size.rows, columns: size.columns)
        let now = Array(screen.split(separator: "\n", omittingEmptySubsequences: false)[row])
        #expect(now[area.column] == "▌")
        #expect(String(now.dropFirst(area.column + 1).prefix(max(0, area.columns - 2))) == text)
      }
    }
  }
}

@Test func aThousandReportsOfAHeldWheelEndWhereTheListEnds() {
  var session = crowded()
  for _ in 0..<1000 { session.wheel(.down, 10, 5) }
  #expect(session.state.files.top == 101 - 36)
  #expect(session.state.news.log.isEmpty)
}
