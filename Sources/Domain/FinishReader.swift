/// Reads a ``Finish`` from words: the inverse of ``Finish/text``.
///
/// Clauses stand in any order, with or without commas between them. What is said again replaces what was said before.
struct FinishReader {
  private var words: ArraySlice<Substring>
  private var finish = Finish()

  init(_ text: String) {
    words = text.lowercased().split { $0 == "," || $0 == ";" || $0.isWhitespace }[...]
  }

  /// The whole text as a finish.
  mutating func read() throws(FinishFault) -> Finish {
    while let word = words.popFirst() { try readClause(word) }
    return finish
  }

  private mutating func readClause(_ word: Substring) throws(FinishFault) {
    switch word {
    case "turn", "rotate": finish.turn = try turn()
    case "mirror": finish.isMirrored = true
    case "flip": finish.isFlipped = true
    case "straighten":
      finish.straighten = Finish.straightening(try number("straighten", in: -45...45, example: "1.5"))
    case "crop": finish.crop = try crop()
    case "resize", "scale", "enlarge": finish.scale = try scale()
    case "width": finish.scale = .width(try edge("width"))
    case "height": finish.scale = .height(try edge("height"))
    case "png", "jpeg", "jpg", "webp": try readEncoding(word)
    default:
      guard let correction = Correction(rawValue: String(word)) else {
        throw FinishFault(word, after: nil, expected: .clause)
      }
      let range = Double(correction.range.lowerBound)...Double(correction.range.upperBound)
      finish[correction] = Int(try number(correction.rawValue, in: range, example: "20").rounded())
    }
  }

  private mutating func turn() throws(FinishFault) -> Finish.Turn {
    let word = words.popFirst()
    switch word {
    case "right", "90": return .right
    case "around", "180": return .around
    case "left", "270", "-90": return .left
    case "none", "0": return .none
    default: throw FinishFault(word, after: "turn", expected: .turn)
    }
  }

  private mutating func crop() throws(FinishFault) -> Finish.Crop {
    guard let word = words.first else { throw FinishFault(nil, after: "crop", expected: .crop) }
    if word == "busy" || word == "none" {
      words.removeFirst()
      return word == "busy" ? .busy : .none
    }
    if word == "square" || word.contains(":") {
      words.removeFirst()
      let parts = word == "square" ? [1, 1] : word.split(separator: ":").map { Int($0) ?? 0 }
      guard parts.count == 2, let proportions = Finish.Proportions(width: parts[0], height: parts[1]) else {
        throw FinishFault(word, after: "crop", expected: .crop)
      }
      let isBusy = words.first == "busy"
      if isBusy { words.removeFirst() }
      return .proportions(proportions, isBusy: isBusy)
    }
    let sides = try (0..<4).map { _ throws(FinishFault) in
      guard let side = words.popFirst(), let value = Self.percent(side), 0...100 ~= value else {
        throw FinishFault(word, after: "crop", expected: .crop)
      }
      return value / 100
    }
    let box = UnitBox(x: sides[0], y: sides[1], width: sides[2], height: sides[3])
    guard box.width > 0, box.height > 0, box.x + box.width <= 1.0001, box.y + box.height <= 1.0001 else {
      throw FinishFault(word, after: "crop", expected: .partInside)
    }
    return .box(box)
  }

  private mutating func scale() throws(FinishFault) -> Finish.Scale {
    guard let word = words.popFirst() else { throw FinishFault(nil, after: "resize", expected: .scale) }
    if word == "none" { return .same }
    if word.last == "%" || word.last == "x", let number = Double(word.dropLast()) {
      let percent = word.last == "x" ? number * 100 : number
      if Finish.Scale.percents.contains(percent) { return .percent(percent) }
    } else if let edge = Int(word), Finish.Scale.edges.contains(edge) {
      return .longestEdge(edge)
    }
    throw FinishFault(word, after: "resize", expected: .scale)
  }

  private mutating func edge(_ name: String) throws(FinishFault) -> Int {
    let edges = Finish.Scale.edges
    let range = Double(edges.lowerBound)...Double(edges.upperBound)
    return Int(try number(name, in: range, example: "1600").rounded())
  }

  private mutating func readEncoding(_ word: Substring) throws(FinishFault) {
    let format: PictureFormat = word == "png" ? .png : word == "webp" ? .webp : .jpeg
    var quality = Finish.Encoding.usualQuality
    if format != .png, let next = words.first, let number = Int(next) {
      guard Finish.Encoding.qualities.contains(number) else {
        throw FinishFault(next, after: String(word), expected: .quality)
      }
      words.removeFirst()
      quality = number
    }
    finish.encoding = Finish.Encoding(format, quality: quality)
  }

  private mutating func number(
    _ name: String, in range: ClosedRange<Double>, example: String
  ) throws(FinishFault) -> Double {
    let word = words.popFirst()
    guard let word, let value = Double(word), range.contains(value) else {
      let whole = Int(range.lowerBound)...Int(range.upperBound)
      throw FinishFault(word, after: name, expected: .number(whole, example: example))
    }
    return value
  }

  private static func percent(_ word: Substring) -> Double? {
    Double(word.last == "%" ? word.dropLast() : word).flatMap { $0.isFinite ? $0 : nil }
  }
}

extension Finish {
  /// The finish that `text` describes: `crop 3:2, light +10, jpeg 85`.
  public init(_ text: String) throws(FinishFault) {
    var reader = FinishReader(text)
    self = try reader.read()
  }
}
