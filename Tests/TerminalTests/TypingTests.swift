import Testing

@testable import Terminal

/// What is typed at a real pseudo-terminal.
@Suite struct TypingTests {
  @Test(arguments: [
    ("\u{1B}", "key <Esc>"), ("\u{13}", "key <C-s>"), ("\u{3}", "key <C-c>"), ("\u{1A}", "key <C-z>"),
    ("\u{1B}[1;5A", "key <C-Up>"), ("é", "key é"), ("\r", "key <Enter>"), ("\n", "key <C-j>"),
    ("\u{1B}[200~q\r\nt\u{1B}[201~", "pasted 3"), ("\u{1B}[O", "unfocused"),
  ])
  func inputArrives(bytes: String, said: String) throws {
    let run = try ProbeRun()
    run.terminal.type(bytes)
    try run.terminal.wait(for: said)
  }

  @Test func aLateReplyPressesNoKey() throws {
    let run = try ProbeRun()
    // As keys, these would end the program in three ways.
    run.terminal.type("\u{1B}]11;rgb:aaaa/qqqq/tttt\u{1B}\\\u{1B}_Gi=31;qat\u{1B}\\\u{1B}[?1;2qx")
    try run.terminal.wait(for: "key x")
  }
}
