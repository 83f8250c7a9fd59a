/// The language that the local studio describes in.
public enum DescriptionLanguage: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"

  var words: any SightWords {
    switch self {
    case .english: EnglishSight()
    case .french: FrenchSight()
    }
  }
}
