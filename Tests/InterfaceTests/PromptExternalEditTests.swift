import Canvas
import Domain
import Testing

@testable import Interface

private let file: FilePath = "/run/reprise/prompt.txt"

extension Session {
  fileprivate mutating func comeBack(_ ending: ExternalEdit.Ending, _ content: ExternalEdit.Content) {
    var edit = ExternalEdit(editor: "vim", file: file, ending: ending, content: content)
    edit.isFileKept = edit.mustKeepFile(of: "at dusk")
    send(.editedExternally(edit))
  }

  fileprivate mutating func comeBack(_ text: String) { comeBack(.exited(status: 0), .bytes(Array(text.utf8))) }

  /// A prompt that says `at dusk`, handed to an editor.
  fileprivate static func away() -> Session {
    var session = Session.picked()
    session.type("at dusk")
    session.press("<C-x><C-e>")
    return session
  }

  fileprivate var news: String { state.message?.text ?? "" }
}

@Test func theTextGoesToTheEditorAfterItIsSaved() {
  let session = Session.away()
  #expect(session.effects == [.saveDraft("at dusk", for: .harbour), .editExternally("at dusk")])
}

@Test(arguments: ["1", "2", "<Esc>", "4"]) func eGoesToTheEditorFromEveryPane(_ keys: String) {
  var session = Session.picked()
  session.press("<Esc>\(keys)E")
  #expect(session.effects.contains(.editExternally("")))
  #expect(session.state.context == .writing)
}

@Test(arguments: [
  ("at night\n", "at night"), ("at night", "at night"), ("at night\n\n", "at night\n"), ("a\r\nb\r\n", "a\nb"),
  ("\u{FEFF}at night\n", "at night"), ("a\tb\n", "a  b"), ("a\u{1B}[2Jb\n", "a[2Jb"), ("  at night \n", "  at night "),
  ("e\u{301}日👨‍👩‍👧\n", "e\u{301}日👨‍👩‍👧"),
])
func whatTheEditorLeftIsThePrompt(_ left: String, _ prompt: String) {
  var session = Session.away()
  session.comeBack(left)
  #expect(session.state.instruction == prompt)
  #expect(session.news == "The prompt is now as vim left it; ^_ takes that back.")
  session.press("<C-_>")
  #expect(session.state.instruction == "at dusk")
}

@Test(arguments: ["at dusk", "at dusk\n", "at dusk\r\n"]) func nothingChangedIsSaid(_ left: String) {
  var session = Session.away()
  session.comeBack(left)
  #expect(session.state.instruction == "at dusk")
  #expect(session.news == "Nothing was changed in vim.")
  #expect(session.state.unsavedDraft == nil)
}

@Test(arguments: ["", "a", "a\n", "\n\n", "日本\n語"]) func aTextComesBackAsItWent(_ text: String) {
  let edit = ExternalEdit(
    editor: "vi", file: file, ending: .exited(status: 0), content: .bytes(ExternalEdit.bytes(of: text)))
  #expect(edit.text == text)
}

