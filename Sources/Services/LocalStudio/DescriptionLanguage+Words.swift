import Domain

extension DescriptionLanguage {
  var words: any SightWords {
    switch self {
    case .english: EnglishSight()
    case .french: FrenchSight()
    }
  }
}
