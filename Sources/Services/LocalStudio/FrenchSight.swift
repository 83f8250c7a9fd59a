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

  func tag(_ sight: Sight) -> String {
    switch sight {
    case .shape(let shape): self.shape(shape)
    case .kind(let kind): self.kind(kind)
    case .light(let light): self.light(light)
    case .key(let isHigh): isHigh ? "tons clairs" : "tons sombres"
    case .contrast(let isStrong): isStrong ? "fort contraste" : "faible contraste"
    case .colourless: "noir et blanc"
    case .toned(let hue): "tons \(plural(hue))"
    case .temperature(let isWarm): isWarm ? "couleurs chaudes" : "couleurs froides"
    case .saturation(let isVivid): isVivid ? "couleurs vives" : "couleurs sourdes"
    case .focus(.crisp): "nette"
    case .focus(.soft): "un peu floue"
    case .focus(.blurred): "floue"
    case .grain: "du grain"
    case .detail: "beaucoup de détails fins"
    case .balance(let isLight, let part): "plus \(isLight ? "claire" : "sombre") \(adverb(part))"
    case .symmetry: "symétrique"
    case .levelEdge(_, let isHorizon): isHorizon ? "horizon" : "limite horizontale"
    case .clear: "transparente"
    case .lines: "des traits sombres sur blanc"
    case .page(let count, let isAnimation): "première de \(count) \(isAnimation ? "images" : "pages")"
    }
  }

  private func shape(_ shape: Sight.Shape) -> String {
    switch shape {
    case .veryWide: "panoramique"
    case .wide: "horizontale"
    case .square: "carrée"
    case .tall: "verticale"
    case .veryTall: "très étroite"
    }
  }

  private func kind(_ kind: Sight.Kind) -> String {
    switch kind {
    case .photograph: "photographie"
    case .graphic: "image graphique"
    }
  }

  private func light(_ light: Sight.Light) -> String {
    switch light {
    case .veryDark: "très sombre"
    case .dark: "sombre"
    case .bright: "claire"
    case .veryBright: "très claire"
    }
  }

  private func plural(_ hue: Sight.Hue) -> String {
    switch hue {
    case .red: "rouges"
    case .orange: "orangés"
    case .brown: "bruns"
    case .yellow: "jaunes"
    case .green: "verts"
    case .teal: "bleu canard"
    case .blue: "bleus"
    case .purple: "violets"
    case .pink: "roses"
    }
  }

  private func word(_ level: Sight.Level) -> String {
    switch level {
    case .upper: "dans le haut"
    case .middle: "à mi-hauteur"
    case .lower: "dans le bas"
    }
  }

  private func adverb(_ part: Sight.Part) -> String {
    switch part {
    case .upper: "en haut"
    case .lower: "en bas"
    case .left: "à gauche"
    case .right: "à droite"
    case .middle: "au milieu"
    }
  }

  private func adverb(_ place: AreaPlace) -> String {
    let down = place.down == .upper ? "en haut" : place.down == .lower ? "en bas" : nil
    let across = place.across == .left ? "à gauche" : place.across == .right ? "à droite" : nil
    let words = [down, across].compactMap { $0 }
    return words.isEmpty ? "au milieu" : words.joined(separator: " ")
  }

  private func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) et \(last)"
  }
}
