/// What a caption says, in no language.
struct CaptionPlan: Sendable {
  /// The most characters of a caption.
  static let limit = 160

  enum Coverage {
    case some, most, all
  }

  /// A colour at a place.
  struct ColouredPlace: Hashable, Sendable {
    var colour: NamedColour
    var place: AreaPlace
  }

  var shape: Sight.Shape?
  var kind: Sight.Kind?
  var light: Sight.Light?
  /// Whether it is black and white.
  var isColourless = false
  /// The one hue that it is in shades of.
  var hue: Sight.Hue?
  /// The colour that is behind everything.
  var background: NamedColour?
  /// The main colours, the largest share first; none where one of the above says enough.
  var colours: [NamedColour] = []
  /// How much of the picture ``colours`` cover.
  var coverage = Coverage.some
  /// Where something is.
  var places: [ColouredPlace] = []
  /// How the picture is put together.
  var form: [Sight] = []
  /// What it is like.
  var manner: [Sight] = []
  /// The probability that a person agrees with all of it: that of the least sure part, 0…1.
  private(set) var confidence = Agreement.surest

  init(_ statements: [Statement], colours: [FoundColour], areas: [FoundArea]) {
    let sure = statements.filter { $0.confidence >= Agreement.worthASentence }
    for statement in sure {
      take(statement)
      confidence = min(confidence, statement.confidence)
    }
    chooseBackground(areas)
    chooseColours(colours)
    choosePlaces(areas)
    choosePhrases(sure.map(\.sight))
  }

  private mutating func take(_ statement: Statement) {
    switch statement.sight {
    case .shape(let shape): self.shape = shape
    case .kind(let kind): self.kind = kind
    case .light(let light): self.light = light
    case .colourless: isColourless = true
    case .toned(let hue): self.hue = hue
    default: break
    }
  }

  private mutating func chooseBackground(_ areas: [FoundArea]) {
    let behind = areas.first { $0.place.reach == .background && $0.confidence >= Agreement.worthASentence }
    guard let behind, behind.share < 0.97 else { return }
    background = behind.colour
    confidence = min(confidence, behind.confidence)
  }

  private mutating func choosePlaces(_ areas: [FoundArea]) {
    // Of shades of one hue, another hue's name would be read as a contradiction.
    guard hue == nil else { return }
    var taken: Set<AreaPlace> = []
    for area in areas where isWorthAPlace(area) && taken.count < 3 {
      // A colour that is in other places as well is no mark of this one.
      let elsewhere = areas.filter { $0.colour == area.colour && $0.place != area.place }.reduce(0) { $0 + $1.share }
      guard elsewhere < area.share / 2, taken.insert(area.place).inserted else { continue }
      places.append(ColouredPlace(colour: area.colour, place: area.place))
      confidence = min(confidence, area.confidence)
    }
    // From top to bottom, then from left to right, as one looks.
    places.sort {
      ($0.place.down.rawValue, $0.place.across.rawValue) < ($1.place.down.rawValue, $1.place.across.rawValue)
    }
  }

  /// Whether it is sure and large enough, and says more than the background and the main colours do.
  private func isWorthAPlace(_ area: FoundArea) -> Bool {
    guard area.confidence >= Agreement.worthASentence, area.share >= 0.06, area.colour != background else {
      return false
    }
    switch area.place.reach {
    case .part: return true
    case .most: return colours.isEmpty
    case .background: return false
    }
  }

  private mutating func chooseColours(_ found: [FoundColour]) {
    guard !isColourless, hue == nil, background == nil else { return }
    let large = found.filter { $0.share >= 0.1 && $0.confidence >= Agreement.worthASentence }
    let main = large.prefix(2)
    let first = main.first?.share ?? 0
    coverage = first > 0.97 ? .all : main.reduce(0) { $0 + $1.share } >= 0.5 ? .most : .some
    let named = first >= 0.75 ? large.prefix(1) : coverage == .most ? main : large.prefix(3)
    colours = named.map(\.colour)
    confidence = named.reduce(confidence) { min($0, $1.confidence) }
  }

  private mutating func choosePhrases(_ sights: [Sight]) {
    for sight in sights {
      switch sight {
      case .symmetry, .levelEdge, .clear, .page: form.append(sight)
      // What is there says more than where it is light.
      case .balance where places.isEmpty: form.append(sight)
      case .temperature where hue == nil && !isColourless: manner.append(sight)
      case .contrast, .focus, .grain, .lines: manner.append(sight)
      case .saturation(isVivid: true): manner.append(sight)
      case .detail where !sights.contains(.grain): manner.append(sight)
      case .balance, .temperature, .saturation, .detail, .shape, .kind, .light, .key, .colourless, .toned: break
      }
    }
  }
}
