import Domain

/// What is said of the ledger, of budgets, and of requests that wait for a decision.
protocol LedgerWords: Sendable {
  // The sums.
  var today: String { get }
  var thisMonth: String { get }
  /// So many days, each of which has a bar.
  func lastDays(_ count: Int) -> String
  /// Marks the bar of today, in a word.
  var isToday: String { get }
  /// What was spent of a limit, in whole hundredths too.
  func spent(_ spent: Money, of limit: Money, percent: Int, left: Money) -> String
  func spentWithoutLimit(_ spent: Money) -> String
  /// The scale of their bars; `day` is nil where the highest is that of today.
  func scale(highest: Money, on day: String?) -> String
  func notBoughtAgain(_ saved: Money) -> String

  // The rows.
  func title(of state: LedgerEntry.State) -> String
  func title(of kind: LedgerEntry.Kind) -> String
  /// What was planned, and left the machine no more.
  var neverSent: String { get }
  /// The charge where it is known, otherwise the estimate and that it is not, in at most sixteen columns.
  func prices(of entry: LedgerEntry) -> String
  /// What a request is for.
  func what(source: String?, _ instruction: String?) -> String
  var isReadingLedger: String { get }
  /// The rows are those of before: reading them again went wrong.
  var ledgerIsOld: String { get }
  func ledgerFailed(_ failure: Failure, close: String, open: String) -> String
  func ledgerIsEmpty(close: String) -> String

  // What there is to say of a row.
  func madeBy(_ model: String, _ service: ServiceID) -> String
  func charge(of entry: LedgerEntry) -> String
  func times(left: String, answered: String?, ended: String?) -> String
  func times(plannedAt: String) -> String
  /// The keys for a variation of unknown fate.
  func unknownChoices(look: String, resend: String, price: Money?, writeOff: String) -> String
  /// The same for what cannot be looked for.
  func unknownChoices(writeOff: String, price: Money?) -> String
  func unsentChoices(pictures: Int, resume: String, price: Money, discard: String) -> String

  // Questions.
  func title(of question: LedgerQuestion.Kind) -> String
  func text(of question: LedgerQuestion) -> String
  /// The answers to it, in a few words, with the price of the first.
  func confirm(_ question: LedgerQuestion) -> String
  var leaveIt: String { get }
  func decisionLines(_ question: LedgerQuestion, confirm: String, stay: String) -> [String]

  // News.
  var isKnownMeanwhile: String { get }
  var wasInSpool: String { get }
  var isNotInSpool: String { get }
  /// The same was made already: `again` is the key that buys it nevertheless, with the price.
  func isMadeAlready(_ made: AlreadyMade, again: (key: String, price: Money)?, goTo: String?) -> String
  /// The same, of a picture of several.
  func isPassedOver(_ source: String, _ made: AlreadyMade) -> String
  /// A budget stops it: `key` takes the first of what fits.
  func isStopped(by stop: BudgetStop, key: String?) -> String
  func fitsNow(_ change: SmallerRequest.Change, price: Money, key: String) -> String
  /// So many pictures of an instruction, and of `others` more, were never sent.
  func wasNeverSent(
    pictures: Int, of instruction: String, others: Int, price: Money, resume: String, discard: String
  ) -> String
  func asksForUnsent(pictures: Int) -> String
  func isGivenUp(pictures: Int) -> String

  // Reasons.
  /// A budget stops it: `key` takes the first of what fits.
  func isOverBudget(_ stop: BudgetStop, fitting: [SmallerRequest], key: String) -> String
  var budgetAllowsIt: String { get }
  var nothingFits: String { get }
  var nothingWasHeld: String { get }
  var nothingIsThereYet: String { get }
  func isMadeElsewhere(_ name: String) -> String
  var everythingWasSent: String { get }
  var ledgerIsOpen: String { get }
  func ledgerIsClosed(key: String) -> String
  var ledgerHasNoRow: String { get }
  var nothingOfItIsSpooled: String { get }
  func fateIsKnown(_ state: LedgerEntry.State) -> String
  var isDecidedAlready: String { get }
  var onlyVariationsAreSpooled: String { get }
  var onlyVariationsAreAskedAgain: String { get }
  var hasNoPicture: String { get }
  func isOfOtherSource(_ name: String?) -> String
}
