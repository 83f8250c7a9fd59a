/// The language of what is said about a picture.
public enum DescriptionLanguage: String, Hashable, Sendable, Codable, CaseIterable {
  case english = "en"
  case french = "fr"

  /// The language that a locale such as `fr_CA.UTF-8` asks for; English where it asks for none of these.
  public init(locale: String) {
    self = Self.allCases.first { locale == $0.rawValue || locale.hasPrefix("\($0.rawValue)_") } ?? .english
  }
}
