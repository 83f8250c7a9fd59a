import Domain

extension English: FinishingWords {
  var deskTitle: String { "Finish" }

  func title(of row: FinishingRow) -> String {
    switch row {
    case .turn: "turn"
    case .mirror: "mirror"
    case .flip: "flip"
    case .straighten: "straighten"
    case .crop: "crop"
    case .size: "size"
    case .denoise: "denoise"
    case .light: "light"
    case .contrast: "contrast"
    case .saturation: "saturation"
    case .warmth: "warmth"
    case .sharpen: "sharpen"
    case .format: "format"
    case .quality: "quality"
    }
  }

  func value(of row: FinishingRow, _ finish: Finish, parent: PictureFormat?) -> String {
    switch row {
    case .turn: finish.turn.rawValue
    case .mirror: finish.isMirrored ? "yes" : "no"
    case .flip: finish.isFlipped ? "yes" : "no"
    case .straighten: signedTenths(finish.straighten) + "°"
    case .crop: finish.crop.text ?? "none"
    case .size: value(of: finish.scale)
    case .denoise, .light, .contrast, .saturation, .warmth, .sharpen:
      row.correction.map { signed(finish[$0], $0) } ?? ""
    case .format:
      finish.encoding.map { title(of: $0.format) }
        ?? finish.format(parent: parent).map { "\($0 == parent ? "stays " : "")\(title(of: $0))" } ?? "stays"
    case .quality:
      finish.qualityFormat(parent: parent) == nil
        ? "none" : "\(finish.encoding?.quality ?? Finish.Encoding.usualQuality)"
    }
  }

  private func value(of scale: Finish.Scale) -> String {
    switch scale {
    case .same: "stays"
    case .percent(let share): "\(tenths(share)) %"
    case .longestEdge(let length): "longest \(length)"
    case .width(let length): "width \(length)"
    case .height(let length): "height \(length)"
    }
  }

  private func signed(_ value: Int, _ correction: Correction) -> String {
    "\(value > 0 && correction.range.lowerBound < 0 ? "+" : "")\(value)"
  }

  private func signedTenths(_ value: Double) -> String { "\(value > 0 ? "+" : "")\(tenths(value))" }

  /// With one decimal at most.
  private func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let rest = abs(tenths) % 10
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)\(rest == 0 ? "" : ".\(rest)")"
  }

  var becomes: String { "becomes" }
  func nothingIsChangedYet(less: String, more: String, type: String) -> String {
    "Nothing is changed yet: \(less) and \(more) change a value, \(type) types changes."
  }
  var isWeighing: String { "weighing …" }
  var changesTitle: String { "changes" }
  var changesExample: String { "Such as crop 3:2, light +10, resize 1600, jpeg 85." }

  func title(of expectation: FinishFault.Expectation) -> String {
    switch expectation {
    case .clause: list(FinishFault.clauses, or: " or ")
    case .turn: "left, right or around"
    case .crop: "proportions such as 3:2, busy, or left, top, width and height in percent"
    case .partInside: "a part inside the picture: left + width at most 100%"
    case .scale:
      "a percentage such as 50%, a factor such as 2x, or the longest edge in pixels, "
        + "\(Finish.Scale.edges.lowerBound) to \(Finish.Scale.edges.upperBound)"
    case .quality: "a quality from \(Finish.Encoding.qualities.lowerBound) to \(Finish.Encoding.qualities.upperBound)"
    case .number(let range, let example):
      "a number from \(range.lowerBound) to \(range.upperBound), such as \(example)"
    }
  }

  private func list(_ words: [String], or: String) -> String {
    words.dropLast().joined(separator: ", ") + (words.count > 1 ? or : "") + (words.last ?? "")
  }

  func sentence(of fault: FinishFault) -> String {
    let expected = title(of: fault.expected)
    guard let word = fault.word.map({ String($0.prefix(30)) }) else {
      return "\(fault.after.map { "After “\($0)” comes" } ?? "Missing:") \(expected)."
    }
    guard let after = fault.after else { return "“\(word)” is no change. There are \(expected)." }
    return "“\(word)” after “\(after)”: expected \(expected)."
  }

  var cropTitle: String { "crop" }
  func cropKeeps(_ size: PixelSize, _ proportions: Finish.Proportions?) -> String {
    "\(size)  \(proportions.map { "stays \($0.text)" } ?? "any proportions")"
  }
  func cropSteps(isFine: Bool) -> String { isFine ? "steps of 1 px" : "steps of 1 %" }
  func cropKeys(move: String, resize: String) -> String {
    "\(move) move it, \(resize) its lower right corner."
  }
  func cropped(_ name: String) -> String { "\(name), its crop" }
  func finished(_ name: String) -> String { "\(name), finished" }
  func asItWas(_ name: String) -> String { "\(name), as it was" }
  var finishedHere: String { "finished here" }

  func changesAreBack(key: String) -> String { "The changes from before are here again: \(key) takes them away." }
  var finishedPictureIsGone: String { "The picture that was being finished is gone." }
  func formatHasNoQuality(_ format: PictureFormat?) -> String {
    format.map { "\(title(of: $0)) has no quality to choose: JPEG and WebP have." }
      ?? "Choose a format first: JPEG and WebP have a quality."
  }

  func openToFinish(key: String) -> String { "open the picture first: \(key) in Files" }
  var deskIsOpen: String { "this picture is being finished already" }
  func nothingIsFinished(key: String) -> String { "no picture is being finished: press \(key)" }
  var finishChangesNothing: String { "nothing is changed yet" }
  var noChangesAreTyped: String { "no changes are being typed" }
  func isAsItWas(_ row: FinishingRow) -> String { "\(title(of: row)) is as it was" }
  var cropIsMoved: String { "the crop is being moved already" }
  func noCropIsMoved(key: String) -> String { "no crop is being moved: press \(key) while finishing" }
}
