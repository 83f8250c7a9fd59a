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
  var sentPictures: [PixelSize] { sentPictures(parentSize, settings.mode) }

  private func sentPictures(_ parent: PixelSize?, _ mode: Mode) -> [PixelSize] {
    guard mode != .description else { return [] }
    let sizes = [parent] + usedReferences.map { picture.previews.facts(of: $0)?.size }
    return sizes.map { ($0 ?? Self.largest).fitted(to: Self.sentEdge) }
  }

  /// What one picture of the next generation will probably cost.
  var slotPrice: Money { slotPrices(parent: plannedParentSize)(settings) }

  /// What one picture with other options would probably cost.
  func slotPrice(_ options: ModelOptions) -> Money {
    var settings = settings
    settings.options = options
    return slotPrices(parent: parentSize)(settings)
  }

  /// The size of what the next generation starts from; of marked pictures none is known.
  var plannedParentSize: PixelSize? { files.hasMarks ? nil : parentSize }

  /// What one picture with other settings of the same model would probably cost. What earlier requests really cost
  /// corrects the estimate.
  func slotPrices(parent: PixelSize?) -> (GenerationSettings) -> Money {
    guard let model else {
      let price = isLocal ? surroundings.generator.pricePerSlot : .free
      return { _ in price }
    }
    let prompt = promptText
    let ratio = models.chargeRatios[modelName] ?? 1
    return { settings in
      model.estimate(settings.options, prompt: prompt, sent: self.sentPictures(parent, settings.mode))
        .scaled(by: ratio)
    }
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
    let subject = PriceAgreement.Subject.next(
      price: planned.price, sources: planned.sources, parent: history.parent, text: promptText, settings: settings)
    return agrees(to: planned.price, for: subject, key: key(.generate, in: context))
  }

  /// Whether `key`, which spends `price`, may go on. Above the threshold, and where the price `isNews`, a second press
  /// has to agree.
  mutating func agrees(
    to price: Money, for subject: PriceAgreement.Subject, key: String, isNews: Bool = false
  ) -> Bool {
    let isAbove = surroundings.secondPressAbove.map { price > $0 } ?? false
    guard isAbove || (isNews && !price.isFree) else {
      models.agreement = nil
      return true
    }
    var agreement = models.agreement
    let agrees = agreement?.press(subject, at: now) ?? false
    models.agreement = agrees ? nil : agreement ?? PriceAgreement(subject, at: now)
    if !agrees { say(.info, words.pressAgain(key: key, price: price)) }
    return agrees
  }
}
