import Canvas

/// A text of several looks that is broken into lines as one.
struct Paragraph: Hashable, Sendable {
  /// Its pieces in order.
  var segments: [Painter.Segment]

  /// A text of one look.
  init(_ text: String, _ role: Role = .ui) { segments = [Painter.Segment(text, role)] }

  /// A text of several looks.
  init(_ segments: [Painter.Segment]) { self.segments = segments }

  /// Nobody writes more characters than that; whoever does is cut off.
  private static let limit = 4000

  /// The lines at a width of `columns` columns, a hundred at most.
  func lines(columns: Int) -> [[Painter.Segment]] {
    guard segments.count > 1 else {
      let segment = segments.first ?? Painter.Segment("")
      return SoftWrap.lines(of: String(segment.text.prefix(Self.limit)), columns: columns, limit: 100)
        .map { [Painter.Segment($0, segment.role)] }
    }
    var characters: [Character] = []
    var roles: [Role] = []
    for segment in segments {
      characters += segment.text
      roles += Array(repeating: segment.role, count: characters.count - roles.count)
    }
    let wrap = SoftWrap(Array(characters.prefix(Self.limit)), columns: columns, limit: 100)
    return wrap.lines.map { line in
      var pieces: [Painter.Segment] = []
      for place in line {
        if pieces.last?.role == roles[place] {
          pieces[pieces.count - 1].text.append(characters[place])
        } else {
          pieces.append(Painter.Segment(String(characters[place]), roles[place]))
        }
      }
      return pieces
    }
  }
}
