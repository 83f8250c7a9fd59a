import Canvas
import Domain
import Testing

@testable import Interface

private let unknown = SlotID(rawValue: "L0-3-1")

@Test(arguments: [Command.focusFiles, .focusPicture, .focusHistory, .pictureAlone])
func theLedgerOpensEverywhereOutsideTypingAndIsRead(_ command: Command) {
  var session = Session.paid()
  session.perform(command)
  session.press("$")
  #expect(session.state.context == .ledger)
  #expect(session.effects == [.ledger(.read)])
}

@Test(arguments: ["<Esc>", "q", "$", "<C-c>"]) func theLedgerCloses(_ key: String) {
  var session = Session.ledger()
  session.press(key)
  #expect(session.state.overlay == nil)
  #expect(session.effects == [])
}

@Test func theLedgerIsReadAgainWhenSpendingChangesWhileItIsOpen() {
  var session = Session.ledger()
  session.send(.spendingChanged(Spending(today: .cents(50))))
  #expect(session.effects == [.ledger(.read)])
  #expect(session.screen().contains("◌ reading the ledger"))
  session.send(.ledgerRead(.sample))
  #expect(!session.screen().contains("reading the ledger"))
  session.press("<Esc>")
  session.send(.spendingChanged(Spending(today: .cents(51))))
  #expect(session.effects == [])
}

@Test func theLedgerSaysThatItIsReadEmptyOrFailed() {
  var session = Session.paid()
  session.press("$")
  #expect(session.screen().contains("◌ reading the ledger …"))
  session.send(.ledgerNotRead(.indexDamaged("/library/library.sqlite", detail: "malformed")))
  #expect(session.screen().contains("✗ The index /library/library.sqlite cannot be used: malformed."))
  #expect(session.screen().contains("Esc, then $ tries again."))
  session.send(.ledgerRead(LedgerReport()))
  #expect(session.screen().contains("Nothing was bought yet."))
  session.send(.ledgerRead(.sample))
  session.send(.ledgerNotRead(.diskFull("/library")))
  #expect(session.screen().contains("✗ as it was read before"))
  #expect(session.screen().contains("woodcut"))
}

@Test func theListMovesAsOthersDo() {
  var session = Session.ledger()
  session.press("j")
  #expect(session.state.ledgerRow?.id == "L0-2-9")
  session.press("G")
  #expect(session.state.ledgerRow?.id == "L0-7")
  session.press("gg3j")
  #expect(session.state.ledgerRow?.id == "L0-4-1")
  session.press("k<C-u>")
  #expect(session.state.ledgerRow?.id == "L0-3-1")
}

@Test func wordsNarrowTheList() {
  var session = Session.ledger()
  session.press("/")
  session.type("woodcut harbour")
  #expect(session.state.picker?.entries.count == 1)
  session.press("<Esc>")
  #expect(session.state.context == .ledger)
  #expect(session.state.picker?.entries.count == 7)
  session.press("/")
  session.type("written")
  #expect(session.state.ledgerRow?.id == "L0-6-1")
}

@Test func theMouseMovesTheCursorAndSpendsNothing() throws {
  var session = Session.ledger()
  let cell = try #require(session.cell(of: "market.webp: in"))
  session.click(cell.row, cell.column)
  #expect(session.state.ledgerRow?.id == "L0-5-1")
  session.wheel(.up, cell.row, cell.column)
  #expect(session.state.ledgerRow?.id == "L0-2-9")
  let title = try #require(session.cell(of: "Ledger  7"))
  session.click(title.row, title.column)
  #expect(session.state.context == .ledger)
  session.click(0, 0)
  #expect(session.state.overlay == nil)
}

@Test func whatWasMadeIsShownInTheHistory() {
  var session = Session.ledger()
  let variation = Variation.named("L0-4-1", number: 1)
  session.send(.sourceOpened(.harbour, .sample, .of([variation])))
  session.press("jj<Enter>")
  #expect(session.lastLine.contains("No picture in History came of it."))
  session.press("j<Enter>")
  #expect(session.state.overlay == nil)
  #expect(session.state.focusedPane == .history)
  #expect(session.state.history.list.selection == .slot(variation.id))
}

@Test func theCursorStaysOnItsRequestWhenOthersCome() {
  var session = Session.ledger()
  session.press("3j")
  var report = LedgerReport.sample
  report.entries.insert(LedgerReport.Line(.of("L1-2-1", .intended)), at: 2)
  session.send(.ledgerRead(report))
  #expect(session.state.ledgerRow?.id == "L0-4-1")
  session.send(.unsentFound([.of()]))
  #expect(session.state.ledgerRow?.id == "L0-4-1")
  session.send(.ledgerRead(.unknown()))
  #expect(session.state.ledgerRow?.id == "L0-3-1")
}

// Decisions.

@Test func theSpoolIsLookedThroughOnce() {
  var session = Session.ledger()
  session.press("s")
  #expect(session.effects == [.ledger(.lookAgain(unknown))])
  session.press("s")
  #expect(session.effects == [])
  #expect(session.lastLine == " • This is being done already.")
  session.send(.lookedAgain(unknown, found: false))
  #expect(session.lastLine == " • The spool has no whole answer.")
  #expect(session.effects == [])
  session.press("s")
  #expect(session.effects == [.ledger(.lookAgain(unknown))])
  session.send(.lookedAgain(unknown, found: true))
  #expect(session.lastLine == " • The answer was in the spool: it is saved.")
  #expect(session.effects == [.ledger(.read)])
}

