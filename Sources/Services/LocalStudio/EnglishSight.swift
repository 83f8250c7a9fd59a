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

  private func article(_ words: String) -> String {
    "\(words.first.map { "aeiou".contains($0) } == true ? "an" : "a") \(words)"
  }

  private func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) and \(last)"
  }
}
