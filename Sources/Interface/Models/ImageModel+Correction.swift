import Domain

extension ImageModel {
  /// `settings` with the nearest that the model can do in the place of what it cannot, and what that was. A model that
  /// was switched off is none to correct for.
  func corrected(_ settings: GenerationSettings, at now: Instant) -> (
    settings: GenerationSettings, refusals: [ModelRefusal]
  ) {
    var result = settings
    var refusals: [ModelRefusal] = []
    // Every correction settles one choice, and no choice needs more than two.
    for _ in 0..<16 {
      guard let refusal = refusal(result, pictures: 0, at: now), !refusals.contains(refusal),
        result.correct(refusal)
      else { break }
      refusals.append(refusal)
    }
    return (result, refusals)
  }
}

extension GenerationSettings {
  /// Chooses the nearest to what was refused; false where there is no such thing.
  fileprivate mutating func correct(_ refusal: ModelRefusal) -> Bool {
    switch refusal {
    case .retired, .pictures, .promptLength: return false
    case .mode(_, let modes):
      guard let mode = modes.first else { return false }
      self.mode = mode
    case .size(_, let nearest): options.size = nearest.map(RequestedSize.pixels) ?? .auto
    case .quality(_, let nearest): options.quality = nearest
    case .format(_, let formats): options.format = formats.first
    case .background: options.background = nil
    case .transparentJPEG(let formats):
      if let format = formats.first { options.format = format } else { options.background = nil }
    case .compressionRange(let value): options.compression = min(max(value, 0), 100)
    case .compression: options.compression = nil
    case .inputFidelity: options.inputFidelity = nil
    case .complexity: options.complexity = nil
    case .partials(_, let most): options.partialPictures = most
    }
    return true
  }
}
