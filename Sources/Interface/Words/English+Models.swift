import Canvas
import Domain

extension English: ModelWords {
  var settingsTitle: String { "Model and settings" }

  func title(of row: ModelRow) -> String {
    switch row {
    case .model: "model"
    case .mode: "mode"
    case .size: "size"
    case .quality: "quality"
    case .background: "background"
    case .format: "format"
    case .compression: "compression"
    case .moderation: "moderation"
    case .fidelity: "fidelity"
    case .planning: "planning"
    case .partials: "partials"
    case .count: "pictures"
    case .describer: "describer"
    case .composer: "composer"
    }
  }

  func value(of row: ModelRow, _ state: State) -> String {
    let options = state.settings.options
    if !row.isOfLocalStudio, state.reason(of: row) != nil { return "–" }
    return switch row {
    case .model: modelValue(state)
    case .mode: title(of: state.settings.mode)
    case .size: size(options.size)
    case .quality: options.quality?.rawValue ?? isLeft
    case .background: options.background?.rawValue ?? isLeft
    case .format: options.format.map { title(of: $0) } ?? "\(title(of: PictureFormat.png)), as usual"
    case .compression: options.compression.map { "\($0)" } ?? isLeft
    case .moderation: options.moderation?.rawValue ?? isLeft
    case .fidelity: options.inputFidelity?.rawValue ?? isLeft
    case .planning: options.complexity?.rawValue ?? isLeft
    case .partials: options.partialPictures == 0 ? "none" : "\(options.partialPictures)"
    case .count: "\(state.settings.count)"
    case .describer: state.describerName
    case .composer: state.composerName
    }
  }

  private var isLeft: String { "left to the model" }

  private func modelValue(_ state: State) -> String {
    guard !state.isLocal else { return "\(state.surroundings.generator.name) · \(price(.free))" }
    let service = state.settings.service
    let key = state.models.connected.contains(service) ? "" : " · \(hasNoKey(key: state.key(.connect)))"
    return "\(state.settings.model) · \(service.title)\(key)"
  }

  func note(on row: ModelRow, _ state: State) -> String {
    switch row {
    case .model:
      guard let model = state.model else { return state.isLocal ? "Works here, on your own picture." : "" }
      let approximate = model.isPriceApproximate ? "Its prices are approximate." : nil
      let end = model.retiresOn.map { "It is switched off on \($0)." }
      return [approximate, end].compactMap(\.self).joined(separator: " ")
    case .size: return "\(state.key(.typeSize, in: .choosing)) types another size."
    case .compression: return "The higher, the larger the file and the fewer its flaws."
    case .partials: return "Pictures to look at before the whole one is there; each may cost a little."
    case .fidelity: return "How closely the variation keeps to the picture that is sent."
    case .planning: return "How much is planned before it is drawn."
    case .moderation: return "How strictly the request is looked at."
    case .mode, .quality, .background, .format, .count, .describer, .composer: return ""
    }
  }

  var sizesTitle: String { "size      one picture" }

  func size(_ size: RequestedSize) -> String {
    switch size {
    case .auto: "auto"
    case .pixels(let size): size.description
    }
  }

  func approximately(_ price: Money) -> String { price.isFree ? self.price(price) : "≈ \(self.price(price))" }
  func exactly(_ price: Money) -> String { price.isFree ? self.price(price) : "≈ \(price.exact)" }
  func withDescription(_ cost: WordsPrice) -> String {
    cost.price.map { " ≈ \($0.exact)" } ?? ", asks \(cost.service.title)"
  }
  func changedAndNotDescribed(_ name: String, key: String, _ cost: WordsPrice) -> String {
    "\(name) has changed. \(key) has \(cost.service.title) describe it anew\(cost.price.map { " ≈ \($0.exact)" } ?? "")."
  }
  var cheapest: String { "cheapest" }
  var oneGeneration: String { "one generation" }

  func generationPrice(count: Int, each: Money) -> String {
    guard count > 1, !each.isFree else { return approximately(each) }
    let total = Money(microDollars: each.microDollars.multipliedReportingOverflow(by: count).partialValue)
    return "\(approximately(total)) for \(count) pictures"
  }

  func spent(_ spending: Spending) -> String? {
    guard let limit = spending.budget.perDay else {
      return spending.today.isFree ? nil : "today \(amount(spending.today))"
    }
    return "today \(amount(spending.today)) of \(amount(limit))"
  }

  /// An amount that is not called free.
  func amount(_ money: Money) -> String { money.isFree ? "$0.00" : price(money) }

  var sizeTitle: String { "size" }
  var isNoSize: String { "A size is auto, or like 1536x1024." }

  func settings(_ state: State) -> String {
    let settings = state.settings
    let mode = state.usedMask.map { through($0.name.string) } ?? title(of: settings.mode)
    guard !state.isLocal else { return [mode, settings.model, "×\(settings.count)"].joined(separator: " · ") }
    let details = [size(settings.options.size), settings.options.quality?.rawValue, "×\(settings.count)"]
    return [mode, settings.model, details.compactMap(\.self).joined(separator: " ")].joined(separator: " · ")
  }

  func corrected(_ model: String, _ refusals: [ModelRefusal]) -> String {
    let parts = refusals.map { "\($0.message); \($0.advice)" }
    return "Corrected for \(model): \(parts.joined(separator: ". ").capitalisedFirst)."
  }

  func retires(_ model: String, on day: CalendarDay, inDays days: Int, successor: String?) -> String {
    let when = days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days"
    return "\(model) is switched off \(when), on \(day).\(successor.map { " \($0) takes its place." } ?? "")"
  }

  func pressAgain(key: String, price: Money) -> String { "Press \(key) again to spend it: \(approximately(price))." }
  func describesNow(_ service: String) -> String { "\(service.capitalisedFirst) describes from now on." }
  func composesNow(_ service: String) -> String { "\(service.capitalisedFirst) composes from now on." }
  func isDescribedAlready(by service: String) -> String {
    "\(service.capitalisedFirst) has described this picture before: nothing was asked anew."
  }

  var isInUse: String { "in use" }
  func hasDescribed(confidence: String) -> String { "described already, \(confidence)" }
  func hasNoKey(key: String) -> String { "no key: \(key)" }
}

extension English {
  /// What the commands for models and services do.
  func label(ofModels command: Command) -> String? {
    switch command {
    case .chooseModel: "model, settings and prices"
    case .nextChoice: "next"
    case .previousChoice: "previous"
    case .typeSize: "type a size"
    case .keepSize: "take the size"
    case .dropSize: "drop the size"
    case .leaveModels: "close the settings"
    case .chooseDescriber: "choose who describes"
    case .chooseComposer: "choose who composes"
    default: nil
    }
  }
}
