import Canvas
import Testing

@testable import Terminal

/// Mouse reports, from bytes to values.
@Suite struct MouseTests {
  private func decoded(_ text: String) -> [TerminalInput] {
    var decoder = InputDecoder(escapeTimeout: 10)
    return decoder.feed(Array(text.utf8))
  }

  private func report(
    _ action: MouseAction, _ row: Int, _ column: Int, _ modifiers: KeyModifiers = []
  ) -> TerminalInput {
    .mouse(MouseReport(action, at: Position(row: row, column: column), modifiers: modifiers))
  }

  @Test(arguments: [
    ("<0;10;20M", MouseAction.pressed(.left)), ("<1;10;20M", .pressed(.middle)), ("<2;10;20M", .pressed(.right)),
    ("<0;10;20m", .released(.left)), ("<2;10;20m", .released(.right)), ("<32;10;20M", .dragged(.left)),
    ("<34;10;20M", .dragged(.right)), ("<64;10;20M", .wheel(.up, steps: 1)), ("<65;10;20M", .wheel(.down, steps: 1)),
    ("<66;10;20M", .wheel(.left, steps: 1)), ("<67;10;20M", .wheel(.right, steps: 1)),
  ])
  func reportsSayWhatWasDoneAndWhere(bytes: String, action: MouseAction) {
    #expect(decoded("\u{1B}[\(bytes)") == [report(action, 19, 9)])
  }

  @Test(arguments: [
    (4, KeyModifiers.shift), (8, KeyModifiers.alt), (16, KeyModifiers.control),
    (28, KeyModifiers([.shift, .alt, .control])),
  ])
  func reportsSayWhatWasHeld(bits: Int, modifiers: KeyModifiers) {
    #expect(decoded("\u{1B}[<\(bits);1;1M") == [report(.pressed(.left), 0, 0, modifiers)])
    #expect(decoded("\u{1B}[<\(bits + 65);1;1M") == [report(.wheel(.down, steps: 1), 0, 0, modifiers)])
  }

  @Test(arguments: [
    "<0;0;1M", "<0;1;0M", "<0;1M", "<0;1;1;1M", "<M", "<;;M", "<0;;1M", "<;1;1M", "<?;1;1M", "<0;1:2;1M", "<0:1;1;1M",
    "<-1;1;1M", "<0;-5;1M", "<0;32768;1M", "<0;1;99999999999999999999999M", "<99999999999999999999999;1;1M",
    "<3;1;1M", "<35;1;1M", "<128;1;1M", "<160;1;1M", "<96;1;1M", "<64;1;1m", "<0;1;1 M", "<0;1; 1m", "M !!",
  ])
  func whatMakesNoSenseIsNothingAndNoKey(bytes: String) {
    #expect(decoded("\u{1B}[\(bytes)") == [])
    #expect(decoded("\u{1B}[\(bytes)j") == [.key(KeyPress(.character("j")))])
  }

  @Test func aReportMayComeInPieces() {
    var decoder = InputDecoder(escapeTimeout: 10)
    #expect(decoder.feed(Array("\u{1B}[<0;1".utf8)) == [])
    #expect(decoder.feed(Array("0;20".utf8)) == [])
    #expect(decoder.feed(Array("Mj".utf8)) == [report(.pressed(.left), 19, 9), .key(KeyPress(.character("j")))])
  }

  @Test func whatComesAfterSilenceIsSwallowed() {
    var decoder = InputDecoder(escapeTimeout: 10)
    #expect(decoder.feed(Array("\u{1B}[<0;1".utf8)) == [])
    #expect(decoder.timeout() == [])
    #expect(decoder.feed(Array("0;20Mj".utf8)) == [.key(KeyPress(.character("j")))])
  }

  @Test func randomNumbersAreReportsOrNothing() {
    var random = SplitMix(seed: 3)
    let alphabet = Array("0123456789;:<=>?- \u{7}MmABq".utf8)
    for _ in 0..<20_000 {
      let body = (0..<Int.random(in: 0...24, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0x30
      }
      var decoder = InputDecoder(escapeTimeout: 10)
      let final = UInt8(ascii: Bool.random(using: &random) ? "M" : "m")
      for input in decoder.feed([0x1B, 0x5B, UInt8(ascii: "<")] + body.filter { $0 < 0x40 && $0 > 0x20 } + [final]) {
        guard case .mouse(let report) = input else {
          Issue.record("\(body) became \(input)")
          continue
        }
        #expect(report.position.row >= 0 && report.position.column >= 0)
      }
    }
  }

  @Test func stepsOfTheWheelAndPlacesOfADragAreJoined() {
    let inputs = [
      report(.wheel(.down, steps: 1), 5, 5), report(.wheel(.down, steps: 1), 5, 5), report(.wheel(.up, steps: 1), 5, 5),
      report(.wheel(.up, steps: 1), 5, 6), report(.pressed(.left), 5, 6), report(.dragged(.left), 5, 7),
      report(.dragged(.left), 5, 8), report(.dragged(.left), 5, 9, .alt), report(.released(.left), 5, 9),
    ]
    #expect(
      inputs.joiningMouseReports == [
        report(.wheel(.down, steps: 2), 5, 5), report(.wheel(.up, steps: 1), 5, 5),
        report(.wheel(.up, steps: 1), 5, 6), report(.pressed(.left), 5, 6), report(.dragged(.left), 5, 8),
        report(.dragged(.left), 5, 9, .alt), report(.released(.left), 5, 9),
      ])
  }

  @Test func aKeyBetweenReportsKeepsItsPlace() {
    let key = TerminalInput.key(KeyPress(.character("j")))
    let inputs = [report(.dragged(.left), 1, 1), key, report(.dragged(.left), 2, 2)]
    #expect(inputs.joiningMouseReports == inputs)
  }

  @Test func aWheelThatIsHeldIsOneReport() {
    let inputs = Array(repeating: report(.wheel(.down, steps: 1), 5, 5), count: 5000)
    #expect(inputs.joiningMouseReports == [report(.wheel(.down, steps: MouseAction.stepLimit), 5, 5)])
  }
}

/// The modes of the mouse, on a real pseudo-terminal.
@Suite struct MouseModeTests {
  @Test func reportsReachTheProgram() throws {
    let run = try ProbeRun()
    #expect(run.log.modes.isSuperset(of: [1002, 1006]))
    run.terminal.type("\u{1B}[<0;10;20M")
    try run.terminal.wait(for: "mouse at 19,9")
  }

  @Test func theMouseIsSwitchedOffAndOnWhileTheProgramRuns() throws {
    let run = try ProbeRun()
    run.terminal.type("u")
    try run.terminal.wait(for: "the mouse off") { run.log.modes.isDisjoint(with: [1002, 1006]) }
    #expect(run.log.modes.contains(2004))
    run.terminal.type("u")
    try run.terminal.wait(for: "the mouse on") { run.log.modes.isSuperset(of: [1002, 1006]) }
    run.terminal.type("q")
    #expect(try run.terminal.waitForEnd() == 0)
    #expect(run.log.isRestored)
  }

  @Test func aMouseThatIsOffStaysOffAfterAnotherProgramHadTheTerminal() throws {
    let run = try ProbeRun()
    run.terminal.type("up")
    try run.terminal.wait(for: "lent\r\n")
    #expect(run.log.isRestored)
    run.terminal.type("0\n")
    try run.terminal.wait(for: "the program exited(0)")
    #expect(run.log.modes.isDisjoint(with: [1002, 1006]))
    #expect(run.log.modes.contains(2004))
  }
}
