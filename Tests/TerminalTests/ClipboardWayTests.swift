import Testing

@testable import Terminal

private let all: Set = ["tmux", "wl-copy", "xclip", "xsel"]

@Suite struct ClipboardWayTests {
  private static let table: [([String: String], Set<String>, [ClipboardWay])] = [
    ([:], all, [.osc52]),
    (["DISPLAY": ":0"], all, [.xclip, .xsel, .osc52]),
    (["DISPLAY": ":0"], ["xsel"], [.xsel, .osc52]),
    (["DISPLAY": ":0"], [], [.osc52]),
    (["WAYLAND_DISPLAY": "wayland-0"], all, [.wlCopy, .osc52]),
    (["WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"], all, [.wlCopy, .xclip, .xsel, .osc52]),
    (["WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"], ["xclip"], [.xclip, .osc52]),
    // A display that ssh forwards, or that of the machine at the other end, is not where the user pastes.
    (["SSH_TTY": "/dev/pts/1", "DISPLAY": "localhost:10.0"], all, [.osc52]),
    (["SSH_CONNECTION": "::1 1 ::1 2", "WAYLAND_DISPLAY": "wayland-0"], all, [.osc52]),
    (["TMUX": "/tmp/tmux-1000/default,1,0"], all, [.tmux, .osc52]),
    (["TMUX": "/tmp/tmux-1000/default,1,0", "DISPLAY": ":0"], all, [.tmux, .osc52]),
    (["TMUX": "/tmp/tmux-1000/default,1,0", "SSH_TTY": "/dev/pts/1"], all, [.tmux, .osc52]),
    (["TMUX": "/tmp/tmux-1000/default,1,0"], ["xclip"], [.osc52]),
    (["TMUX": "", "SSH_TTY": "", "DISPLAY": ""], all, [.osc52]),
  ]

  @Test(arguments: table) func theSurroundingsChooseTheWays(
    _ environment: [String: String], _ installed: Set<String>, _ ways: [ClipboardWay]
  ) {
    #expect(ClipboardWay.ways(in: environment) { installed.contains($0) } == ways)
  }

  @Test(arguments: ClipboardWay.allCases) func theTextIsNeverAnArgument(_ way: ClipboardWay) {
    #expect(way.command?.isEmpty != true)
    #expect(way.command == nil || way != .osc52)
  }
}

@Suite struct ClipboardSequenceTests {
  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("\u{FB}\u{FF}", "w7vDvw=="),
  ])
  func textIsSentInBase64(_ text: String, _ digits: String) {
    #expect(ClipboardSequence.bytes(of: text) == Array("\u{1B}]52;c;\(digits)\u{1B}\\".utf8))
  }

  @Test func moreThanTerminalsTakeIsNotSent() throws {
    let limit = ClipboardSequence.limit
    let bytes = try #require(ClipboardSequence.bytes(of: String(repeating: "a", count: limit)))
    #expect(bytes.count <= 100_000)
    #expect(ClipboardSequence.bytes(of: String(repeating: "a", count: limit + 1)) == nil)
  }

  @Test func nothingInTheTextCanEndTheSequence() throws {
    let bytes = try #require(ClipboardSequence.bytes(of: "\u{1B}\\\u{7}\u{9C}; rm"))
    #expect(bytes.dropFirst(7).dropLast(2).allSatisfy { 0x2B...0x7A ~= $0 })
  }
}
