import ArgumentParser
import Domain

/// What `reprise finish` changes, in the order in which it is done. Every value is read as the clause of a finish that it
/// is, so that there is one place that knows what may stand there.
struct FinishOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Turn it by a right angle: left, right or around.", valueName: "WAY"),
    completion: .list(["left", "right", "around"]), transform: { try FinishClause.value(\.turn, "turn", $0) })
  var turn: Finish.Turn?

  @Flag(help: "Let left and right change places.")
  var mirror = false

  @Flag(help: "Let top and bottom change places.")
  var flip = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Turn it clockwise, -45 to 45 degrees; corners that come up empty are cut away.", valueName: "DEGREES"),
    completion: .list([]), transform: { try FinishClause.value(\.straighten, "straighten", $0) })
  var straighten: Double?

  @Option(
    help: ArgumentHelp(
      "Keep a part: proportions (3:2, square), what there is to see (busy), both (\"3:2 busy\"), or left, top, width "
        + "and height (\"10% 5% 80% 90%\").", valueName: "PART"),
    completion: .list(["1:1", "3:2", "4:3", "16:9", "busy"]), transform: { try FinishClause.value(\.crop, "crop", $0) })
  var crop: Finish.Crop?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Scale it: 50%, 2x, or the longest edge in pixels.", valueName: "SCALE"),
    completion: .list(["50%", "200%", "1600", "2048"]), transform: { try FinishClause.value(\.scale, "resize", $0) })
  var resize: Finish.Scale?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Scale it to a width in pixels.", valueName: "N"),
    completion: .list([]), transform: { try FinishClause.value(\.scale, "width", $0) })
  var width: Finish.Scale?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Scale it to a height in pixels.", valueName: "N"),
    completion: .list([]), transform: { try FinishClause.value(\.scale, "height", $0) })
  var height: Finish.Scale?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Less noise, 0 to 100.", valueName: "N"),
    completion: .list([]), transform: { try FinishClause.number(.denoise, $0) })
  var denoise: Int?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Darker or lighter, -100 to 100.", valueName: "N"),
    completion: .list([]), transform: { try FinishClause.number(.light, $0) })
  var light: Int?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Softer or harder, -100 to 100.", valueName: "N"),
    completion: .list([]), transform: { try FinishClause.number(.contrast, $0) })
  var contrast: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Greyer or more colourful, -100 to 100; -100 is black and white.", valueName: "N"),
    completion: .list([]), transform: { try FinishClause.number(.saturation, $0) })
  var saturation: Int?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Cooler or warmer, -100 to 100.", valueName: "N"),
    completion: .list([]), transform: { try FinishClause.number(.warmth, $0) })
  var warmth: Int?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Sharper, 0 to 100.", valueName: "N"),
    completion: .list([]), transform: { try FinishClause.number(.sharpen, $0) })
  var sharpen: Int?

  @Option(
    help: ArgumentHelp(
      "How it is written: jpeg, png or webp. Default: as the picture is, or png.", valueName: "FORMAT"),
    completion: .list(Finish.Encoding.formats.map(\.rawValue)), transform: FinishClause.format)
  var format: PictureFormat?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How well jpeg and webp are written, 1 to 100. Default: 90.", valueName: "N"),
    completion: .list([]), transform: FinishClause.quality)
  var quality: Int?

  @Option(
    help: ArgumentHelp(
      "The same in words, as they are recorded: \"crop 3:2, light +10, jpeg 85\". Options replace what it says.",
      valueName: "TEXT"),
    transform: FinishClause.all)
  var with: Finish?
}

extension FinishOptions {
  /// All of them together. Throws where they contradict each other or change nothing.
  func finish() throws -> Finish {
    var finish = with ?? Finish()
    if let turn { finish.turn = turn }
    if mirror { finish.isMirrored = true }
    if flip { finish.isFlipped = true }
    if let straighten { finish.straighten = straighten }
    if let crop { finish.crop = crop }
    let scales = [resize, width, height].compactMap(\.self)
    guard scales.count < 2 else { throw ValidationError("--resize, --width and --height exclude each other.") }
    if let scale = scales.first { finish.scale = scale }
    let numbers: [(Correction, Int?)] = [
      (.denoise, denoise), (.light, light), (.contrast, contrast), (.saturation, saturation), (.warmth, warmth),
      (.sharpen, sharpen),
    ]
    for case (let correction, let number?) in numbers { finish[correction] = number }
    if let encoding = try encoding(instead: finish.encoding) { finish.encoding = encoding }
    guard !finish.text.isEmpty else {
      throw ValidationError("Nothing would change: say what should, for example --crop 3:2.")
    }
    return finish.canonical
  }

  private func encoding(instead former: Finish.Encoding?) throws -> Finish.Encoding? {
    guard let format = format ?? former?.format else {
      guard quality == nil else { throw ValidationError("--quality needs --format jpeg or --format webp.") }
      return nil
    }
    guard format != .png || quality == nil else {
      throw ValidationError("--quality has no meaning for png, which loses nothing.")
    }
    let usual = former?.format == format ? former?.quality : nil
    return Finish.Encoding(format, quality: quality ?? usual ?? Finish.Encoding.usualQuality)
  }
}
