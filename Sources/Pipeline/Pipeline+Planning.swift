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

  /// Stops a generation that no budget allows, whatever its prompt will be, before anything is paid for its description.
  func checkAffordable(
    _ request: GenerationRequest, _ service: GenerateService, ratio: Double
  ) async throws(Failure) {
    guard service.isPaid else { return }
    let basis = EstimateBasis(settings: request.settings, prompt: request.instruction)
    let slot = service.estimate(basis).scaled(by: ratio)
    let spending = try await library.spending()
    guard var stop = spending.stop(of: Money(microDollars: slot.microDollars * request.settings.count)) else { return }
    stop.smaller = service.smaller(basis, min(stop.left, spending.left ?? stop.left), ratio)
    throw .overBudget(stop)
  }

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