@Test(
  arguments: [
    (.exited(status: 0), .missing, "vim removed its file: the prompt is as it was."),
    (.exited(status: 0), .bytes([]), "vim left the file empty: the prompt is as it was."),
    (.exited(status: 0), .bytes(Array(" \n".utf8)), "vim left the file empty: the prompt is as it was."),
    (
      .exited(status: 0), .bytes([0x61, 0xFF, 0xFE]),
      "What vim left is not UTF-8 text: the prompt is as it was, the file is /run/reprise/prompt.txt."
    ),
    (
      .exited(status: 0), .bytes([0x61, 0x00, 0x62]),
      "What vim left is not UTF-8 text: the prompt is as it was, the file is /run/reprise/prompt.txt."
    ),
    (
      .exited(status: 0), .tooLarge,
      "What vim left is longer than the 100000 characters that a prompt may have: the prompt is as it was, "
        + "the file is /run/reprise/prompt.txt."
    ),
    (
      .exited(status: 0), .bytes(Array(repeating: 0x61, count: Editor.limit + 2)),
      "What vim left is longer than the 100000 characters that a prompt may have: the prompt is as it was, "
        + "the file is /run/reprise/prompt.txt."
    ),
    (
      .exited(status: 0), .unreadable(detail: "Permission denied"),
      "What vim left in /run/reprise/prompt.txt cannot be read: Permission denied. The prompt is as it was."
    ),
    (.exited(status: 1), .bytes(Array("at dusk\n".utf8)), "vim ended with status 1: the prompt is as it was."),
    (.exited(status: 1), .missing, "vim ended with status 1: the prompt is as it was."),
    (.killed(signal: 9), .bytes([]), "vim was ended by signal 9: the prompt is as it was."),
    (
      .killed(signal: 11), .bytes([0xFF]),
      "vim was ended by signal 11: the prompt is as it was. What it left is in /run/reprise/prompt.txt."
    ),
    (
      .notStarted(detail: "no such file"), .missing,
      "vim could not be started: no such file. Set VISUAL or EDITOR to the editor you want."
    ),
  ] as [(ExternalEdit.Ending, ExternalEdit.Content, String)])
func whateverTheEditorDoesTheDraftStays(
  _ ending: ExternalEdit.Ending, _ content: ExternalEdit.Content, _ sentence: String
) {
  var session = Session.away()
  session.comeBack(ending, content)
  #expect(session.state.instruction == "at dusk")
  #expect(session.news.hasPrefix(sentence))
  #expect(session.state.message?.kind == .warning)
  session.type("!")
  #expect(session.state.instruction == "at dusk!")
}

@Test func whatAnEditorSavedBeforeItFailedCanBePutIn() {
  var session = Session.away()
  session.comeBack(.killed(signal: 15), .bytes(Array("at night\n".utf8)))
  #expect(
    session.news == "vim was ended by signal 15: the prompt is as it was. "
      + "What it left is in /run/reprise/prompt.txt; ^Y puts it in.")
  session.press("<C-u><C-x><C-e>")
  session.comeBack(.exited(status: 1), .bytes(Array("at night\n".utf8)))
  session.press("<C-y>")
  #expect(session.state.instruction == "at night")
}

@Test(
  arguments: [
    (0, .bytes(Array("text\n".utf8)), false), (0, .bytes([]), false), (0, .missing, false), (0, .tooLarge, true),
    (0, .bytes([0xC3]), true), (0, .bytes([0]), true), (0, .unreadable(detail: ""), true),
    (0, .bytes(Array(repeating: 0x61, count: Editor.limit + 2)), true),
    (1, .bytes(Array("text\n".utf8)), true), (1, .bytes(Array("as given\n".utf8)), false), (1, .missing, false),
  ] as [(Int, ExternalEdit.Content, Bool)])
func onlyWhatThePromptDoesNotTakeKeepsItsFile(_ status: Int, _ content: ExternalEdit.Content, _ isKept: Bool) {
  let edit = ExternalEdit(editor: "vi", file: file, ending: .exited(status: status), content: content)
  #expect(edit.mustKeepFile(of: "as given") == isKept)
}

@Test func aRecalledInstructionThatWasEditedOutsideIsTheDraft() {
  var session = Session.picked()
  session.type("dusk")
  session.press("<C-s><C-u>")
  session.type("mine")
  session.press("<A-p><C-x><C-e>")
  #expect(session.effects.contains(.editExternally("dusk")))
  session.comeBack("dusk, slowly\n")
  #expect(session.state.prompt.recall == nil)
  session.press("<C-_><C-_>")
  #expect(session.state.instruction == "mine")
}

@Test func whatTheEditorLeftIsSavedAtOnce() {
  var session = Session.away()
  session.comeBack("at night\n")
  #expect(session.effects.contains(.saveDraft("at night", for: .harbour)))
}
