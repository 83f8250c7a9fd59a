import Domain

extension English: LedgerWords {
  var today: String { "today" }
  var thisMonth: String { "this month" }
  func lastDays(_ count: Int) -> String { count == 0 ? "days" : count == 1 ? "1 day" : "\(count) days" }
  var isToday: String { "today" }

  func spent(_ spent: Money, of limit: Money, percent: Int, left: Money) -> String {
    let rest = left.isFree ? "nothing left" : "\(amount(left)) left"
    return "\(amount(spent)) of \(amount(limit)), \(self.percent(percent)), \(rest)"
  }

  func spentWithoutLimit(_ spent: Money) -> String { "\(amount(spent)), no limit" }

  func scale(highest: Money, on day: String?) -> String {
    guard !highest.isFree else { return "nothing was spent" }
    return "the highest: \(amount(highest)) \(day.map { "on \($0)" } ?? "today")"
  }

  func notBoughtAgain(_ saved: Money) -> String { "known already, not bought again: \(saved.exact) so far" }

  func title(of state: LedgerEntry.State) -> String {
    switch state {
    case .intended: "under way"
    case .settled: "settled"
    case .failed: "failed"
    case .unknown: "unknown"
    case .writtenOff: "written off"
    }
  }

  func title(of kind: LedgerEntry.Kind) -> String { kind.rawValue }
  var neverSent: String { "never sent" }

  func prices(of entry: LedgerEntry) -> String {
    let estimate = entry.estimate.map { "≈ \($0.exact) " } ?? ""
    return switch entry.state {
    case .intended: estimate + "…"
    case .unknown: estimate + "?"
    case .failed: (entry.charge ?? .free).exact
    case .settled, .writtenOff: entry.charge?.exact ?? estimate + "?"
    }
  }

  func what(source: String?, _ instruction: String?) -> String {
    [source, instruction].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
  }

  var isReadingLedger: String { "reading the ledger" }
  var ledgerIsOld: String { "as it was read before" }
  func ledgerFailed(_ failure: Failure, close: String, open: String) -> String {
    "\(sentences(of: failure)) \(close), then \(open) tries again."
  }
  func ledgerIsEmpty(close: String) -> String {
    "Nothing was bought yet. Every paid request has a line here, before it leaves. \(close) closes the ledger."
  }

  func madeBy(_ model: String, _ service: ServiceID) -> String {
    model.isEmpty ? service.title : "\(model) of \(service.title)"
  }

  func charge(of entry: LedgerEntry) -> String {
    let estimate = entry.estimate.map { "estimated \($0.exact)" } ?? "nobody knows what it costs"
    return switch entry.state {
    case .intended: "\(estimate), not charged yet"
    case .unknown: "\(estimate), possibly charged"
    case .failed: entry.charge.map { "\(estimate), charged \($0.exact)" } ?? "\(estimate), not charged"
    case .settled: entry.charge.map { "\(estimate), charged \($0.exact)" } ?? "\(estimate), the charge is not known"
    case .writtenOff: "\(estimate), counts as \(entry.counted.exact)"
    }
  }

  func times(left: String, answered: String?, ended: String?) -> String {
    ["left \(left)", answered.map { "answered \($0)" }, ended.map { "ended \($0)" }].compactMap(\.self)
      .joined(separator: ", ")
  }

  func times(plannedAt: String) -> String { "asked for \(plannedAt)" }

  func unknownChoices(look: String, resend: String, price: Money?, writeOff: String) -> String {
    let again = price.map { " \(approximately($0))" } ?? ""
    return
      "\(look) looks in the spool, \(resend) asks again\(again), \(unknownChoices(writeOff: writeOff, price: price))"
  }

  func unknownChoices(writeOff: String, price: Money?) -> String {
    "\(writeOff) writes it off\(price.map { " as \(amount($0))" } ?? ": nobody knows what it cost")"
  }

  func unsentChoices(pictures: Int, resume: String, price: Money, discard: String) -> String {
    let them = pictures == 1 ? "it" : "them"
    return "\(these(pictures)): \(resume) asks for \(them) \(approximately(price)), \(discard) gives \(them) up"
  }

  func title(of question: LedgerQuestion.Kind) -> String {
    switch question {
    case .resend: "Ask for it again?"
    case .writeOff: "Write it off?"
    }
  }

  func text(of question: LedgerQuestion) -> String {
    let price = amount(question.price)
    return switch question.kind {
    case .resend: "The first may have been charged, ≈ \(price). Another one costs \(approximately(question.price))."
    case .writeOff: "It counts as \(price) spent, and nobody waits for it any more."
    }
  }

  func confirm(_ question: LedgerQuestion) -> String {
    switch question.kind {
    case .resend: "ask again \(approximately(question.price))"
    case .writeOff: "write it off"
    }
  }

  var leaveIt: String { "leave it" }

