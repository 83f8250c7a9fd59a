/// What can be seen without knowing what it is.
enum Sight: Hashable, Sendable {
  case shape(Shape)
  case kind(Kind)
  case light(Light)
  case key(isHigh: Bool)
  case contrast(isStrong: Bool)
  case colourless
  case toned(Hue)
  case temperature(isWarm: Bool)
  case saturation(isVivid: Bool)
  case focus(Focus)
  case grain
  case detail(isFine: Bool)
  case balance(isLight: Bool, Part)
  case symmetry(Symmetry)
  case levelEdge(Level, isHorizon: Bool)
  case clear(Clearness)
  case lines
  case page(of: Int, isAnimation: Bool)

  enum Clearness { case parts, most, all }
  enum Shape { case veryWide, wide, square, tall, veryTall }
  enum Kind { case photograph, graphic }
  enum Light { case veryDark, dark, bright, veryBright }
  enum Focus { case crisp, soft, blurred }
  enum Symmetry { case sides, heights, both }
  /// How far down the picture.
  enum Level { case upper, middle, lower }
  /// A part of the picture that stands out from the rest.
  enum Part: CaseIterable { case upper, lower, left, right, middle }
  enum Hue: CaseIterable { case red, orange, brown, yellow, green, teal, blue, purple, pink }
}
