import Domain
import Testing

@testable import Interface

extension Session {
  /// A program with a paid generation under way, whose slot was sent.
  static func sent(configure: (inout Surroundings) -> Void = { _ in }) throws -> (Session, GenerationRequest) {
    var session = Session.paid(configure: configure)
    session.press("S")
    let request = try #require(session.generated)
    session.send(.pipeline(.slotChanged(request.slots[0], generation: request.id, .sent(stage: .generate))))
    return (session, request)
  }

  mutating func tell(_ news: SlotNews, of request: GenerationRequest) {
    send(.pipeline(.slotReported(request.slots[0], generation: request.id, news)))
  }
}

@Test func aSlotTellsHowLongItTakesAndHowMuchIsThere() throws {
  var (session, request) = try Session.sent()
  session.wait(milliseconds: 41_000)
  #expect(session.screen().contains("◐ generating 0:41"))
  session.tell(.received(byteCount: 1_300_000), of: request)
  #expect(session.screen().contains("◐ receiving 1.2 M 0:41"))
}

@Test func aSlotThatWaitsCountsDown() throws {
  var (session, request) = try Session.sent()
  let until = Instant(milliseconds: session.now.milliseconds + 12_000)
  session.tell(.waiting(until: until, .rateLimited(seconds: 12)), of: request)
  #expect(session.middle.contains("sends again in 12 s: too many requests"))
  session.wait(milliseconds: 5000)
  #expect(session.middle.contains("sends again in 7 s: too many requests"))
  session.wait(milliseconds: 60_000)
  #expect(session.middle.contains("sends again in 0 s: too many requests"))
  session.tell(.received(byteCount: 10), of: request)
  #expect(session.middle.contains("receiving 10 B"))
}

@Test func aPartialPictureIsShownAndMarked() throws {
  var (session, request) = try Session.sent()
  session.tell(.partial("/spool/1-0.png", index: 0), of: request)
  session.rest()
  #expect(session.state.picture.wanted?.picture == "/spool/1-0.png")
  #expect(session.screen().split(separator: "\n").count { $0.contains("◐ partial 1") } >= 1)
  session.drawPreview()
  session.tell(.partial("/spool/1-1.png", index: 1), of: request)
  session.rest()
  #expect(session.preview?.picture == "/spool/1-1.png" || session.state.picture.wanted?.picture == "/spool/1-1.png")
  #expect(session.screen().contains("◐ partial 2"))
  let variation = Variation.of(request, number: 1)
  session.send(.pipeline(.variationSaved(variation, lineage: .of([variation]))))
  session.rest()
  #expect(session.state.picture.wanted?.picture == variation.file)
}

@Test func aPartialPictureInTheSameFileIsDrawnAnew() throws {
  var (session, request) = try Session.sent()
  session.tell(.partial("/spool/1.png", index: 0), of: request)
  session.rest()
  session.drawPreview()
  session.tell(.partial("/spool/1.png", index: 1), of: request)
  session.rest()
  #expect(session.preview?.picture == "/spool/1.png")
}

