import Domain

/// What fits a budget where the next generation does not.
extension State {
  /// The budget that the next generation would exceed; nil if there is none. Each marked picture has one of its own.
  var budgetStop: BudgetStop? {
    let planned = plannedWork
    return models.spending.stop(of: slotPrice.times(planned.count) + wordsPrice, generations: planned.sources)
  }

  /// What would fit a budget instead of the next generation, the one that changes least first.
  var fitting: [SmallerRequest] {
    if budgetStop != nil { return fittingNow }
    // What the pipeline counts may be more than what is known here.
    guard let stopped = ledger.stopped, nextRequest?.isSame(as: stopped.request) == true else { return [] }
    return stopped.stop.smaller
  }

  /// The same by the prices that are known here.
  var fittingNow: [SmallerRequest] {
    guard let model, let left = models.spending.left(generations: plannedWork.sources), left > wordsPrice else {
      return []
    }
    return model.smaller(
      than: settings, source: plannedParentSize, within: left - wordsPrice,
      price: slotPrices(parent: plannedParentSize))
  }

  /// Makes the change that is named first where a budget stops the next generation.
  mutating func fitBudget() {
    guard let smaller = fitting.first else { return }
    ledger.stopped = nil
    choose { $0 = smaller.applied(to: $0) }
    say(.info, words.fitsNow(smaller.change, price: plannedWork.price, key: key(.generate, in: context)))
  }

  /// Why there is nothing to make fit, as a sentence without a full stop; nil if there is.
  var fittingReason: String? {
    guard fitting.isEmpty else { return nil }
    return budgetStop == nil ? words.budgetAllowsIt : words.nothingFits
  }
}
