extension Finish {
  /// Who makes finished pictures, as the user sees it.
  public static let service = "finishing"
  /// What a record of a finished picture has in the place of a model.
  public static let model = "finish"

  /// The finish as its ``text`` says it, so that what is recorded is what was done: numbers have the decimals that the text
  /// has.
  public var canonical: Finish { (try? Finish(text)) ?? self }

  /// The finish of a picture with that record; nil where it was made in another way.
  public init?(instruction: String, model: String, service: String) {
    guard model == Self.model, service == Self.service, let finish = try? Finish(instruction) else { return nil }
    self = finish
  }
}

extension GenerationSettings {
  /// How a picture is finished: one slot, from the parent's pixels.
  public init(finish: Finish) {
    self.init(mode: .picture, count: 1, model: Finish.model, finish: finish)
  }
}
