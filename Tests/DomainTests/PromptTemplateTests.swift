import Domain
import Testing

@Suite struct PromptTemplateTests {
  private let boat = Description(
    caption: "a boat", confidence: 1, tags: [Tag(name: "sea", confidence: 1)], service: "s")

  @Test(arguments: [
    ("{description}: {instruction}", "A boat; sea: dusk"), ("{instruction}", "dusk"),
    ("{instruction} {instruction}, {no}, {", "dusk dusk, {no}, {"), ("plain", "plain"),
  ])
  func aTemplateSaysWhereThingsBelong(template: String, text: String) {
    #expect(Prompt(template: template, describing: boat, changing: "dusk").text == text)
  }

  @Test func whatTheUserTypesIsNoTemplate() {
    let prompt = Prompt(template: "{instruction} {description}", describing: boat, changing: "a {description} of light")
    #expect(prompt.text == "a {description} of light A boat; sea")
  }

  @Test func withoutADescriptionItsPlaceIsEmpty() {
    #expect(Prompt(template: "[{description}] {instruction}", describing: nil, changing: "dusk").text == "[] dusk")
  }
}
