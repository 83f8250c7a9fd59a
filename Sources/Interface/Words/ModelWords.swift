import Domain

/// What is said of models, of their settings and of prices.
protocol ModelWords: Sendable {
  /// The title of the list of settings.
  var settingsTitle: String { get }
  /// What a row of it chooses.
  func title(of row: ModelRow) -> String
  /// What is chosen there.
  func value(of row: ModelRow, _ state: State) -> String
  /// What there is to say of a row that can be chosen.
  func note(on row: ModelRow, _ state: State) -> String
  /// The title of the sizes with their prices.
  var sizesTitle: String { get }
  /// A size: `1536×1024`, or that the model chooses.
  func size(_ size: RequestedSize) -> String
  /// A price that is an estimate, or that there is none.
  func approximately(_ price: Money) -> String
  /// A price that is an estimate, with all its decimals, because it may be less than a cent.
  func exactly(_ price: Money) -> String
  /// What a description costs that a key asks for, or who is asked, to stand behind its label: ` ≈ $0.001`.
  func withDescription(_ cost: WordsPrice) -> String
  /// The picture has changed, and is not described anew by itself, because that costs something.
  func changedAndNotDescribed(_ name: String, key: String, _ cost: WordsPrice) -> String
  /// Of these sizes, none costs less.
  var cheapest: String { get }
  /// The title of what one generation costs.
  var oneGeneration: String { get }
  /// What a generation of `count` pictures costs.
  func generationPrice(count: Int, each: Money) -> String
  /// What was spent, and of what limit; nil where there is neither.
  func spent(_ spending: Spending) -> String?
  /// What stands before a size that is typed.
  var sizeTitle: String { get }
  /// What was typed is no size.
  var isNoSize: String { get }
  /// The settings in the status line.
  func settings(_ state: State) -> String

  // News.
  /// What a model cannot do became the nearest that it can.
  func corrected(_ model: String, _ refusals: [ModelRefusal]) -> String
  /// A model is about to be switched off.
  func retires(_ model: String, on day: CalendarDay, inDays days: Int, successor: String?) -> String
  /// The price is above the threshold: `key` has to be pressed again.
  func pressAgain(key: String, price: Money) -> String
  /// Another service describes, or composes, from now on.
  func describesNow(_ service: String) -> String
  func composesNow(_ service: String) -> String
  /// What that service said of the picture before is shown.
  func isDescribedAlready(by service: String) -> String

  // Lists of services.
  /// It is the one in use.
  var isInUse: String { get }
  /// It has described the picture already, this sure of it.
  func hasDescribed(confidence: String) -> String
  /// What opens the service is not known.
  func hasNoKey(key: String) -> String

  // Reasons.
  var settingsAreOpen: String { get }
  func settingsAreClosed(key: String) -> String
  var noSizeIsTyped: String { get }
  /// `key` connects a service.
  func onlyLocalModel(key: String) -> String
  func onlyDescriber(_ service: String) -> String
  func onlyComposer(_ service: String) -> String
  var localStudioDecides: String { get }
  /// `key` chooses another.
  func modelIsGone(_ model: String, key: String) -> String
  /// `key` connects it.
  func needsKey(_ service: ServiceID, key: String) -> String
  func cannot(_ model: String, _ refusal: ModelRefusal) -> String
  func isOverBudget(_ stop: BudgetStop) -> String
}
