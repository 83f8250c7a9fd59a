/// Where things are seen, in English.
extension EnglishSight {
  func adverb(_ part: Sight.Part) -> String {
    switch part {
    case .upper: "at the top"
    case .lower: "at the bottom"
    case .left: "on the left"
    case .right: "on the right"
    case .middle: "in the middle"
    }
  }

  func adverb(_ place: AreaPlace) -> String {
    switch (place.down, place.across) {
    case (.upper, .middle): "at the top"
    case (.lower, .middle): "at the bottom"
    case (.middle, .left): "on the left"
    case (.middle, .right): "on the right"
    case (.middle, .middle): "in the middle"
    default: "at the \(adjective(place))"
    }
  }

  func adjective(_ place: AreaPlace) -> String {
    let down = place.down == .upper ? "upper" : place.down == .lower ? "lower" : nil
    let across = place.across == .left ? "left" : place.across == .right ? "right" : nil
    let words = [down, across].compactMap { $0 }
    return words.isEmpty ? "middle" : words.joined(separator: " ")
  }
}
