import Domain

extension State {
  /// The longest edge of a picture that is sent, in pixels.
  static let sentEdge = 2048

  /// A picture whose size is not known counts as the largest that is sent.
  private static let largest = PixelSize(pixelWidth: sentEdge, pixelHeight: sentEdge)

  /// The size of the picture that the next generation starts from, where it is known.
  var parentSize: PixelSize? {
    if let variation = history.variation(HistoryItem(history.parent)) { return variation.size }
    return history.source.flatMap { picture.previews.facts(of: $0)?.size }
  }

  /// The sizes of the pictures that go with one request, the parent's first.
  var sentPictures: [PixelSize] { sentPictures(parentSize) }

  private func sentPictures(_ parent: PixelSize?) -> [PixelSize] {
    guard settings.mode != .description else { return [] }
    let sizes = [parent] + usedReferences.map { picture.previews.facts(of: $0)?.size }
    return sizes.map { ($0 ?? Self.largest).fitted(to: Self.sentEdge) }
  }

  /// What one picture of the next generation will probably cost.
  var slotPrice: Money { slotPrice(settings.options, parent: files.hasMarks ? nil : parentSize) }

  /// What one picture with other options would probably cost.
  func slotPrice(_ options: ModelOptions) -> Money { slotPrice(options, parent: parentSize) }

  private func slotPrice(_ options: ModelOptions, parent: PixelSize?) -> Money {
    guard let model else { return isLocal ? surroundings.generator.pricePerSlot : .free }
    return model.estimate(options, prompt: promptText, sent: sentPictures(parent))
  }

  /// The text that would be sent, as far as it is known now.
  var promptText: String { ownPrompt?.text ?? composedPrompt }

  /// What the instruction and the description become together.
  var composedPrompt: String {
    var known: Description?
    if case .known(let description, _)? = parentDescription { known = description }
    let instruction = editor.text.trimmingBlanks
    return surroundings.template.map { Prompt(template: $0, describing: known, changing: instruction).text }
      ?? Prompt(describing: known, changing: instruction).text
  }

  /// Whether the key that spends may go on: a price above the threshold has to be agreed to by a second press.
  mutating func agreesToPrice() -> Bool {
    let planned = plannedWork
    guard let threshold = surroundings.secondPressAbove, planned.price > threshold else {
      models.agreement = nil
      return true
    }
    let subject = PriceAgreement.Subject(
      price: planned.price, sources: planned.sources, parent: history.parent, text: promptText, settings: settings)
    var agreement = models.agreement
    let agrees = agreement?.press(subject, at: now) ?? false
    models.agreement = agrees ? nil : agreement ?? PriceAgreement(subject, at: now)
    if !agrees { say(.info, words.pressAgain(key: key(.generate, in: context), price: planned.price)) }
    return agrees
  }
}
