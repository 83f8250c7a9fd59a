public import Domain

extension OpenAI {
  /// Reads the reply in a file that came whole before the program ended; the picture goes to the new file `picture`. Nil
  /// where it is not whole, or no picture. Throws where it only names the picture, and that was not fetched.
  ///
  /// Nothing is asked of anybody, so that no key is needed. Without a count of tokens, or where `models` does not have the
  /// model any more, the charge is nil: the estimate is the best that is known then.
  public static func reread(
    _ reply: FilePath, _ settings: GenerationSettings, pictureTo picture: FilePath, models: [ImageModel]
  ) throws(Failure) -> SlotAnswer? {
    guard let found = try? ImagesReply.read(reply, model: settings.model, pictureTo: picture) else { return nil }
    if found.url != nil {
      let fetched = FetchedPicture(reply: reply)
      guard fetched.isWhole else {
        let kind = ServiceFailure.Kind.pictureNotFetched(detail: "the program ended before", reply: reply)
        throw .service(ServiceFailure(settings.service, kind))
      }
      try fetched.hand(to: picture)
    }
    let model = models.first { $0.id == settings.model && $0.service == settings.service }
    let charge = found.usage.flatMap { usage in model.map { $0.prices.charge(usage) } }
    return SlotAnswer(outputPrompt: found.outputPrompt, charge: charge)
  }
}