@Test func whatFailedToBeDecidedCanBeDecidedAnew() {
  var session = Session.ledger()
  session.press("s")
  session.send(.failed(.notInLedger("L0-3-1")))
  session.press("s")
  #expect(session.effects == [.ledger(.lookAgain(unknown))])
}

@Test(arguments: ["s", "r", "w"]) func whatIsKnownNeedsNoDecision(_ key: String) {
  var session = Session.ledger()
  session.press("jjj" + key)
  #expect(session.effects == [])
  #expect(session.state.context == .ledger)
  #expect(session.lastLine == " • Its fate is known: settled.")
}

@Test func aDescriptionIsOnlyWrittenOff() {
  var session = Session.ledger()
  session.press("js")
  #expect(session.lastLine == " • The spool keeps only the answers for variations.")
  session.press("r")
  #expect(session.lastLine.hasPrefix(" • Only variations are asked for again from here"))
  session.press("w")
  session.wait(milliseconds: 200)
  session.press("y")
  #expect(session.effects == [.ledger(.writeOff("L0-2-9"))])
}

@Test func writingOffIsAskedFirst() {
  var session = Session.ledger()
  session.press("w")
  #expect(session.state.context == .deciding)
  #expect(session.effects == [])
  session.press("y")
  #expect(session.effects == [], "typed ahead")
  session.wait(milliseconds: 200)
  session.press("n")
  #expect(session.state.context == .ledger)
  session.press("w")
  session.wait(milliseconds: 200)
  session.press("y")
  #expect(session.effects == [.ledger(.writeOff("L0-3-1"))])
  #expect(session.state.context == .ledger)
  session.press("w")
  #expect(session.lastLine == " • This is being done already.")
}

@Test func askingAgainShowsThePriceAndNamesAGeneration() {
  var session = Session.ledger()
  session.press("r")
  #expect(session.screen().contains("y ask again ≈ $0.06"))
  session.wait(milliseconds: 200)
  session.press("y")
  #expect(session.effects == [.ledger(.resend(unknown, as: GenerationID(rawValue: "L1-1")))])
  session.press("r")
  #expect(session.effects == [])
  #expect(session.lastLine == " • This is being done already.")
  session.send(.ledgerRead(.sample))
  session.press("r")
  #expect(session.effects == [], "the answer may be older than the key")
  session.press("<Esc>S")
  #expect(session.generated?.id == GenerationID(rawValue: "L1-2"))
}

@Test func askingAgainIsPossibleOnceMoreWhenThatHasEnded() {
  var session = Session.ledger()
  session.press("r")
  session.wait(milliseconds: 200)
  session.press("y")
  let id = GenerationID(rawValue: "L1-1")
  session.send(.pipeline(.generationEnded(id, GenerationOutcome(saved: 0, failures: [.cancelled], cancelled: 0))))
  session.press("r")
  #expect(session.state.context == .deciding)
}

@Test func askingAgainAboveTheThresholdTakesASecondPress() {
  var session = Session.ledger { $0.secondPressAbove = .cents(1) }
  session.press("r")
  session.wait(milliseconds: 1000)
  session.press("y")
  #expect(session.effects == [])
  #expect(session.lastLine == " • Press y again to spend it: ≈ $0.06.")
  for _ in 0..<30 {
    session.wait(milliseconds: 30)
    session.press("y")
    #expect(session.effects == [], "a key that is held")
  }
  session.wait(milliseconds: 1000)
  session.press("y")
  #expect(session.ledgerEffects == [.resend(unknown, as: GenerationID(rawValue: "L1-1"))])
}

@Test func askingAgainObeysTheBudget() {
  var session = Session.ledger()
  let spent = Spending(today: .cents(197), budget: Budget(perDay: .cents(200)))
  session.send(.spendingChanged(spent))
  session.press("r")
  #expect(session.state.context == .ledger)
  #expect(session.lastLine == " • Today's budget of $2.00 does not allow it: $1.97 are spent.")
  session.send(.spendingChanged(Spending()))
  session.press("r")
  session.wait(milliseconds: 200)
  session.send(.spendingChanged(spent))
  session.press("y")
  #expect(session.ledgerEffects == [])
  #expect(session.state.context == .ledger)
}

@Test func aQuestionThatIsAnsweredMeanwhileGoesAway() {
  var session = Session.ledger()
  session.press("r")
  session.send(.ledgerRead(.unknown("other")))
  #expect(session.state.context == .ledger)
  #expect(session.state.news.log.last?.text == "What became of it is known meanwhile.")
}

@Test func aClickDoesNotAnswerWhatSpends() throws {
  var session = Session.ledger()
  session.press("r")
  session.wait(milliseconds: 200)
  let cell = try #require(session.cell(of: "y ask again"))
  session.click(cell.row, cell.column)
  #expect(session.ledgerEffects == [])
  let stay = try #require(session.cell(of: "n leave it"))
  session.wait(milliseconds: 1000)
  session.click(stay.row, stay.column)
  #expect(session.state.context == .ledger)
}

@Test func aNarrowScreenStillAsks() {
  var session = Session.ledger()
  session.press("r")
  #expect(session.screen(rows: 5, columns: 40).contains("Ask for it again? ≈ $0.06. y or n"))
}

@Test func commandsOfTheLedgerSayWhereItIs() {
  var session = Session.paid()
  session.perform(.writeOff)
  #expect(session.lastLine == " • The ledger is not open: press $.")
}
