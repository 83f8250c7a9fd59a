import Domain

extension State {
  /// What `row` can be, as the settings that make it so, in order; the present ones among them where they are any of
  /// these.
  func choices(_ row: ModelRow) -> [GenerationSettings] {
    func options<Choice>(_ choices: [Choice], _ set: (inout ModelOptions, Choice) -> Void) -> [GenerationSettings] {
      choices.map { choice in
        var settings = settings
        set(&settings.options, choice)
        return settings
      }
    }
    switch row {
    case .model: return modelChoices
    case .mode:
      return modes.map { mode in
        var settings = settings
        settings.mode = mode
        return settings
      }
    case .size:
      let sizes = model?.sizeChoices(source: parentSize, chosen: settings.options.size) ?? []
      return options(sizes) { $0.size = $1 }
    case .quality: return options([nil] + (model?.qualities ?? [])) { $0.quality = $1 }
    case .background: return options([nil] + (model?.backgrounds ?? [])) { $0.background = $1 }
    case .format: return options([nil] + (model?.formats ?? [])) { $0.format = $1 }
    case .compression:
      return options([nil] + stride(from: 0, through: 100, by: 10).map(Optional.some)) { $0.compression = $1 }
    case .moderation: return options([nil] + Moderation.allCases) { $0.moderation = $1 }
    case .fidelity: return options([nil] + (model?.inputFidelities ?? [])) { $0.inputFidelity = $1 }
    case .planning: return options([nil] + Complexity.allCases) { $0.complexity = $1 }
    case .partials: return options(Array(0...(model?.partialPictures ?? 0))) { $0.partialPictures = $1 }
    case .count, .describer, .composer: return []
    }
  }

  private var modelChoices: [GenerationSettings] {
    let local = ModelName(surroundings.generator.model, at: .localStudio)
    return ([local] + models.offers.map(\.name)).map { name in
      var settings = settings
      settings.service = name.service
      settings.model = name.id
      return settings
    }
  }

  /// Changes what `row` chooses by `count` choices, around the end; of the number of pictures, as far as there are any.
  mutating func stepChoice(_ row: ModelRow, by count: Int) {
    switch row {
    case .count: choose { $0.count = Self.count($0.count, plus: count) }
    case .describer: models.describer = Self.next(models.describer, in: surroundings.describers, by: count)
    case .composer: models.composer = Self.next(models.composer, in: surroundings.composers, by: count)
    default:
      let choices = choices(row)
      guard !choices.isEmpty else { return }
      // What was typed may be none of the choices: the next is the first one then.
      let place = choices.firstIndex(of: settings) ?? 0
      let next = choices[((place + count % choices.count) + choices.count) % choices.count]
      choose { $0 = next }
    }
  }

  /// Changes the settings, and says what of them was corrected.
  mutating func choose(_ change: (inout GenerationSettings) -> Void) {
    var wanted = settings
    change(&wanted)
    use(wanted)
  }

  /// The number of pictures `step` more than `count`, as far as that is allowed.
  static func count(_ count: Int, plus step: Int) -> Int {
    let range = GenerationSettings.counts
    return min(max(count.addingReportingOverflow(step).partialValue, range.lowerBound), range.upperBound)
  }

  /// The service `count` further than `service`; nil, which is the first, stays what it is where there is no other.
  private static func next(_ service: ServiceID?, in services: [ServiceID], by count: Int) -> ServiceID? {
    guard services.count > 1 else { return service }
    let place = service.flatMap(services.firstIndex) ?? 0
    let next = ((place + count % services.count) + services.count) % services.count
    return services[next]
  }

  /// Why `row` cannot be chosen with this model, as a sentence without a full stop; nil if it can.
  func reason(of row: ModelRow) -> String? {
    switch row {
    case .model: return models.offers.isEmpty ? words.onlyLocalModel(key: key(.connect)) : nil
    case .mode: return modes.count > 1 ? nil : words.worksOnly(generatorName, settings.mode)
    case .count: return nil
    case .describer: return surroundings.describers.count > 1 ? nil : words.onlyDescriber(describerName)
    case .composer: return surroundings.composers.count > 1 ? nil : words.onlyComposer(composerName)
    default: break
    }
    if isLocal { return words.localStudioDecides }
    guard let model else { return words.modelIsGone(settings.model, key: key(.chooseModel)) }
    let refusals = row.probes(settings.options).map { options in
      var settings = settings
      settings.options = options
      return model.refusal(settings, pictures: 0, at: now)
    }
    guard let first = refusals.first, refusals.allSatisfy({ $0 != nil }) else { return nil }
    return first.map { words.cannot(model.id, $0) }
  }

  /// Who makes variations, as the user sees it.
  var generatorName: String { isLocal ? surroundings.generator.name : settings.model }

  /// Who describes, as the user sees it.
  var describerName: String { models.describer?.title ?? surroundings.describer }

  /// Who composes, as the user sees it.
  var composerName: String { (models.composer ?? surroundings.composers.first ?? .localStudio).title }
}
