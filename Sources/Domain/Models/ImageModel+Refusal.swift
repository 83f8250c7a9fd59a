extension ImageModel {
  /// Why the model cannot do that, with the nearest thing that it can; nil where it can. `now` is for retirement, and
  /// `pictures` how many are sent.
  public func refusal(_ settings: GenerationSettings, pictures: Int, at now: Instant) -> ModelRefusal? {
    let options = settings.options
    if let retiresOn, retiresOn.beginsAt <= now { return .retired(on: retiresOn, successor: successor) }
    if !modes.contains(settings.mode) { return .mode(settings.mode, has: modes) }
    if !sizes.allows(options.size), case .pixels(let size) = options.size {
      return .size(size, nearest: sizes.nearest(to: size))
    }
    if let quality = options.quality, !qualities.contains(quality) {
      return .quality(quality, nearest: qualities.last { $0 < quality } ?? qualities.first)
    }
    if let format = options.format, !formats.contains(format) { return .format(format, has: formats) }
    if let background = options.background, !backgrounds.contains(background) {
      return .background(background, has: backgrounds)
    }
    if options.background == .transparent, let format = options.format, format == .jpeg {
      return .transparentJPEG(has: formats.filter { $0 == .png || $0 == .webp })
    }
    if let compression = options.compression {
      if !(0...100 ~= compression) { return .compressionRange(compression) }
      let format = options.format ?? .png
      if format != .jpeg, format != .webp { return .compression(of: format) }
    }
    if let fidelity = options.inputFidelity, settings.mode == .description || !inputFidelities.contains(fidelity) {
      return .inputFidelity(fidelity, has: settings.mode == .description ? [] : inputFidelities)
    }
    if options.complexity != nil, !takesComplexity { return .complexity }
    if options.partialPictures > partialPictures { return .partials(options.partialPictures, most: partialPictures) }
    if pictures > pictureLimit { return .pictures(pictures, most: pictureLimit) }
    return nil
  }

  /// Whole days until it is switched off, where that is within a month from `now`.
  public func retirementNotice(at now: Instant) -> Int? {
    guard let days = retiresOn?.days(after: now), 0...30 ~= days else { return nil }
    return days
  }
}

/// What a model cannot do, and the nearest thing that it can.
public enum ModelRefusal: Hashable, Sendable, Codable {
  case retired(on: CalendarDay, successor: String?)
  case mode(Mode, has: [Mode])
  case size(PixelSize, nearest: PixelSize?)
  case quality(Quality, nearest: Quality?)
  case format(PictureFormat, has: [PictureFormat])
  case background(Background, has: [Background])
  case transparentJPEG(has: [PictureFormat])
  case compressionRange(Int)
  case compression(of: PictureFormat)
  case inputFidelity(InputFidelity, has: [InputFidelity])
  case complexity
  case partials(Int, most: Int)
  case pictures(Int, most: Int)
  case promptLength(Int, most: Int)

  /// What it cannot do: `2000×2000 pixels`.
  public var message: String {
    switch self {
    case .retired(let day, _): "it was switched off on \(day)"
    case .mode(let mode, _): "it makes nothing \(mode.title)"
    case .size(let size, _): "it makes no pictures of \(size)"
    case .quality(let quality, _): "it has no quality \(quality.rawValue)"
    case .format(let format, _): "it does not answer in \(format.title)"
    case .background(let background, _): "it makes no \(background.rawValue) background"
    case .transparentJPEG: "JPEG has no transparent background"
    case .compressionRange(let value): "compression goes from 0 to 100, not to \(value)"
    case .compression(let format): "\(format.title) has no compression to choose"
    case .inputFidelity(let fidelity, _): "it takes no input fidelity \(fidelity.rawValue) here"
    case .complexity: "its planning cannot be chosen"
    case .partials(let count, _): "it sends no \(count) partial pictures"
    case .pictures(let count, _): "it takes no \(count) pictures at once"
    case .promptLength(let count, _): "it takes no prompt of \(count) characters"
    }
  }

  /// What it can do instead.
  public var advice: String {
    switch self {
    case .retired(_, let successor): successor.map { "choose \($0)" } ?? "choose another model"
    case .mode(_, let modes): "it works \(Self.list(modes.map(\.title)))"
    case .size(_, let nearest): nearest.map { "the nearest size is \($0)" } ?? "choose another size"
    case .quality(_, let nearest): nearest.map { "the nearest is \($0.rawValue)" } ?? "leave the quality to it"
    case .format(_, let formats), .transparentJPEG(let formats): "choose \(Self.list(formats.map(\.title)))"
    case .background(_, let backgrounds): "choose \(Self.list(backgrounds.map(\.rawValue)))"
    case .compressionRange: "choose a number in between"
    case .compression: "leave it out, or choose JPEG or WebP"
    case .inputFidelity(_, let fidelities):
      fidelities.isEmpty ? "leave it out" : "choose \(Self.list(fidelities.map(\.rawValue)))"
    case .complexity: "leave it out"
    case .partials(_, let most), .pictures(_, let most), .promptLength(_, let most): "the most is \(most)"
    }
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: " or ") }
}

extension CalendarDay: Codable {
  /// Reads `2026-12-01`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = CalendarDay(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no day: \(text)")
    }
    self = day
  }

  /// Writes `2026-12-01`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