  func decisionLines(_ question: LedgerQuestion, confirm: String, stay: String) -> [String] {
    let keys = "\(confirm) or \(stay)"
    let title = title(of: question.kind)
    let price = question.kind == .resend ? " \(approximately(question.price))." : ""
    return ["\(title)\(price) \(keys)", keys]
  }

  var isKnownMeanwhile: String { "What became of it is known meanwhile." }
  var wasInSpool: String { "The answer was in the spool: it is saved." }
  var isNotInSpool: String { "The spool has no whole answer." }

  func isMadeAlready(_ made: AlreadyMade, again: (key: String, price: Money)?, goTo: String?) -> String {
    let keys = [
      goTo.map { "\($0) goes there" }, again.map { "\($0.key) once more buys it again \(approximately($0.price))" },
    ].compactMap(\.self)
    let tail = keys.isEmpty ? "" : " \(keys.joined(separator: ", "))."
    return "Nothing was sent: \(made.message).\(tail)"
  }

  func isPassedOver(_ source: String, _ made: AlreadyMade) -> String {
    "\(source) is passed over: \(made.message)."
  }

  func isStopped(by stop: BudgetStop, key: String?) -> String {
    let fits = fits(stop.smaller, key: key)
    let advice = fits.isEmpty ? stop.advice.capitalisedFirst : fits.capitalisedFirst
    return "Nothing was sent: \(stop.message). \(advice)."
  }

  func fitsNow(_ change: SmallerRequest.Change, price: Money, key: String) -> String {
    "Now \(SmallerRequest(change, price: price).title): \(key) generates \(approximately(price))."
  }

  func wasNeverSent(
    pictures: Int, of instruction: String, others: Int, price: Money, resume: String, discard: String
  ) -> String {
    let more = others > 0 ? " and \(others) more" : ""
    let (verb, them) = pictures == 1 ? ("was", "it") : ("were", "them")
    let words = instruction.isEmpty ? "" : " of “\(instruction.excerpt)”\(more)"
    return "\(these(pictures))\(words) \(verb) never asked for: \(resume) asks for \(them) \(approximately(price)), "
      + "\(discard) gives \(them) up."
  }

  func asksForUnsent(pictures: Int) -> String { "Asking for \(these(pictures))." }
  func isGivenUp(pictures: Int) -> String { "\(these(pictures)) given up: nothing was sent, nothing is charged." }

  private func these(_ pictures: Int) -> String { "\(pictures) \(pictures == 1 ? "picture" : "pictures")" }

  /// `fits: 1 picture ≈ $0.01 (gl), or quality low ≈ $0.02`; empty where nothing does.
  private func fits(_ fitting: [SmallerRequest], key: String?) -> String {
    let parts = fitting.enumerated().map { place, smaller in
      "\(smaller.title) \(approximately(smaller.price))\(place == 0 ? key.map { " (\($0))" } ?? "" : "")"
    }
    return parts.isEmpty ? "" : "fits: \(parts.joined(separator: ", or "))"
  }
}

extension English {
  /// What the commands for the ledger do.
  func label(ofLedger command: Command) -> String? {
    switch command {
    case .ledger: "ledger: every paid request, budgets"
    case .fitBudget: "make it fit the budget"
    case .goToMade: "go to what was made already"
    case .resume: "ask for what was never sent"
    case .discardUnsent: "give up what was never sent"
    case .lookAgain: "look in the spool"
    case .askAgain: "ask again"
    case .writeOff: "write off"
    case .showEntry: "show in History"
    case .confirmDecision: "do it"
    default: nil
    }
  }
}

// Reasons.
extension English {
  func isOverBudget(_ stop: BudgetStop, fitting: [SmallerRequest], key: String) -> String {
    let parts = [isOverBudget(stop), fits(fitting, key: key)].filter { !$0.isEmpty }
    return parts.joined(separator: "; ")
  }

  var budgetAllowsIt: String { "no budget is in the way" }
  var nothingFits: String { "nothing smaller fits the budget" }
  var nothingWasHeld: String { "nothing was asked for that is there already" }
  var nothingIsThereYet: String { "nothing of it is there yet" }
  func isMadeElsewhere(_ name: String) -> String { "\(name) is not in this History: open its source first" }
  var everythingWasSent: String { "everything that was asked for was sent" }
  var ledgerIsOpen: String { "the ledger is open already" }
  func ledgerIsClosed(key: String) -> String { "the ledger is not open: press \(key)" }
  var ledgerHasNoRow: String { "the cursor is on no request" }
  var nothingOfItIsSpooled: String { "it was never sent: the spool has nothing of it" }
  func fateIsKnown(_ state: LedgerEntry.State) -> String { "its fate is known: \(title(of: state))" }
  var isDecidedAlready: String { "this is being done already" }
  var onlyVariationsAreSpooled: String { "the spool keeps only the answers for variations" }
  var onlyVariationsAreAskedAgain: String { "only variations are asked for again from here" }
  var hasNoPicture: String { "no picture in History came of it" }
  func isOfOtherSource(_ name: String?) -> String { "it is of \(name ?? "another source"): open that first" }
}
