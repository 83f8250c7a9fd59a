import Domain
import Library
import Services

/// What a generation will be, and what it will cost.
extension Pipeline {
  /// The plan of a request whose prompt is known, and what its price was computed from. Charges are expected to be `ratio`
  /// times the catalogue's estimates.
  func plan(
    _ request: GenerationRequest, _ source: SourcePicture, description: Description?, prompt: Prompt,
    _ service: GenerateService, _ material: Material? = nil, ratio: Double = 1
  ) async throws(Failure) -> (GenerationPlan, EstimateBasis) {
    let basis = EstimateBasis(settings: request.settings, prompt: prompt.text, sent: material?.sent ?? [])
    let estimate = service.estimate(basis).scaled(by: ratio)
    let plan = GenerationPlan(
      request: request, lineage: source.lineage, description: description, prompt: prompt, service: service.name,
      estimate: estimate,
      describedBy: description == nil ? nil : try? services.describer(request.describer).signature,
      estimateRatio: ratio,
      fingerprint: try await fingerprint(of: request, prompt, service, material))
    return (plan, basis)
  }

  /// Stops a generation that no budget allows before anything is paid for its words, which take `fees`. Returns what its
  /// pictures will cost by then, made of pictures of the sizes `sent` and about `prompt`.
  func checkAffordable(
    _ request: GenerationRequest, _ service: GenerateService, ratio: Double, sent: [PixelSize], prompt: String,
    fees: Money
  ) async throws(Failure) -> Money {
    let basis = EstimateBasis(settings: request.settings, prompt: prompt, sent: sent)
    let price = service.isPaid ? service.estimate(basis).scaled(by: ratio).times(request.settings.count) : .free
    let spending = try await library.spending(for: request.id)
    guard var stop = spending.stop(of: price + fees) else { return price }
    let left = min(stop.left, spending.left ?? stop.left)
    if service.isPaid, left > fees {
      stop.smaller = service.smaller(basis, left - fees, ratio).map {
        SmallerRequest($0.change, price: $0.price + fees)
      }
    }
    throw .overBudget(stop)
  }

  /// What goes to a service with the prompt, as far as its size is known before it is made ready.
  func sizesToSend(
    _ request: GenerationRequest, of parent: PixelSize, to service: GenerateService
  ) async throws(Failure) -> [PixelSize] {
    guard service.isPaid, !service.takesOwnFile, request.settings.mode != .description else { return [] }
    var sizes = [parent]
    for reference in request.references { sizes.append(try await imager.probe(reference).size) }
    return sizes.map(service.limits.size(of:))
  }

  /// What the words of a request may cost before they are known: the prompt, and the description if `describer` is asked.
  /// Nothing where the prompt is written already.
  func fees(for request: GenerationRequest, describer: DescribeService?) throws(Failure) -> Money {
    guard request.prompt == nil else { return .free }
    let composing = try services.composer(request.composer).fee?(nil, request.instruction).estimate
    return (composing ?? .free) + (describer?.fee?.estimate ?? .free)
  }

  /// So many characters of a prompt tell what the parent shows, about.
  static let describingCharacters = 300

  /// What charges have been in proportion to estimates: 1 where nobody knows, or nothing is paid.
  func chargeRatio(of settings: GenerationSettings, _ service: GenerateService) async throws(Failure) -> Double {
    guard service.isPaid else { return 1 }
    return try await library.chargeRatio(of: settings.model, at: service.id) ?? 1
  }

  /// Names what is bought; nil for what is free.
  func fingerprint(
    of request: GenerationRequest, _ prompt: Prompt, _ service: GenerateService, _ material: Material?
  ) async throws(Failure) -> String? {
    guard service.isPaid, let material else { return nil }
    var pictures = [material.parent.digest.rawValue]
    for reference in request.references { pictures.append(try await library.digest(of: reference).rawValue) }
    return Fingerprint.of(
      PictureKey(service, request.settings, prompt: prompt, pictures: pictures, mask: material.mask?.sha256))
  }
}
