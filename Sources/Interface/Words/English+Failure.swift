import Domain

extension English: FailureWords {
  func message(of failure: Failure) -> String { failure.message }
  func advice(of failure: Failure) -> String { failure.advice }

  func sentences(of failure: Failure) -> String {
    "\(failure.message.capitalisedFirst). \(failure.advice.capitalisedFirst)."
  }

  func title(of mode: Mode) -> String { mode.title }
  func title(of stage: Stage) -> String { stage.title }
  func title(of format: PictureFormat) -> String { format.title }

  func title(of space: ColourSpace) -> String {
    switch space {
    case .grey: "grey"
    case .rgb: "RGB"
    case .cmyk: "CMYK"
    case .lab: "Lab"
    case .other: "another colour space"
    }
  }
}
