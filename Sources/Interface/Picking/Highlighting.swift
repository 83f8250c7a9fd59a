import Canvas

extension Painter {
  /// `text` in pieces, so that the characters at `places` stand out.
  static func highlighted(_ text: String, _ places: [Int], _ role: Role) -> [Segment] {
    guard !places.isEmpty else { return [Segment(text, role)] }
    let places = Set(places)
    var segments: [Segment] = []
    for (place, character) in text.enumerated() {
      let look = places.contains(place) ? Role.match : role
      if segments.last?.role == look {
        segments[segments.count - 1].text.append(character)
      } else {
        segments.append(Segment(String(character), look))
      }
    }
    return segments
  }
}
