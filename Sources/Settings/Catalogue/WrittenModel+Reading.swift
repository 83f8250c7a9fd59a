import Domain
import TOMLKit

extension WrittenModel {
  /// Reads the table that `reader` is at as what a file says of the model called `name`.
  init(_ name: ModelName, _ reader: inout TableReader) {
    self.init(
      name, file: reader.document.file, line: reader.document.line(ofSection: reader.section) ?? 1)
    like = reader.text("like", takes: "the name of another model in quotes").map {
      ModelName($0, at: name.service)
    }
    isHidden = reader.truth("hidden")
    modes = reader.choices("modes")
    sizes = Self.sizes(&reader)
    qualities = reader.choices("qualities")
    usualQuality = reader.choice("usual_quality")
    formats = reader.choices("formats")
    backgrounds = reader.choices("backgrounds")
    inputFidelities = reader.choices("input_fidelities")
    takesComplexity = reader.truth("complexity")
    partialPictures = reader.number("partial_pictures", in: ModelOptions.partialRange)
    pictureLimit = reader.number("pictures_at_once", in: 1...16)
    picturesPerMinute = reader.number("pictures_per_minute", in: 1...100_000)
    prices = Self.prices(&reader)
    readTokens(&reader)
    isPriceApproximate = reader.truth("approximate")
    retiresOn = reader.day("retires_on")
    successor = reader.text("successor")
  }

  /// Reads `prices = { text_in = "5.00", … }`.
  static func prices(_ reader: inout TableReader) -> [PriceKey: Int] {
    guard var inner = reader.inner("prices") else { return [:] }
    var prices: [PriceKey: Int] = [:]
    for key in PriceKey.allCases {
      if let price = inner.dollars(key.rawValue) { prices[key] = price.microDollars }
    }
    reader.take(inner)
    return prices
  }

  /// Reads a list of sizes, or bounds.
  private static func sizes(_ reader: inout TableReader) -> SizeRule? {
    let what = "a list, [\"1024x1024\"], or { step, longest_edge, fewest_pixels, most_pixels, longest_ratio }"
    let list = reader.value("sizes", takes: what) { written -> SizeRule? in
      guard written.table == nil else { return .listed([]) }
      let sizes = written.array.map { list in list.map { $0.string.flatMap(PixelSize.init(written:)) } }
      guard let sizes, !sizes.isEmpty, !sizes.contains(nil) else { return nil }
      return .listed(sizes.compactMap { $0 })
    }
    guard list == .listed([]), var inner = reader.inner("sizes") else { return list }
    defer { reader.take(inner) }
    let (step, edge) = (inner.number("step", in: 1...4096), inner.number("longest_edge", in: 1...100_000))
    let fewest = inner.number("fewest_pixels", in: 1...10_000_000_000)
    let most = inner.number("most_pixels", in: 1...10_000_000_000)
    let ratio = inner.number("longest_ratio", in: 1...100)
    guard let step, let edge, let fewest, let most, let ratio, fewest <= most else {
      reader.complain("sizes takes \(what)", at: "sizes")
      return nil
    }
    return .free(SizeRule.Bounds(step: step, longestEdge: edge, pixels: fewest...most, longestRatio: ratio))
  }

  private mutating func readTokens(_ reader: inout TableReader) {
    if var inner = reader.inner("tokens") {
      factors = Self.byQuality(&inner, in: 1...10_000)
      perPartial = inner.number("partial", in: 0...1_000_000)
      inputPatch = inner.number("input_patch", in: 1...10_000)
      inputLeast = inner.number("input_least", in: 0...10_000_000)
      inputMost = inner.number("input_most", in: 1...10_000_000)
      reader.take(inner)
    }
    guard var inner = reader.inner("listed_tokens") else { return }
    for (key, _) in inner.entries {
      guard var row = inner.inner(key) else { continue }
      let tokens = Self.byQuality(&row, in: 1...10_000_000)
      inner.take(row)
      if let size = PixelSize(written: key) {
        listed[size] = tokens
      } else {
        inner.complain("“\(key)” is no size: write \"1536x1024\"", at: key)
      }
    }
    reader.take(inner)
  }

  private static func byQuality(_ reader: inout TableReader, in range: ClosedRange<Int>) -> [Quality: Int] {
    var numbers: [Quality: Int] = [:]
    for quality in Quality.allCases { numbers[quality] = reader.number(quality.rawValue, in: range) }
    return numbers
  }
}

extension TableReader {
  /// A day: `2026-12-01`, in quotes or not.
  mutating func day(_ key: String) -> CalendarDay? {
    value(key, takes: "a day: 2026-12-01") { written in
      if let text = written.string { return CalendarDay(text) }
      guard let date = written.date else { return nil }
      func padded(_ number: Int, _ digits: Int) -> String {
        String(repeating: "0", count: max(0, digits - String(number).count)) + String(number)
      }
      return CalendarDay("\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))")
    }
  }
}

extension PixelSize {
  /// Reads `1536x1024`.
  init?(written text: String) {
    guard case .pixels(let size)? = RequestedSize(text: text) else { return nil }
    self = size
  }
}