@Test func whatMayBeChargedIsNotStoppedWithoutAQuestion() throws {
  var (session, request) = try Session.sent()
  session.wait(milliseconds: 41_000)
  session.press("4x")
  #expect(session.effects == [])
  #expect(session.state.context == .cancelling)
  let text = session.screen().replacing("│", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  #expect(text.contains("It has left 0:41 ago; OpenAI charges what it makes, even if nothing"))
  session.wait(milliseconds: 200)
  session.press("n")
  #expect(session.state.overlay == nil)
  #expect(session.effects == [])
  session.press("x")
  session.wait(milliseconds: 200)
  session.press("y")
  #expect(session.effects.first == .cancel(request.id))
}

@Test(arguments: ["X", "<C-c>"]) func stoppingEverythingAsksToo(_ key: String) throws {
  var (session, _) = try Session.sent()
  session.press(key)
  #expect(session.state.context == .cancelling)
  session.press("y")
  #expect(session.effects == [], "typed ahead")
  session.wait(milliseconds: 200)
  session.press("y")
  #expect(session.effects == [.cancelAll])
}

@Test func whatIsFreeOrHasNotLeftIsStoppedAtOnce() throws {
  var session = Session.paid()
  session.press("S")
  let request = try #require(session.generated)
  session.press("4x")
  #expect(session.effects.first == .cancel(request.id))
  var (waiting, other) = try Session.sent()
  waiting.tell(.waiting(until: Instant(milliseconds: waiting.now.milliseconds + 9000), nil), of: other)
  waiting.press("4x")
  #expect(waiting.effects.first == .cancel(other.id))
}

@Test func theQuestionGoesAwayWhereTheAnswerCame() throws {
  var (session, request) = try Session.sent()
  session.press("4x")
  session.send(.pipeline(.generationEnded(request.id, GenerationOutcome(saved: 1, failures: [], cancelled: 0))))
  #expect(session.state.overlay == nil)
}

@Test func quittingSaysThatWhatHasLeftMayBeCharged() throws {
  var (session, _) = try Session.sent()
  session.press("q")
  #expect(session.state.questionText.hasSuffix("What has left may be charged."))
}

// Failures.

@Test(arguments: [
  ServiceFailure.Kind.noKey, .wrongKey, .moderated(.input, categories: ["violence"]), .billingStop(detail: ""),
  .rateLimited(seconds: 3), .timedOut(seconds: 300), .unreachable(host: "api.openai.com", detail: "no route"),
])
func afterEveryFailureTheInstructionIsStillThere(_ kind: ServiceFailure.Kind) throws {
  var (session, request) = try Session.sent()
  let failure = ServiceFailure(.openAI, kind, requestID: "req_42")
  session.send(.pipeline(.slotChanged(request.slots[0], generation: request.id, .failed(.service(failure)))))
  session.send(
    .pipeline(
      .generationEnded(request.id, GenerationOutcome(saved: 0, failures: [.service(failure)], cancelled: 0))))
  #expect(session.state.instruction == "at dusk")
  #expect(session.state.news.log.last?.text.contains(failure.advice.dropFirst()) == true)
  #expect(session.state.news.log.last?.text.contains("[request req_42]") == true)
  session.press("4yr")
  #expect(session.effects == [.copy("req_42", what: .requestID)])
  session.press("<Esc>i")
  #expect(session.state.instruction == "at dusk")
}

@Test func withoutAFailureThereIsNoRequestToCopy() {
  var session = Session.picked()
  session.press("<Esc>yr")
  #expect(session.lastLine == " • No failure here has a request id.")
}

@Test func theQuestionAt80By24() throws {
  var (session, _) = try Session.sent()
  session.resize(rows: 24, columns: 80)
  session.press("4")
  session.rest()
  session.drawPreview()
  session.wait(milliseconds: 41_000)
  session.press("x")
  let expected = """
    ╭ 2 at dusk  ◐ generating 0:41 ────────────╮╭ 4 History  0  ◐ 1 running ───────╮
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││ ▸harbour.jpg                     │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││▌└ ◐ generating 0:41              │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
    │  ▄▄▄▄▄▄▄▄▄╭ Stop it? ────────────────────────────────────────────╮           │
    │  ▄▄▄▄▄▄▄▄▄│ It has left 0:41 ago; OpenAI charges what it makes,  │           │
    │  ▄▄▄▄▄▄▄▄▄│ even if nothing comes here.                          │           │
    │  ▄▄▄▄▄▄▄▄▄│                                                      │           │
    │  ▄▄▄▄▄▄▄▄▄│ n let it go on    y stop it                          │           │
    │  ▄▄▄▄▄▄▄▄▄╰──────────────────────────────────────────────────────╯           │
    │─ OpenAI, ×1 ─────────────────────────────││                                  │
    │ at dusk                                  ││                                  │
    │ from harbour.jpg                         ││                                  │
    │                                          ││                                  │
    ╰──────────────────────────────────────────╯╰──────────────────────────────────╯
     1 Files  ~/Pictures  harbour.jpg
     3 Prompt  at dusk
     from picture · gpt-image-2.6-flare… ◐ 1 running   ^S generate ≈ $0.06   ? help
     y stop it   n stay
    """
  #expect(session.screen(rows: 24, columns: 80) == expected)
}

@Test func aPartialPictureAt120By40() throws {
  var (session, request) = try Session.sent()
  session.tell(.received(byteCount: 402_000), of: request)
  session.tell(.partial("/spool/1-0.png", index: 0), of: request)
  session.rest()
  session.drawPreview()
  session.wait(milliseconds: 12_000)
  let lines = session.screen().split(separator: "\n", omittingEmptySubsequences: false)
  let shown = [lines[0], lines[1], lines[2], lines[38], lines[39]].joined(separator: "\n")
  let frame = """
    ╭ 1 Files  ~/Pictures ───────╮╭ 2 at dusk  ◐ partial 1, 392 K 0:12 ───────────────────╮╭ 4 History  0  ◐ 1 running ────╮
    │ ../                        ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ ▸harbour.jpg                  │
    │ holiday/                   ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││▌└ ◐ partial 1, 392 K 0:12     │
     from picture · gpt-image-2.6-flare · auto ×1                                ◐ 1 running   ^S generate ≈ $0.06   ? help
     i write   Tab next pane   q quit
    """
  #expect(shown == frame)
}
