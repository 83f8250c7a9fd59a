public import Domain

/// Everything that settings and environment say of outside services, put together once.
///
/// Variables of the environment go before `credentials.toml`, and that before the commands of `config.toml`.
public struct ServiceSettings: Sendable {
  /// OpenAI, Azure OpenAI and Azure AI Vision, whether they can be used or not.
  public let setups: [ServiceSetup]
  /// How the network is reached.
  public let network: NetworkAccess
  /// The models there are; at Azure OpenAI the deployments, where any are named.
  public let catalogue: ModelCatalogue
  /// The usual choices for variations.
  public let generate: GenerateTable
  /// The usual choices for descriptions.
  public let describe: DescribeTable
  /// How prompts are composed.
  public let compose: ComposeTable
  /// What `[azure_vision]` says besides where it is.
  public let vision: AzureVisionTable
  /// The usual model of OpenAI, as `[openai]` has it.
  public let openAIModel: String?
  /// `credentials.toml`, and whether it is there.
  public let credentialsFile: CredentialsFile
  /// What is wrong with variables, `credentials.toml` and `models.toml`, and with names of models in `config.toml`;
  /// what else is wrong there is the configuration's to say.
  public let problems: [Failure]

  /// Reads `credentials.toml` and `models.toml` from the configuration folder and puts everything together. Blocks for as
  /// long as the disk takes; no command is run.
  public init(
    configuration: Configuration, folders: UserFolders, environment: [String: String], secrets: Credentials
  ) {
    self.init(
      configuration: configuration, credentials: CredentialsFile(folders.credentials),
      models: ModelFile(file: folders.models), environment: environment, secrets: secrets)
  }

  /// Puts together what was read. `environment` has no secrets: those are `secrets`.
  public init(
    configuration: Configuration, credentials: CredentialsFile, models: ModelFile, environment: [String: String],
    secrets: Credentials
  ) {
    let sources = SettingSources(
      environment: environment, secrets: secrets, file: credentials, configuration: configuration)
    var found: [Failure] = []
    var setups = CredentialsFile.services.map { ServiceSetup($0, sources, problems: &found) }
    // Where the file cannot be read, a key may be meant for an address that it names.
    if !configuration.isKnown {
      for index in setups.indices { setups[index].access = nil }
    }
    self.setups = setups
    network = sources.network
    let (shelf, modelProblems) = ModelFile.shipped.with(own: models)
    catalogue = shelf.deployed(as: configuration.azureOpenAI.deployments, problems: &found)
    generate = configuration.generate
    describe = configuration.describe
    compose = configuration.compose
    vision = configuration.azureVision
    openAIModel = configuration.openAI.model
    credentialsFile = credentials
    problems =
      credentials.problems + modelProblems + found
      + Self.problems(of: configuration, catalogue)
  }

  /// The setup of `service`; nil for the local studio.
  public func setup(_ service: ServiceID) -> ServiceSetup? { setups.first { $0.service == service } }

  /// Whether `service` can be used; the local studio always.
  public func isUsable(_ service: ServiceID) -> Bool { setup(service)?.isUsable ?? (service == .localStudio) }
}

extension UserFolders {
  /// The user's keys.
  public var credentials: FilePath { configuration.appending("credentials.toml") }

  /// The user's models.
  public var models: FilePath { configuration.appending("models.toml") }
}
