import Canvas
import Domain
import Testing

@testable import Interface

private let key = "sk-proj-SECRETsecretSECRET0123456789"

extension Session {
  fileprivate static func connecting(_ service: String = "OpenAI") -> Session {
    var session = Session.paid()
    session.press("C")
    if service != "OpenAI" { session.press("j") }
    session.press("<Enter>")
    return session
  }

  /// Everything the program remembers, draws and asks for, as text.
  fileprivate var everything: String {
    var dumped = ""
    dump(state, to: &dumped)
    let seen = [String(reflecting: state), String(describing: state), dumped, screen()]
    return seen.joined(separator: "\n") + effects.map { String(reflecting: $0) }.joined()
  }
}

@Test(arguments: [true, false]) func aKeyIsNeverShown(_ isPasted: Bool) {
  var session = Session.connecting()
  if isPasted { session.send(.pasted(" \(key)\n")) } else { session.type(key) }
  #expect(session.screen().contains("•••• 36 characters"))
  #expect(!session.everything.contains("SECRET"))
  session.press("<Enter>")
  #expect(session.effects == [.connect(.openAI, endpoint: nil, Secret(key))])
  #expect(session.screen().contains("◌ testing …"))
  #expect(!session.everything.contains("SECRET"))
  session.send(.connectFailed(.openAI, .service(ServiceFailure(.openAI, .wrongKey))))
  #expect(session.screen().contains("✗ OpenAI does not take the key"))
  #expect(!session.everything.contains("SECRET"))
}

@Test func afterAFailureEverythingThatWasTypedIsStillThere() {
  var session = Session.connecting("Azure")
  session.type("https://eyes.cognitiveservices.azure.com")
  session.press("<Tab>")
  session.send(.pasted(key))
  session.press("<Enter>")
  let asked = session.effects
  #expect(
    asked == [.connect(.azureVision, endpoint: "https://eyes.cognitiveservices.azure.com", Secret(key))])
  session.send(.connectFailed(.azureVision, .service(ServiceFailure(.azureVision, .wrongKey))))
  session.press("<Enter>")
  #expect(session.effects == asked)
}

@Test func aConnectedServiceCanBeUsedAndItsKeyIsForgotten() {
  var session = Session.connecting("Azure")
  session.type("https://eyes.example")
  session.press("<Tab>")
  session.type(key)
  session.press("<Enter>")
  session.send(.connected(.azureVision))
  #expect(session.screen().contains("✓ Azure AI Vision is connected: D has it describe."))
  #expect(session.state.connectDesk?.keyLength == 0)
  session.press("<Enter>")
  #expect(session.state.overlay == nil)
  #expect(session.effects == [])
  #expect(!session.state.needsKey(.azureVision))
}

@Test func anAnswerThatComesAfterTheDialogWasClosedIsNews() {
  var session = Session.connecting()
  session.type(key)
  session.press("<Enter><Esc>")
  session.send(.connected(.openAI))
  #expect(session.state.overlay == nil)
  #expect(session.state.news.log.last?.text == "OpenAI is connected: M chooses its models.")
  session.send(.connectFailed(.openAI, .service(ServiceFailure(.openAI, .wrongKey))))
  #expect(session.state.news.log.last?.kind == .failure)
}

@Test func whileTheKeyIsTestedNothingCanBeTypedOrSentAgain() {
  var session = Session.connecting()
  session.type(key)
  session.press("<Enter>")
  session.type("more")
  session.press("<Backspace><C-u>")
  #expect(session.state.connectDesk?.keyLength == 36)
  session.press("<Enter>")
  #expect(session.effects == [])
}

@Test func aPasteBeforeTheServiceIsPickedIsForgotten() {
  var session = Session.paid()
  session.press("C")
  session.send(.pasted(key))
  #expect(session.state.heldPaste == nil)
  #expect(!session.everything.contains("SECRET"))
  session.press("<Esc>i")
  #expect(session.state.instruction == "at dusk")
}

@Test func aKeyReachesNoDraftNoRecallAndNoClipboard() {
  var session = Session.connecting()
  session.send(.pasted(key))
  var effects = session.effects
  session.press("<C-w><C-y>")
  session.type(key)
  effects += session.effects
  session.press("<C-u>")
  effects += session.effects
  session.press("<Esc>")
  effects += session.effects
  session.wait(milliseconds: 5000)
  effects += session.effects
  #expect(!effects.contains { if case .saveDraft = $0 { true } else { false } })
  session.press("i<C-y><A-p>")
  #expect(!session.state.instruction.contains("SECRET"))
  #expect(!session.everything.contains("SECRET"))
}

@Test func whatIsMissingIsAskedFor() {
  var session = Session.connecting("Azure")
  session.press("<Enter>")
  #expect(session.lastLine.contains("Say first where Azure AI Vision is"))
  session.type("https://eyes.example")
  session.press("<Enter>")
  #expect(session.lastLine.contains("Paste or type first the key for Azure AI Vision."))
  #expect(session.state.connectDesk?.field == .key)
}

@Test func aKeyOfAnyLengthIsBounded() {
  var session = Session.connecting()
  session.send(.pasted(String(repeating: "x", count: ConnectDesk.keyLimit + 1)))
  #expect(session.state.connectDesk?.keyLength == 0)
  session.send(.pasted("a\u{1B}[31mb\r\n\tc\u{7F}"))
  session.press("<Enter>")
  #expect(session.effects == [.connect(.openAI, endpoint: nil, Secret("a[31mbc"))])
}

@Test func withoutServicesThereIsNothingToConnect() {
  var session = Session.listed()
  session.press("C")
  #expect(session.lastLine == " • There is no service to connect.")
}

@Test func theDialogAt80By24() {
  var session = Session.connecting("Azure")
  session.resize(rows: 24, columns: 80)
  session.type("https://eyes.example")
  session.press("<Tab>")
  session.send(.pasted(key))
  let lines = session.screen(rows: 24, columns: 80).split(separator: "\n", omittingEmptySubsequences: false)
  let expected = """
    │▄▄▄▄▄╭ Connect Azure AI Vision ─────────────────────────────────────────╮     │
    │▄▄▄▄▄│ Paste or type the key. It is sent to Azure AI Vision only, and   │     │
    │▄▄▄▄▄│ shown nowhere.                                                   │     │
    │▄▄▄▄▄│                                                                  │     │
    │▄▄▄▄▄│  endpoint  https://eyes.example                                  │     │
    │▄▄▄▄▄│ ▌key       •••• 36 characters                                    │     │
    │▄▄▄▄▄│                                                                  │─────│
    │▄▄▄▄▄│                                                                  │;    │
    │▄▄▄▄▄│                                                                  │     │
    │─ loc│                                                                  │     │
    │ a bo╰──────────────────────────────────────────────────────────────────╯     │
    """
  #expect(lines[6..<17].joined(separator: "\n") == expected)
}
