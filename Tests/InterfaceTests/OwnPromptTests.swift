import Domain
import Testing

@testable import Interface

@Test func thePromptIsRewrittenAndSentAsItIs() throws {
  var session = Session.paid()
  session.press("gs")
  #expect(session.state.context == .sending)
  #expect(session.screen().contains("sends  yours  Esc keeps, A-r recomposes"))
  session.press("<A-lt>")
  session.type("Oil on canvas. ")
  session.press("<Esc>")
  #expect(session.screen().contains("─ sends  yours ─"))
  #expect(session.state.instruction == "at dusk")
  session.press("S")
  let request = try #require(session.generated)
  #expect(request.instruction == "at dusk")
  #expect(request.prompt?.text == "Oil on canvas. A boat docked in a harbour at sunset; water, sky. Change: at dusk")
}

@Test func aPromptThatWasNotChangedIsComposed() {
  var session = Session.paid()
  session.press("gs<Esc>S")
  #expect(session.generated != nil && session.generated?.prompt == nil)
}

@Test func anEmptyPromptIsComposedAgain() {
  var session = Session.paid()
  session.press("gs<C-x>h<Backspace><Esc>")
  #expect(session.state.prompt.own == nil)
  session.press("S")
  #expect(session.generated?.prompt == nil)
}

@Test func thePromptIsComposedAgainAndTheTextCanBeRecalled() {
  var session = Session.paid()
  session.press("gs")
  session.type("Mine. ")
  session.press("<Esc>gu")
  #expect(session.lastLine == " • The prompt is composed again.")
  #expect(session.state.prompt.own == nil)
  session.press("i<A-p>")
  #expect(session.state.instruction.hasPrefix("Mine. "))
}

@Test func aPromptForOtherWordsSaysSo() {
  var session = Session.paid()
  session.press("gs")
  session.type("Mine. ")
  session.press("<Esc>i")
  session.type(" in winter")
  #expect(session.screen().contains("yours  written for other words"))
}

@Test func thePromptCanBeSentWhileItIsRewritten() {
  var session = Session.paid()
  session.press("gs")
  session.type("Mine. ")
  session.press("<C-s>")
  #expect(session.generated?.prompt?.text.hasPrefix("Mine. ") == true)
}

@Test func thePromptHasTheKeysOfReadline() {
  var session = Session.paid()
  session.press("gs<C-k>")
  session.type("one two")
  session.press("<C-w><C-_>")
  #expect(session.state.prompt.own?.editor.text == "one two")
  session.send(.pasted(" three"))
  #expect(session.state.prompt.own?.text.contains("three") == true)
  #expect(session.state.instruction == "at dusk")
}

@Test func withoutWordsThereIsNoPromptToRewrite() {
  var session = Session.picked()
  session.press("<Esc>gs")
  #expect(session.lastLine == " • Say first what to change: press i and write.")
  session.press("gu")
  #expect(session.lastLine == " • The prompt is composed already.")
}

@Test func anotherSourceHasItsPromptComposed() {
  var session = Session.paid()
  session.press("gs")
  session.type("Mine. ")
  session.press("<Esc>1k<Enter>")
  #expect(session.state.prompt.own == nil)
  session.press("<A-p>")
  #expect(session.state.instruction.hasPrefix("Mine. "))
}

@Test func whoeverElseComposesIsNamed() {
  var session = Session.paid()
  session.press("gdj<Enter>")
  #expect(session.screen().contains("sends  what OpenAI composes it from"))
}

@Test func whatIsKeptAndChangedIsShown() throws {
  var session = Session.paid()
  session.press("S")
  let request = try #require(session.generated)
  let prompt = Prompt(text: "A boat at dusk.", keeps: ["the boat", "the quay"], changes: ["the light"])
  session.send(.pipeline(.composed(request.id, prompt)))
  #expect(session.screen().contains("keeps: the boat, the quay"))
  #expect(session.screen().contains("changes: the light"))
  var variation = Variation.of(request, number: 1)
  variation.prompt = prompt
  session.send(.pipeline(.variationSaved(variation, lineage: .of([variation]))))
  #expect(session.screen().contains("keeps: the boat, the quay"))
}

