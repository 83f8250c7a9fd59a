import Domain

extension WrittenModel {
  /// The keys without which there is no model, and that this one lacks.
  var missing: [String] {
    var keys: [(String, Bool)] = [
      ("modes", modes?.isEmpty ?? true), ("sizes", sizes == nil), ("qualities", qualities?.isEmpty ?? true),
      ("formats", formats?.isEmpty ?? true), ("tokens", factors.isEmpty && listed.isEmpty),
    ]
    keys += [PriceKey.textIn, .imageIn, .imageOut].map { ("prices.\($0.rawValue)", prices[$0] == nil) }
    return keys.filter { $0.1 }.map { $0.0 }
  }

  /// The model, where nothing is ``missing``.
  var model: ImageModel? {
    guard missing.isEmpty, let modes, let sizes, let qualities, let formats else { return nil }
    let usual = usualQuality.flatMap { qualities.contains($0) ? $0 : nil } ?? qualities.max() ?? .high
    return ImageModel(
      id: name.id, service: name.service, modes: modes, sizes: sizes, qualities: qualities.sorted(),
      usualQuality: usual, formats: formats, backgrounds: backgrounds ?? [.opaque],
      inputFidelities: inputFidelities ?? [], takesComplexity: takesComplexity ?? false,
      partialPictures: partialPictures ?? 0, pictureLimit: pictureLimit ?? 1, picturesPerMinute: picturesPerMinute,
      prices: TokenPrices(
        textIn: prices[.textIn] ?? 0, imageIn: prices[.imageIn] ?? 0, imageOut: prices[.imageOut] ?? 0,
        textOut: prices[.textOut] ?? 0),
      tokens: TokenFormula(
        factors: factors, listed: listed, perPartial: perPartial ?? 0, inputPatch: inputPatch ?? 32,
        inputRange: inputRange),
      isPriceApproximate: isPriceApproximate ?? true, retiresOn: retiresOn, successor: successor)
  }

  private var inputRange: ClosedRange<Int> {
    let least = inputLeast ?? 1
    return least...max(least, inputMost ?? .max)
  }
}
