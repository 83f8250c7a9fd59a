import Domain

// Why settings cannot be chosen, and models make nothing.
extension English {
  var settingsAreOpen: String { "the settings are open already" }
  func settingsAreClosed(key: String) -> String { "the settings are not open: press \(key)" }
  var noSizeIsTyped: String { "no size is being typed" }
  func onlyLocalModel(key: String) -> String { "there is no other model: \(key) connects a service that has some" }
  func onlyDescriber(_ service: String) -> String { "only the \(service) describes" }
  func onlyComposer(_ service: String) -> String { "only the \(service) composes" }
  var localStudioDecides: String { "the local studio decides this itself" }
  func modelIsGone(_ model: String, key: String) -> String {
    "\(model) is not offered any more: \(key) chooses another"
  }
  func needsKey(_ service: ServiceID, key: String) -> String { "\(service.title) needs a key: press \(key)" }
  func cannot(_ model: String, _ refusal: ModelRefusal) -> String {
    "\(model): \(refusal.message); \(refusal.advice)"
  }

  func isOverBudget(_ stop: BudgetStop) -> String {
    switch stop.period {
    case .generation: "this is more than the \(amount(stop.limit)) that one generation may cost"
    case .unreadable: stop.message
    case .day:
      "today's budget of \(amount(stop.limit)) does not allow it: \(amount(stop.spent)) are spent"
    case .month:
      "this month's budget of \(amount(stop.limit)) does not allow it: \(amount(stop.spent)) are spent"
    }
  }
}
