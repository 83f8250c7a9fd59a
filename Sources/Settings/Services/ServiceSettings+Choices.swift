public import Domain

extension ServiceSettings {
  /// Who makes variations where the user says nothing: as `[generate]` has it, otherwise whoever can be used.
  public var usualGenerator: ServiceID {
    if let service = generate.service { return service }
    if let model = generate.model, let found = catalogue.models.first(where: { $0.id == model && isUsable($0.service) })
    {
      return found.service
    }
    return [.openAI, .azureOpenAI].first(where: isUsable) ?? .localStudio
  }

  /// Who describes where the user says nothing: as `[describe]` has it, otherwise Azure AI Vision where it can be used.
  public var usualDescriber: ServiceID {
    describe.service ?? (isUsable(.azureVision) ? .azureVision : .localStudio)
  }

  /// Who composes where the user says nothing.
  public var usualComposer: ServiceID { compose.service ?? .localStudio }

  /// The model of `service` where the user says nothing: the configured one, otherwise the first in the catalogue that is
  /// still there at `now`. Nil where the service has none, or the configured one is not known.
  public func usualModel(of service: ServiceID, at now: Instant) -> ImageModel? {
    let isMeant = generate.service == service || (generate.service == nil && usualGenerator == service)
    let configured = (isMeant ? generate.model : nil) ?? (service == .openAI ? openAIModel : nil)
    if let configured { return catalogue.model(configured, of: service) }
    return catalogue.models.first { model in
      model.service == service && model.retiresOn.map { $0.beginsAt > now } ?? true
    }
  }

  /// The model that writes text for `configured`, otherwise the first that is still there at `now`.
  public func usualTextModel(_ configured: String?, at now: Instant) -> TextModel? {
    catalogue.textModels.first { model in
      configured.map { $0 == model.id } ?? (model.retiresOn.map { $0.beginsAt > now } ?? true)
    }
  }

  /// What names a model that nobody knows.
  static func problems(of configuration: Configuration, _ catalogue: ModelCatalogue) -> [Failure] {
    let (openAI, generate) = (configuration.openAI, configuration.generate)
    var problems: [Failure] = []
    func check(_ id: String?, _ place: SettingPlace?, in known: [String], of whom: String) {
      guard let id, let place, !known.contains(id) else { return }
      let near = Suggestion.text(for: id, in: known)
      problems.append(place.problem("\(whom) has no model called “\(id)”\(near): models.toml can add one"))
    }
    func models(of service: ServiceID?) -> [String] {
      catalogue.models.filter { service == nil || $0.service == service }.map(\.id)
    }
    check(openAI.model, openAI.modelPlace, in: models(of: .openAI), of: ServiceID.openAI.title)
    if generate.service != .localStudio {
      let whom = generate.service?.title ?? "the catalogue"
      check(generate.model, generate.modelPlace, in: models(of: generate.service), of: whom)
    }
    let texts = catalogue.textModels.map(\.id)
    for (model, place) in [
      (configuration.describe.model, configuration.describe.modelPlace),
      (configuration.compose.model, configuration.compose.modelPlace),
    ] { check(model, place, in: texts, of: "the catalogue") }
    return problems
  }
}

extension ModelCatalogue {
  /// The catalogue with the models of Azure OpenAI under the names of their deployments; as it is where none is named.
  func deployed(as deployments: [AzureOpenAITable.Deployment], problems: inout [Failure]) -> ModelCatalogue {
    guard !deployments.isEmpty else { return self }
    var catalogue = self
    catalogue.models.removeAll { $0.service == .azureOpenAI }
    for deployment in deployments {
      guard var model = model(deployment.model, of: .azureOpenAI) else {
        let near = Suggestion.text(
          for: deployment.model, in: models.filter { $0.service == .azureOpenAI }.map(\.id))
        problems.append(
          deployment.place.problem(
            "Azure OpenAI has no model called “\(deployment.model)”\(near): models.toml can add one"))
        continue
      }
      model.id = deployment.name
      catalogue.models.append(model)
    }
    return catalogue
  }
}
