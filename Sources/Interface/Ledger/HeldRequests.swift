import Domain

/// A request of which nothing was sent, because the same has been made already.
struct MadeAlready: Hashable, Sendable {
  /// What was asked for.
  let request: GenerationRequest
  /// What there is.
  let made: AlreadyMade
  /// The further press that it takes to buy it nevertheless; nil once that was made.
  var agreement: PriceAgreement?

  /// For so many milliseconds that press is one that has read what there is.
  static let patience: Int64 = 60_000

  /// A request that was held at `now`, and what it would cost.
  init(_ request: GenerationRequest, _ made: AlreadyMade, price: Money, at now: Instant) {
    self.request = request
    self.made = made
    agreement = PriceAgreement(.repetition(request, price: price), at: now, patience: Self.patience)
  }
}

/// A request of which nothing was sent, because it would exceed a budget.
struct StoppedRequest: Hashable, Sendable {
  /// What was asked for.
  let request: GenerationRequest
  /// The budget, and what fits it.
  let stop: BudgetStop
}
