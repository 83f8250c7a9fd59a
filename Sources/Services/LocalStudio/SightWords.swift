/// How a language says what is seen.
protocol SightWords: Sendable {
  /// The name of a colour by itself.
  func name(of colour: NamedColour) -> String
  /// A word, or a few, for a sight by itself.
  func tag(_ sight: Sight) -> String
  /// What an area of nearly one colour is called.
  func area(_ colour: NamedColour, _ place: AreaPlace) -> String
  /// What the area with the most detail, or the one with the least, is called.
  func area(isBusy: Bool, _ place: AreaPlace) -> String
  /// Everything before the first comma or colon of a caption: what kind of picture it is.
  func head(_ plan: CaptionPlan) -> String
  /// How a colour at a place is said in a caption.
  func phrase(_ colour: NamedColour, at place: AreaPlace) -> String
  /// How a sight is said in a caption, after the head.
  func phrase(_ sight: Sight) -> String
  /// What goes before a list of places, and before the phrases at the end.
  var colon: String { get }
  var semicolon: String { get }
}

extension SightWords {
  /// Between a picture and what is in it.
  var colon: String { ": " }
  /// Between what is in a picture and what it is like.
  var semicolon: String { "; " }

  /// One sentence without a full stop, at most ``CaptionPlan/limit`` characters long: what does not fit is left out.
  func caption(_ plan: CaptionPlan) -> String {
    var sentence = head(plan)
    func add(_ phrases: [String], first: String) {
      var separator = first
      for phrase in phrases where sentence.count + separator.count + phrase.count <= CaptionPlan.limit {
        sentence += separator + phrase
        separator = ", "
      }
    }
    add(plan.places.map { phrase($0.colour, at: $0.place) } + plan.form.map { phrase($0) }, first: colon)
    add(plan.manner.map { phrase($0) }, first: semicolon)
    return sentence
  }
}
