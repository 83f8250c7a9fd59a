/// What is seen, in English.
struct EnglishSight: SightWords {
  func name(of colour: NamedColour) -> String { colour.english }

  func area(_ colour: NamedColour, _ place: AreaPlace) -> String {
    switch place.reach {
    case .part: "\(adjective(place)) \(colour.english) area"
    case .most: "large \(colour.english) area"
    case .background: "\(colour.english) background"
    }
  }

  func area(isBusy: Bool, _ place: AreaPlace) -> String { "\(adjective(place)) \(isBusy ? "busy" : "quiet") area" }

  func head(_ plan: CaptionPlan) -> String {
    let adjectives = [plan.shape.map(shape), plan.light.map(light)].compactMap { $0 }.joined(separator: ", ")
    let nouns = [plan.isColourless ? "black-and-white" : nil, plan.kind.map(kind) ?? "picture"].compactMap { $0 }
    var head = (["A"] + (adjectives.isEmpty ? [] : [adjectives]) + nouns).joined(separator: " ")
    if let hue = plan.hue { head += " in shades of \(word(hue))" }
    if let background = plan.background { head += " on \(article(background.english)) background" }
    let colours = list(plan.colours.map(\.english))
    guard !colours.isEmpty else { return head }
    switch plan.coverage {
    case .some: return "\(head), in \(colours)"
    case .most: return "\(head), mostly \(colours)"
    case .all: return "\(head), all \(colours)"
    }
  }

  func phrase(_ colour: NamedColour, at place: AreaPlace) -> String {
    "\(colour.english) \(place.reach == .part ? adverb(place) : "over most of it")"
  }

  func phrase(_ sight: Sight) -> String {
    switch sight {
    case .symmetry(.sides): "left and right mirror each other"
    case .symmetry(.heights): "top and bottom mirror each other"
    case .symmetry(.both): "the same from all sides"
    case .levelEdge(let level, let isHorizon): "\(isHorizon ? "a horizon" : "a straight level edge") \(word(level))"
    case .clear(.parts): "transparent in parts"
    case .clear(.most): "mostly transparent"
    case .clear(.all): "wholly transparent"
    case .page(let count, let isAnimation): "the first of \(count) \(isAnimation ? "frames" : "pages")"
    case .balance(let isLight, let part): "\(isLight ? "lightest" : "darkest") \(adverb(part))"
    default: tag(sight)
    }
  }

  func tag(_ sight: Sight) -> String {
    switch sight {
    case .shape(let shape): self.shape(shape)
    case .kind(let kind): self.kind(kind)
    case .light(let light): self.light(light)
    case .key(let isHigh): isHigh ? "high key" : "low key"
    case .contrast(let isStrong): isStrong ? "strong contrast" : "little contrast"
    case .colourless: "black and white"
    case .toned(let hue): "shades of \(word(hue))"
    case .temperature(let isWarm): isWarm ? "warm colours" : "cool colours"
    case .saturation(let isVivid): isVivid ? "vivid colours" : "muted colours"
    case .focus(.crisp): "crisp"
    case .focus(.soft): "slightly soft"
    case .focus(.blurred): "blurred"
    case .grain: "grainy"
    case .detail: "much fine detail"
    case .balance(let isLight, let part): "\(isLight ? "lightest" : "darkest") \(adverb(part))"
    case .symmetry: "symmetrical"
    case .levelEdge(_, let isHorizon): isHorizon ? "horizon" : "level edge"
    case .clear: "transparent"
    case .lines: "dark lines on white"
    case .page(let count, let isAnimation): "first of \(count) \(isAnimation ? "frames" : "pages")"
    }
  }

  private func shape(_ shape: Sight.Shape) -> String {
    switch shape {
    case .veryWide: "very wide"
    case .wide: "wide"
    case .square: "square"
    case .tall: "tall"
    case .veryTall: "very tall"
    }
  }

  private func kind(_ kind: Sight.Kind) -> String {
    switch kind {
    case .photograph: "photograph"
    case .graphic: "graphic"
    }
  }

  private func light(_ light: Sight.Light) -> String {
    switch light {
    case .veryDark: "very dark"
    case .dark: "dark"
    case .bright: "bright"
    case .veryBright: "very bright"
    }
  }

  private func word(_ hue: Sight.Hue) -> String {
    switch hue {
    case .red: "red"
    case .orange: "orange"
    case .brown: "brown"
    case .yellow: "yellow"
    case .green: "green"
    case .teal: "teal"
    case .blue: "blue"
    case .purple: "purple"
    case .pink: "pink"
    }
  }

  private func word(_ level: Sight.Level) -> String {
    switch level {
    case .upper: "high up"
    case .middle: "half-way up"
    case .lower: "low down"
    }
  }

  private func adverb(_ part: Sight.Part) -> String {
    switch part {
    case .upper: "at the top"
    case .lower: "at the bottom"
    case .left: "on the left"
    case .right: "on the right"
    case .middle: "in the middle"
    }
  }

  private func adverb(_ place: AreaPlace) -> String {
    switch (place.down, place.across) {
    case (.upper, .middle): "at the top"
    case (.lower, .middle): "at the bottom"
    case (.middle, .left): "on the left"
    case (.middle, .right): "on the right"
    case (.middle, .middle): "in the middle"
    default: "at the \(adjective(place))"
    }
  }

  private func adjective(_ place: AreaPlace) -> String {
    let down = place.down == .upper ? "upper" : place.down == .lower ? "lower" : nil
    let across = place.across == .left ? "left" : place.across == .right ? "right" : nil
    let words = [down, across].compactMap { $0 }
    return words.isEmpty ? "middle" : words.joined(separator: " ")
  }

  private func article(_ words: String) -> String {
    "\(words.first.map { "aeiou".contains($0) } == true ? "an" : "a") \(words)"
  }

  private func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) and \(last)"
  }
}
