import Domain
import Testing

/// What is said of requests that failed.
struct ServiceFailureTests {
  private static let uncertain: [ServiceFailure.Kind] = [
    .connectionLost(detail: ""), .timedOut(seconds: 660), .serverTrouble(status: 500, detail: ""),
    .badAnswer(detail: ""), .answerTooLarge(limit: 1 << 20),
  ]

  @Test(arguments: uncertain)
  func ofAPaidRequestItIsSaidThatItMayHaveBeenCharged(kind: ServiceFailure.Kind) {
    for service in [ServiceID.openAI, .azureOpenAI] {
      #expect(ServiceFailure(service, kind).advice.contains("may have been charged"))
    }
  }

  @Test(arguments: uncertain)
  func ofAQuestionThatBuysNothingThatIsNotSaid(kind: ServiceFailure.Kind) {
    guard case .service(let failure) = Failure.service(ServiceFailure(.openAI, kind)).ofFreeRequest else { return }
    #expect(!failure.advice.contains("charged"))
  }

  @Test(arguments: uncertain)
  func describingIsNotSaidToBeSentOnce(kind: ServiceFailure.Kind) {
    let words = ServiceFailure(.azureVision, kind).advice
    #expect(!words.contains("charged") && !words.contains("not sent again"))
  }
}
