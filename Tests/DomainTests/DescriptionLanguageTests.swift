import Domain
import Testing

@Test(arguments: [
  ("fr", DescriptionLanguage.french), ("fr_CA.UTF-8", .french), ("fr_FR@euro", .french), ("fro_FR", .english),
  ("en_GB.UTF-8", .english), ("C.UTF-8", .english), ("de_DE", .english), ("", .english),
])
func theLocaleSaysTheLanguageOfDescriptions(_ locale: String, _ language: DescriptionLanguage) {
  #expect(DescriptionLanguage(locale: locale) == language)
}
