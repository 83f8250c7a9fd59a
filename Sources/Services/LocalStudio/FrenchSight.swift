/// What is seen, in French. Whatever a picture is called there is of feminine gender.
struct FrenchSight: SightWords {
  // A space that does not break goes before both.
  let colon = "\u{A0}: "
  let semicolon = "\u{A0}; "

  func name(of colour: NamedColour) -> String { colour.french }

  func area(_ colour: NamedColour, _ place: AreaPlace) -> String {
    switch place.reach {
    case .part: "zone \(colour.frenchFeminine) \(adverb(place))"
    case .most: "grande zone \(colour.frenchFeminine)"
    case .background: "fond \(colour.french)"
    }
  }

  func area(isBusy: Bool, _ place: AreaPlace) -> String { "zone \(isBusy ? "chargée" : "calme") \(adverb(place))" }

  func head(_ plan: CaptionPlan) -> String {
    let adjectives = [
      plan.shape.map { shape($0) }, plan.light.map { light($0) },
    ].compactMap { $0 }.joined(separator: " et ")
    let nouns = ["Une", plan.kind.map(kind) ?? "image"]
    let words = nouns + (adjectives.isEmpty ? [] : [adjectives]) + (plan.isColourless ? ["en noir et blanc"] : [])
    var head = words.joined(separator: " ")
    if let hue = plan.hue { head += " dans les tons \(plural(hue))" }
    if let background = plan.background { head += " sur fond \(background.french)" }
    let colours = list(plan.colours.map(\.french))
    guard !colours.isEmpty else { return head }
    switch plan.coverage {
    case .some: return "\(head), en \(colours)"
    case .most: return "\(head), surtout en \(colours)"
    case .all: return "\(head), entièrement en \(colours)"
    }
  }

  func phrase(_ colour: NamedColour, at place: AreaPlace) -> String {
    "\(colour.french) \(place.reach == .part ? adverb(place) : "presque partout")"
  }

  func phrase(_ sight: Sight) -> String {
    switch sight {
    case .symmetry(.sides): "gauche et droite se répondent en miroir"
    case .symmetry(.heights): "haut et bas se répondent en miroir"
    case .symmetry(.both): "\("pareille") de tous les côtés"
    case .levelEdge(let level, let isHorizon):
      "\(isHorizon ? "un horizon" : "une limite droite et horizontale") \(word(level))"
    case .clear(.parts): "transparente par endroits"
    case .clear(.most): "en grande partie transparente"
    case .clear(.all): "entièrement transparente"
    case .page(let count, let isAnimation): "la première de \(count) \(isAnimation ? "images" : "pages")"
    case .balance(let isLight, let part):
      "plus \(isLight ? "claire" : "sombre") \(adverb(part))"
    case .focus(.crisp): "bien nette"
    default: tag(sight)
    }
  }

  private func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) et \(last)"
  }
}
