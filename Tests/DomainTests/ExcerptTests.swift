import Domain
import Testing

struct ExcerptTests {
  @Test(arguments: ["", "night", String(repeating: "x", count: 240), String(repeating: "好", count: 80)])
  func aShortTextIsWhole(text: String) {
    #expect(text.excerpt == text)
  }

  @Test func ofALongTextThereIsTheBeginningAndItsLength() {
    #expect(String(repeating: "x", count: 5000).excerpt == String(repeating: "x", count: 120) + "… (5000 characters)")
  }

  @Test func aFailureRepeatsOnlyTheBeginningOfAnInstruction() {
    let failure = Failure.notUnderstood(instruction: String(repeating: "x", count: 5000), known: [])
    #expect(failure.message.count < 250)
  }
}
