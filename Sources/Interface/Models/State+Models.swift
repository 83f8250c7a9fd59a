import Domain

extension State {
  /// What the next generation is made by.
  var modelName: ModelName { ModelName(settings.model, at: settings.service) }

  /// Whether that is the local studio, which is told no options and costs nothing.
  var isLocal: Bool { settings.service == .localStudio }

  /// The model of the next generation; nil for the local studio, and for one that is not offered any more.
  var model: ImageModel? { isLocal ? nil : models.model(modelName) }

  /// The modes that can be chosen.
  var modes: [Mode] { isLocal ? surroundings.generator.modes : model?.modes ?? [] }

  /// What the next generation is told.
  var requestSettings: GenerationSettings {
    guard isLocal else { return settings }
    return GenerationSettings(
      mode: settings.mode, count: settings.count, model: settings.model, finish: settings.finish)
  }

  /// The settings of the first generation.
  static func firstSettings(_ surroundings: Surroundings) -> GenerationSettings {
    let local = GenerationSettings(
      mode: surroundings.generator.modes.first ?? .description, count: surroundings.count,
      model: surroundings.generator.model, options: surroundings.options)
    guard let name = surroundings.model, let offer = surroundings.models.first(where: { $0.name == name })
    else { return local }
    var settings = local
    settings.mode = offer.model.modes.first ?? .description
    settings.service = name.service
    settings.model = name.id
    return offer.model.corrected(settings, at: surroundings.now).settings
  }

  /// Takes other settings; what their model cannot do becomes the nearest that it can, and that is said.
  mutating func use(_ wanted: GenerationSettings) {
    settings = wanted
    guard let model else {
      if isLocal, !modes.contains(wanted.mode), let mode = modes.first { settings.mode = mode }
      return
    }
    let (corrected, refusals) = model.corrected(wanted, at: now)
    settings = corrected
    if !refusals.isEmpty { say(.info, words.corrected(model.id, refusals)) }
  }

  /// Why the chosen model cannot make anything now, as a sentence without a full stop; nil if it can.
  var modelReason: String? {
    if isLocal, surroundings.generator.modes.isEmpty { return words.makesNoPictures(surroundings.generator.name) }
    if isLocal { return maskReason }
    guard let model else { return words.modelIsGone(settings.model, key: key(.chooseModel)) }
    guard models.connected.contains(model.service) else {
      return words.needsKey(model.service, key: key(.connect))
    }
    if let maskReason { return maskReason }
    if let refusal = model.refusal(settings, pictures: sentPictures.count, at: now) {
      return words.cannot(model.id, refusal)
    }
    return budgetStop.map { words.isOverBudget($0, fitting: fittingNow, key: key(.fitBudget)) }
  }

  /// Tells once of a model that is about to be switched off.
  mutating func sayFarewell() {
    guard let model, let day = model.retiresOn, let days = model.retirementNotice(at: now),
      models.farewells.insert(modelName).inserted
    else { return }
    say(.warning, words.retires(model.id, on: day, inDays: days, successor: model.successor))
  }
}
