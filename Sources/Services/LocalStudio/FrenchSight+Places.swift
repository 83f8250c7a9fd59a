/// Where things are seen, in French.
extension FrenchSight {
  func adverb(_ part: Sight.Part) -> String {
    switch part {
    case .upper: "en haut"
    case .lower: "en bas"
    case .left: "à gauche"
    case .right: "à droite"
    case .middle: "au milieu"
    }
  }

  func adverb(_ place: AreaPlace) -> String {
    let down = place.down == .upper ? "en haut" : place.down == .lower ? "en bas" : nil
    let across = place.across == .left ? "à gauche" : place.across == .right ? "à droite" : nil
    let words = [down, across].compactMap { $0 }
    return words.isEmpty ? "au milieu" : words.joined(separator: " ")
  }
}
