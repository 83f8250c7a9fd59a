import Domain

/// How the keys of the finishing desk change a finish: by steps, as far as there are any.
extension Finish {
  /// Changes what `row` is about by `count` steps, back where it is negative. Of choices, one step is the next one
  /// around the end; what is or is not changes with every step.
  mutating func step(_ row: FinishingRow, by count: Int, isLarge: Bool, parent: PictureFormat?) {
    switch row {
    case .turn: turn = Turn.allCases.around(turn, by: count)
    case .mirror: if !count.isMultiple(of: 2) { isMirrored.toggle() }
    case .flip: if !count.isMultiple(of: 2) { isFlipped.toggle() }
    case .straighten: straighten = Self.straightening(straighten + Double(count) * (isLarge ? 1 : 0.1))
    case .crop: crop = crop.stepped(by: count)
    case .size: scale = scale.stepped(by: count, isLarge: isLarge)
    case .denoise, .light, .contrast, .saturation, .warmth, .sharpen:
      guard let correction = row.correction else { return }
      self[correction] += count * (isLarge ? 20 : 5)
    case .format: stepFormat(by: count)
    case .quality:
      guard let format = qualityFormat(parent: parent) else { return }
      let quality = (encoding?.quality ?? Encoding.usualQuality) + count * (isLarge ? 20 : 5)
      encoding = Encoding(format, quality: min(max(quality, Encoding.qualities.lowerBound), 100))
    }
  }

  /// Takes back what `row` is about.
  mutating func reset(_ row: FinishingRow) {
    let plain = Finish()
    switch row {
    case .turn: turn = plain.turn
    case .mirror: isMirrored = plain.isMirrored
    case .flip: isFlipped = plain.isFlipped
    case .straighten: straighten = plain.straighten
    case .crop: crop = plain.crop
    case .size: scale = plain.scale
    case .denoise, .light, .contrast, .saturation, .warmth, .sharpen:
      if let correction = row.correction { self[correction] = plain[correction] }
    case .format: encoding = plain.encoding
    case .quality: encoding = encoding.flatMap { Encoding($0.format) }
    }
  }

  /// Whether `row` is about something that is changed.
  func changes(_ row: FinishingRow) -> Bool {
    if row == .quality { return encoding.map { $0.quality != Encoding.usualQuality } ?? false }
    var other = self
    other.reset(row)
    return other != self
  }

  /// The format it is written in, where that of the parent is known or another was chosen.
  func format(parent: PictureFormat?) -> PictureFormat? {
    encoding?.format ?? parent.map { Encoding.formats.contains($0) ? $0 : .png }
  }

  /// The format it is written in, if that has a quality.
  func qualityFormat(parent: PictureFormat?) -> PictureFormat? {
    format(parent: parent).flatMap { $0 == .png ? nil : $0 }
  }

  private mutating func stepFormat(by count: Int) {
    let formats: [PictureFormat?] = [nil] + Encoding.formats
    guard let format = formats.around(encoding?.format, by: count) else { return encoding = nil }
    encoding = Encoding(format, quality: encoding?.quality ?? Encoding.usualQuality)
  }
}

extension Finish.Crop {
  /// The proportions that can be stepped through.
  static let choices: [Finish.Proportions] = [(1, 1), (4, 3), (3, 2), (16, 9), (9, 16), (3, 4), (2, 3)]
    .compactMap { Finish.Proportions(width: $0.0, height: $0.1) }

  /// The next of what can be stepped through: everything, proportions, the busy part. Anything else is before the first
  /// proportions.
  func stepped(by count: Int) -> Finish.Crop {
    var isBusy = false
    if case .proportions(_, let around) = self { isBusy = around }
    let all = [.none] + Self.choices.map { Finish.Crop.proportions($0, isBusy: isBusy) } + [.busy]
    return all.around(self, by: count)
  }

  /// The same around the busy part of the picture, or around its middle again.
  var turnedToBusy: Finish.Crop {
    switch self {
    case .none, .box: .busy
    case .busy: .none
    case .proportions(let proportions, let isBusy): .proportions(proportions, isBusy: !isBusy)
    }
  }
}

extension Finish.Scale {
  /// Larger or smaller by steps: of five percent, or by half; lengths by ten pixels, or a hundred.
  func stepped(by count: Int, isLarge: Bool) -> Finish.Scale {
    func edge(_ length: Int) -> Int {
      Self.next(length, by: count, step: isLarge ? 100 : 10, in: Self.edges)
    }
    switch self {
    case .same: return percent(100, by: count, isLarge: isLarge)
    case .percent(let percent): return self.percent(percent, by: count, isLarge: isLarge)
    case .longestEdge(let length): return .longestEdge(edge(length))
    case .width(let length): return .width(edge(length))
    case .height(let length): return .height(edge(length))
    }
  }

  private func percent(_ percent: Double, by count: Int, isLarge: Bool) -> Finish.Scale {
    let range = Self.percents
    var result = percent
    if isLarge {
      // More steps than these lead beyond an end from anywhere.
      for _ in 0..<min(abs(count), 12) { result = count > 0 ? result * 2 : result / 2 }
    } else {
      let fives = (percent / 5).rounded(count > 0 ? .down : .up) + Double(count)
      result = fives * 5
    }
    result = min(max(result, range.lowerBound), range.upperBound)
    return result == 100 ? .same : .percent(result)
  }

  /// The multiple of `step` that is `count` further, within `range`.
  private static func next(_ value: Int, by count: Int, step: Int, in range: ClosedRange<Int>) -> Int {
    let start = count > 0 ? value / step : (value + step - 1) / step
    return min(max((start + count) * step, range.lowerBound), range.upperBound)
  }
}

extension Array where Element: Equatable {
  /// The element `count` further than `element`, around the end; as if from the first where it is none of these.
  func around(_ element: Element, by count: Int) -> Element {
    let place = (firstIndex(of: element) ?? 0) + count % self.count
    return self[(place + self.count) % self.count]
  }
}
