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
      guard let correction = Correction(rawValue: String(word)) else { throw FinishFault(word: String(word)) }
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
    default: throw FinishFault(word: word, after: "turn", expected: "left, right or around")
    }
  }

  private mutating func crop() throws(FinishFault) -> Finish.Crop {
    let expected = "proportions such as 3:2, busy, or left, top, width and height in percent"
    guard let word = words.first else { throw FinishFault(word: nil, after: "crop", expected: expected) }
    if word == "busy" || word == "none" {
      words.removeFirst()
      return word == "busy" ? .busy : .none
    }
    if word == "square" || word.contains(":") {
      words.removeFirst()
      let parts = word == "square" ? [1, 1] : word.split(separator: ":").map { Int($0) ?? 0 }
      guard parts.count == 2, let proportions = Finish.Proportions(width: parts[0], height: parts[1]) else {
        throw FinishFault(word: word, after: "crop", expected: expected)
      }
      let isBusy = words.first == "busy"
      if isBusy { words.removeFirst() }
      return .proportions(proportions, isBusy: isBusy)
    }
    let sides = try (0..<4).map { _ throws(FinishFault) in
      guard let side = words.popFirst(), let value = Self.percent(side), 0...100 ~= value else {
        throw FinishFault(word: word, after: "crop", expected: expected)
      }
      return value / 100
    }
    let box = UnitBox(x: sides[0], y: sides[1], width: sides[2], height: sides[3])
    guard box.width > 0, box.height > 0, box.x + box.width <= 1.0001, box.y + box.height <= 1.0001 else {
      throw FinishFault(word: word, after: "crop", expected: "a part inside the picture: left + width at most 100%")
    }
    return .box(box)
  }

  private mutating func scale() throws(FinishFault) -> Finish.Scale {
    let expected = "a percentage such as 50%, a factor such as 2x, or the longest edge in pixels, 1 to 65500"
    guard let word = words.popFirst() else { throw FinishFault(word: nil, after: "resize", expected: expected) }
    if word == "none" { return .same }
    if word.last == "%" || word.last == "x", let number = Double(word.dropLast()) {
      let percent = word.last == "x" ? number * 100 : number
      if Finish.Scale.percents.contains(percent) { return .percent(percent) }
    } else if let edge = Int(word), Finish.Scale.edges.contains(edge) {
      return .longestEdge(edge)
    }
    throw FinishFault(word: word, after: "resize", expected: expected)
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
        throw FinishFault(word: next, after: String(word), expected: "a quality from 1 to 100")
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
      let (low, high) = (Int(range.lowerBound), Int(range.upperBound))
      throw FinishFault(word: word, after: name, expected: "a number from \(low) to \(high), such as \(example)")
    }
    return value
  }

  private static func percent(_ word: Substring) -> Double? {
    Double(word.last == "%" ? word.dropLast() : word).flatMap { $0.isFinite ? $0 : nil }
  }
}

/// Why words are no ``Finish``.
public struct FinishFault: Error, Hashable, Sendable {
  /// The word that was not understood; nil where one is missing.
  public var word: String?
  /// The word before it; nil where a clause was expected.
  public var after: String?
  /// What was expected there.
  public var expected: String

  init(word: Substring?, after: String, expected: String) {
    self.word = word.map(String.init)
    self.after = after
    self.expected = expected
  }

  init(word: String) {
    self.word = word
    expected = Self.clauses
  }

  private static let clauses = """
    turn, mirror, flip, straighten, crop, resize, width, height, \
    \(Correction.allCases.map(\.rawValue).joined(separator: ", ")), png, jpeg or webp
    """
}

extension Finish {
  /// The finish that `text` describes: `crop 3:2, light +10, jpeg 85`.
  public init(_ text: String) throws(FinishFault) {
    var reader = FinishReader(text)
    self = try reader.read()
  }
}
