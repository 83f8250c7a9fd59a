import Domain
import Testing

@testable import Interface

extension Session {
  fileprivate mutating func chooseDescriber(_ title: String) {
    press("D")
    while state.picker?.entries.indices.contains(state.picker?.selectedLine ?? -1) == true, !pickedTitle.contains(title)
    {
      press("j")
    }
    press("<Enter>")
  }

  private var pickedTitle: String {
    guard let picker = state.picker, let line = picker.selectedLine else { return "" }
    return state.row(of: picker.entries[line], in: picker).text.map(\.text).joined()
  }
}

private let azures: Description = {
  var description = Description.harbour
  description.caption = "a sailing boat"
  description.service = "Azure AI Vision"
  return description
}()

@Test func anotherServiceDescribesThePictureThatIsShown() {
  var session = Session.paid()
  session.chooseDescriber("Azure AI Vision")
  #expect(session.effects == [.describe(.harbour, by: .azureVision)])
  #expect(session.screen().contains("◌ Azure AI Vision is describing"))
  session.send(.described(.harbour, azures, isCached: false, by: .azureVision))
  #expect(session.screen().contains("a sailing boat"))
  #expect(session.state.promptText.hasPrefix("A sailing boat"))
  session.press("S")
  #expect(session.generated?.describer == .azureVision)
}

@Test func aDescriptionThatIsThereIsShownAndNotAskedForAnew() {
  var session = Session.paid()
  session.chooseDescriber("Azure AI Vision")
  session.send(.described(.harbour, azures, isCached: false, by: .azureVision))
  session.chooseDescriber("local studio")
  #expect(session.effects == [])
  #expect(session.screen().contains("a boat docked in a harbour at sunset"))
  session.press("D")
  #expect(session.screen().contains("described already, 0.87"))
  session.press("<Esc>")
  session.chooseDescriber("Azure AI Vision")
  #expect(session.effects == [])
  #expect(session.screen().contains("a sailing boat"))
}

@Test func anAnswerThatComesAfterAnotherWasAskedIsKeptAndNotShown() {
  var session = Session.paid()
  session.chooseDescriber("Azure AI Vision")
  session.chooseDescriber("local studio")
  session.send(.described(.harbour, azures, isCached: false, by: .azureVision))
  #expect(session.screen().contains("a boat docked in a harbour at sunset"))
  session.chooseDescriber("Azure AI Vision")
  #expect(session.effects == [])
}

@Test func whereDescribingFailsTheDescriptionFromBeforeIsShownAgain() {
  var session = Session.paid()
  session.chooseDescriber("Azure AI Vision")
  let failure = Failure.service(ServiceFailure(.azureVision, .noCaptions, requestID: "r-1"))
  session.send(.describeFailed(.harbour, failure))
  #expect(session.screen().contains("a boat docked in a harbour at sunset"))
  #expect(session.state.news.log.last?.text.contains("[request r-1]") == true)
  #expect(session.state.instruction == "at dusk")
}

@Test func thePictureThatIsDescribedAnewWaitsForWhoIsAskedNow() {
  var session = Session.paid()
  session.chooseDescriber("Azure AI Vision")
  session.send(.described(.harbour, azures, isCached: false, by: .azureVision))
  session.press("1k")
  session.rest()
  session.chooseDescriber("OpenAI")
  session.send(.described(.cat, azures, isCached: false, by: .openAI))
  session.press("1R")
  session.send(.folderListed(.sample))
  session.press("ggjjj<Enter>")
  #expect(session.effects.contains(.describe(.harbour, by: .openAI)))
  session.send(.described(.harbour, .harbour, isCached: false, by: .openAI))
  #expect(session.screen().contains("a boat docked in a harbour at sunset"))
}

@Test func theUsersOwnCaptionIsThereAgainWithItsService() {
  var session = Session.paid()
  session.press("e<C-u>")
  session.type("my boat")
  session.press("<Enter>")
  session.chooseDescriber("Azure AI Vision")
  session.send(.described(.harbour, azures, isCached: false, by: .azureVision))
  session.chooseDescriber("local studio")
  #expect(session.screen().contains("my boat"))
}

@Test func aServiceThatComposesGoesWithTheRequest() {
  var session = Session.paid()
  session.press("gdj<Enter>")
  #expect(session.lastLine == " • OpenAI composes from now on.")
  session.press("S")
  #expect(session.generated?.composer == .openAI)
}

@Test func withOneServiceThereIsNoneToChoose() {
  var session = Session.picked()
  session.press("<Esc>D")
  #expect(session.lastLine == " • Only the local studio describes.")
  session.press("gd")
  #expect(session.lastLine == " • Only the local studio composes.")
}

@Test func aClickAsksNoServiceThatMayCost() throws {
  var session = Session.paid()
  session.press("D")
  let cell = try #require(session.cell(of: "OpenAI"))
  session.doubleClick(cell.row, cell.column)
  #expect(!session.effects.contains { if case .describe = $0 { true } else { false } })
}
