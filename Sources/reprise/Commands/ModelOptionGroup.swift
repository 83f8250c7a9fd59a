public import ArgumentParser
public import Domain
import Settings

/// What `reprise run` can tell a model that is paid for.
struct ModelOptionGroup: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who makes it: \(ServiceID.generators). Without it, [generate] in config.toml, otherwise a service that is connected, otherwise the local studio.",
      valueName: "SERVICE"))
  var service: ServiceID?

  @Option(help: ArgumentHelp("The model, as the service names it.", valueName: "MODEL"))
  var model: String?

  @Option(help: ArgumentHelp("Its size: auto or WIDTHxHEIGHT.", valueName: "SIZE"))
  var size: RequestedSize?

  @Option(help: ArgumentHelp("The work that goes into it: \(Quality.names).", valueName: "QUALITY"))
  var quality: Quality?

  @Option(help: ArgumentHelp("The format of the answer: png, jpeg, webp.", valueName: "FORMAT"))
  var format: PictureFormat?

  @Option(help: ArgumentHelp("The quality of a JPEG or WebP, 0 to 100.", valueName: "N"))
  var compression: Int?

  @Option(help: ArgumentHelp("What is behind things: \(Background.names).", valueName: "BACKGROUND"))
  var background: Background?

  @Option(help: ArgumentHelp("How strictly the request is looked at: \(Moderation.names).", valueName: "HOW"))
  var moderation: Moderation?

  @Option(help: ArgumentHelp("How closely it keeps to the picture: \(InputFidelity.names).", valueName: "HOW"))
  var fidelity: InputFidelity?

  @Option(help: ArgumentHelp("How much is planned: \(Complexity.names).", valueName: "HOW"))
  var complexity: Complexity?

  @Option(help: ArgumentHelp("Pictures before the whole one is there, 0 to 3.", valueName: "N"))
  var partials: Int?

  @Option(
    name: .customLong("reference"),
    help: ArgumentHelp("One more picture that the model sees; may be said several times.", valueName: "IMAGE"),
    completion: .picture)
  var references: [String] = []

  @Option(
    help: ArgumentHelp("Who describes the picture: \(ServiceID.describers).", valueName: "SERVICE"))
  var describer: ServiceID?

  @Option(
    help: ArgumentHelp("Who composes the prompt: \(ServiceID.composers).", valueName: "SERVICE"))
  var composer: ServiceID?

  @Option(help: ArgumentHelp("The text to send, instead of one that is composed.", valueName: "TEXT"))
  var prompt: String?

  func validate() throws {
    if let partials, !ModelOptions.partialRange.contains(partials) {
      throw ValidationError("--partials takes a number from 0 to 3.")
    }
    if let compression, !(0...100 ~= compression) {
      throw ValidationError("--compression takes a number from 0 to 100.")
    }
  }

  /// What a generation will probably cost at most, for people; nil where it is free, or nothing is known of the model.
  static func price(_ settings: GenerationSettings, instruction: String, from catalogue: ModelCatalogue) -> String? {
    guard let model = catalogue.model(settings.model, of: settings.service) else { return nil }
    // The picture has not been looked at yet: it counts as large as any that is sent.
    let largest = PixelSize(pixelWidth: 2048, pixelHeight: 2048)
    let slot = model.estimate(
      settings.options, prompt: instruction, sent: settings.mode == .description ? [] : [largest])
    let price = Money(microDollars: slot.microDollars * settings.count)
    return "\(settings.service.title), \(model.id): ≈ \(price) for \(settings.count)"
  }

  /// How a generation is made: what was said here over what `settings` have.
  func settings(mode: Mode, count: Int, from settings: ServiceSettings) -> GenerationSettings {
    let service = service ?? settings.usualGenerator
    guard service != .localStudio else {
      return GenerationSettings(mode: mode, count: count, model: model ?? "local")
    }
    let usual = settings.usualModel(of: service, at: Launch.now())?.id
    var options = settings.generate.options
    if let size { options.size = size }
    if let quality { options.quality = quality }
    if let format { options.format = format }
    if let compression { options.compression = compression }
    if let background { options.background = background }
    if let moderation { options.moderation = moderation }
    if let fidelity { options.inputFidelity = fidelity }
    if let complexity { options.complexity = complexity }
    if let partials { options.partialPictures = partials }
    return GenerationSettings(
      mode: mode, count: count, model: model ?? usual ?? "", service: service, options: options)
  }
}

extension ServiceID: ExpressibleByArgument {
  /// Who makes variations, for help.
  static let generators = names([.localStudio, .openAI, .azureOpenAI])
  /// Who describes, for help.
  static let describers = names([.localStudio, .azureVision, .openAI])
  /// Who composes, for help.
  static let composers = names([.localStudio, .openAI])

  private static func names(_ services: [ServiceID]) -> String { services.map(\.rawValue).joined(separator: ", ") }
}

extension RequestedSize: ExpressibleByArgument {
  /// Reads `auto` or `1536x1024`.
  public init?(argument: String) { self.init(text: argument) }
}

extension Quality: ExpressibleByArgument {
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Background: ExpressibleByArgument {
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Moderation: ExpressibleByArgument {
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension InputFidelity: ExpressibleByArgument {
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Complexity: ExpressibleByArgument {
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension PictureFormat: ExpressibleByArgument {}
