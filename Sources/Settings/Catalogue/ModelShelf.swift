public import Domain

/// The models of several files, each laid over those before it.
struct ModelShelf {
  /// What can be offered.
  private(set) var catalogue = ModelCatalogue()
  /// What makes no model, by line; what the files' own problems are is theirs to say.
  private(set) var problems: [Failure] = []

  private var written: [ModelName: WrittenModel] = [:]

  /// Puts `files` together, the one that counts most last.
  init(_ files: [ModelFile]) {
    var order: [ModelName] = []
    for model in files.flatMap(\.models) {
      if let older = written[model.name] {
        written[model.name] = model.laidOver(older)
      } else {
        written[model.name] = model
        order.append(model.name)
      }
    }
    for name in order {
      if let model = written[name], model.isHidden != true, let whole = whole(model) {
        catalogue.models.append(whole)
      }
    }
    var texts: [WrittenTextModel] = []
    for model in files.flatMap(\.textModels) {
      if let place = texts.firstIndex(where: { $0.id == model.id }) {
        texts[place] = model.laidOver(texts[place])
      } else {
        texts.append(model)
      }
    }
    catalogue.textModels = texts.compactMap(\.model)
    catalogue.pricePerDescription = files.last { $0.pricePerDescription != nil }?.pricePerDescription
  }

  /// The model with all that it is like; nil, and a problem, where that does not make a model.
  private mutating func whole(_ model: WrittenModel) -> ImageModel? {
    func complain(_ detail: String) {
      problems.append(.configuration(model.file, line: model.line, detail: detail))
    }
    var whole = model
    var chain = [model.name]
    var next = model.like
    while let name = next {
      guard !chain.contains(name) else {
        complain("models are like each other in a circle: \((chain + [name]).map(\.id).joined(separator: " → "))")
        break
      }
      guard let other = written[name] else {
        let near = Suggestion.text(for: name.id, in: written.keys.map(\.id))
        complain("\(chain[chain.count - 1].id) is like “\(name.id)”, and no model is called that\(near)")
        break
      }
      whole = whole.completed(by: other)
      chain.append(name)
      next = other.like
    }
    let missing = whole.missing
    guard missing.isEmpty else {
      let keys = missing.joined(separator: ", ")
      complain("\(model.name.id) needs \(keys), or like = \"…\" with the name of a model that has them")
      return nil
    }
    return whole.model
  }
}

extension ModelFile {
  /// The models of this file with the user's `own` laid over them, and everything that is wrong in that file by line.
  public func with(own: ModelFile) -> (catalogue: ModelCatalogue, problems: [Failure]) {
    let shelf = ModelShelf([self, own])
    return (shelf.catalogue, (own.problems + shelf.problems).sortedByLine)
  }
}

extension ModelCatalogue {
  /// The models that come with the program, and the user's `own` over them.
  public init(own: ModelFile) {
    self = ModelFile.shipped.with(own: own).catalogue
  }
}
