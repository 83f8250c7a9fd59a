public import Domain

/// The services that need no network and no key: they look at pixels, recognise words for looks, and lay the looks
/// over the user's own picture. Free.
public enum LocalStudio {
  /// Who it is, as the user sees it.
  public static let name = "local studio"
  /// What it calls its model.
  public static let model = "local"
  /// Which descriptions it gives: raised whenever the same picture gets another one.
  static let describing = 1

  /// Says what the pixels show: shape, colours, light. It does not know what is in a picture and does not pretend to.
  public static func describe(
    _ imager: ImagerService, language: DescriptionLanguage = .english
  ) -> DescribeService {
    DescribeService(name: name, signature: "\(name) \(describing), \(language.rawValue)") {
      picture async throws(Failure) in
      guard case .observations(let observations) = try await imager.perform(.observe(picture), .background) else {
        throw .imagerFailed(picture, detail: "it answered another question")
      }
      return Description(observations, in: language, service: name)
    }
  }

  /// What the picture shows, and then what is asked to change, or both as the user's own `template` has them.
  public static func compose(template: String? = nil) -> ComposeService {
    ComposeService(name: name) { description, instruction, _ async throws(Failure) in
      template.map { Prompt(template: $0, describing: description, changing: instruction) }
        ?? Prompt(describing: description, changing: instruction)
    }
  }

  /// Lays the looks that the instruction names over the parent's pixels, or over those that a mask allows.
  public static func generate(_ imager: ImagerService) -> GenerateService {
    GenerateService(
      name: name, model: model, modes: modes,
      limits: NormaliseRequest(longestEdge: 1536, byteLimit: 64 << 20, format: .png), takesOwnFile: true,
      estimate: { _ in .free },
      check: { instruction, settings throws(Failure) in _ = try wishes(instruction, settings) },
      generate: { request, _ async throws(SlotFault) in
        do throws(Failure) {
          return try await vary(request, imager)
        } catch {
          throw SlotFault(error, fate: .nothingMade)
        }
      })
  }

  private static func vary(_ request: SlotRequest, _ imager: ImagerService) async throws(Failure) -> SlotAnswer {
    let wishes = try wishes(request.instruction, request.settings)
    let plan = LookPlan(wishes, description: request.description, slot: request.index)
    let recipe = LookRecipe(
      layers: plan.layers, seed: seed(for: request.instruction, request.settings, slot: request.index))
    let job = ImagerJob.look(request.picture, recipe, through: request.mask?.file, output: request.spool)
    guard case .written = try await imager.perform(job, .background) else {
      throw .imagerFailed(request.picture, detail: "it answered another question")
    }
    let mask = request.mask.map { "mask: \($0.name), SHA-256 \($0.sha256)" }
    return SlotAnswer(remarks: plan.remarks + [mask].compactMap(\.self), charge: .free)
  }

  /// The modes it works in.
  static let modes: [Mode] = [.picture, .mask]

  private static func wishes(
    _ instruction: String, _ settings: GenerationSettings
  ) throws(Failure) -> Wishes {
    guard modes.contains(settings.mode) else {
      throw .modeUnavailable(settings.mode, service: name, available: modes)
    }
    let wishes = Wishes(instruction)
    guard !wishes.wishes.isEmpty else {
      throw .notUnderstood(instruction: instruction, known: known)
    }
    return wishes
  }

  /// Kinds of looks with a few examples of each.
  static let known: [String] = LookKind.allCases.compactMap { kind in
    let looks = Look.allCases.filter { $0.kind == kind }.map(\.rawValue)
    guard !looks.isEmpty else { return nil }
    return "\(kind.title) (\(looks.prefix(3).joined(separator: ", "))\(looks.count > 3 ? ", …" : ""))"
  }

  /// The same request gives the same pictures, and each slot another (FNV-1a).
  static func seed(for instruction: String, _ settings: GenerationSettings, slot index: Int) -> UInt64 {
    "\(settings.mode.rawValue)\u{0}\(instruction)\u{0}\(index)".utf8.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
  }
}

extension LookKind {
  fileprivate var title: String {
    switch self {
    case .season: "season"
    case .air: "air"
    case .medium: "medium"
    case .print: "print"
    case .light: "light"
    case .fall: "weather"
    case .frame: "frame"
    }
  }
}
