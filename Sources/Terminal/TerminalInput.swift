public import Canvas

/// What came from the terminal.
public enum TerminalInput: Hashable, Sendable {
  /// A key. Every scalar is one; the editor joins combining marks with what they follow.
  case key(KeyPress)
  /// Text from the clipboard in one piece: lines end in `\n`, other control characters are gone.
  case paste(String)
  /// The window got or lost the focus.
  case focus(Bool)
  /// An answer to a question. Never a key, however late.
  case reply(TerminalReply)
  /// What the mouse did. Never a key, however broken the report is.
  case mouse(MouseReport)
  /// The terminal went away; nothing will come or be shown any more.
  case gone
}

/// An answer of the terminal.
public enum TerminalReply: Hashable, Sendable {
  /// What kind of terminal it is (DA1): the answer to the last of the questions.
  case attributes([Int])
  /// The state of a private mode (DECRQM): 0 unknown, 1 set, 2 reset, 3 always set, 4 never set.
  case mode(Int, state: Int)
  /// The flags of the kitty keyboard protocol that are on.
  case keyboard(flags: Int)
  /// Another control sequence, without its introducer.
  case sequence(String)
  /// A string: the character after the escape that opened it (`]` OSC, `P` DCS, `_` APC, `^` PM, `X` SOS) and its body.
  case string(Character, String)
}