@Test func thePromptThatWasUsedIsComparedWithTheOneThatWasSent() throws {
  var session = Session.paid()
  session.press("S")
  let request = try #require(session.generated)
  var variation = Variation.of(request, number: 1)
  variation.prompt = Prompt(text: "A boat at dusk, calm water.")
  variation.outputPrompt = "A small boat at dusk, still water."
  session.send(.pipeline(.variationSaved(variation, lineage: .of([variation]))))
  session.press("4")
  #expect(session.middle.contains("used: A +small boat at dusk, -calm +still water."))
  variation.outputPrompt = variation.prompt.text
  session.send(.pipeline(.variationSaved(variation, lineage: .of([variation]))))
  #expect(session.middle.contains("used the prompt as it was sent"))
}

@Test(arguments: [
  ("", "", ""), ("a b", "a b", "a b"), ("a b", "a c", "a -b +c"), ("", "a", "+a"), ("a", "", "-a"),
  ("a b c d", "a x c y d", "a -b +x c +y d"), ("a\n b", "a b", "a b"), ("x a", "y a", "-x +y a"),
])
func wordsAreCompared(_ old: String, _ new: String, _ shown: String) throws {
  let difference = try #require(WordDiff(from: old, to: new))
  #expect(difference.segments.map(\.text).joined() == shown)
}

@Test func bothTextsCanBeReadOffTheirDifference() throws {
  var random = Seeded(7)
  for _ in 0..<200 {
    let old = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      String("abcde".randomElement(using: &random) ?? "a")
    }
    let new = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      String("abcde".randomElement(using: &random) ?? "a")
    }
    let difference = try #require(
      WordDiff(from: old.joined(separator: " "), to: new.joined(separator: " ")))
    #expect(difference.words.filter { $0.place != .new }.map(\.text) == old)
    #expect(difference.words.filter { $0.place != .old }.map(\.text) == new)
  }
}

@Test func longTextsAreOnlyComparedWhereTheyDiffer() {
  let long = (0..<20_000).map(String.init).joined(separator: " ")
  #expect(WordDiff(from: long, to: long)?.isEqual == true)
  #expect(WordDiff(from: long + " x", to: long + " y")?.words.count == 20_002)
  let other = (0..<20_000).map { "w\($0)" }.joined(separator: " ")
  #expect(WordDiff(from: long, to: other) == nil)
}

@Test func thePromptIsRewrittenAt80By24() {
  var session = Session.paid(rows: 24, columns: 80)
  session.press("gs")
  session.type("Oil on canvas. ")
  let expected = """
    ╭ 2 harbou…  4000×3000  JPEG  3.3…─╮╭ 3 Prompt  changes harbour.jpg ───────────╮
    │                                  ││ at dusk                                  │
    │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
    │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
    │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
    │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││─ sends  yours  Esc keeps, A-r recomposes─│
    │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ Oil on canvas. A boat docked in a        │
    │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ harbour at sunset; water, sky. Change:   │
    │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ at dusk                                  │
    │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
    │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
    │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
    │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
    │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
    │                                  ││                                          │
    │─ local studio, 0.87, cached  2 …─││                                          │
    │ a boat docked in a harbour at    ││                                          │
    │ sunset                           ││                                          │
    │ boat · water · sky · [1] boat    ││                                          │
    ╰──────────────────────────────────╯╰──────────────────────────────────────────╯
     1 Files  ~/Pictures  harbour.jpg
     4 History  0
     from picture · gpt-image-2.6-flare · auto ×1     ^S generate ≈ $0.06   F1 help
     Esc stop writing   A-r compose the prompt again   Enter new line   ^_ undo
    """
  #expect(session.screen(rows: 24, columns: 80) == expected)
}

@Test func aPromptOfOnesOwnAt120By40() {
  var session = Session.paid()
  session.press("gs")
  session.type("Oil on canvas. ")
  session.press("<Esc>")
  let lines = session.screen().split(separator: "\n", omittingEmptySubsequences: false)
  let expected = """
    │                            ││                                                       ││                               │
    │                            │├ 3 Prompt  changes harbour.jpg ────────────────────────┤│                               │
    │                            ││ at dusk                                               ││                               │
    │                            ││                                                       ││                               │
    │                            ││                                                       ││                               │
    │                            ││                                                       ││                               │
    │                            ││─ sends  yours ────────────────────────────────────────││                               │
    │                            ││ Oil on canvas. A boat docked in a harbour at sunset;  ││                               │
    │                            ││ water, sky. Change: at dusk                           ││                               │
    ╰────────────────────────────╯╰───────────────────────────────────────────────────────╯╰───────────────────────────────╯
     from picture · gpt-image-2.6-flare · auto ×1                                              ^S generate ≈ $0.06   ? help
     i write   Tab next pane   q quit
    """
  #expect(lines[28...].joined(separator: "\n") == expected)
}
