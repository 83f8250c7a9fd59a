import Domain

extension English: FactWords {
  var factsOrigin: String { "facts, never sent" }

  func headline(_ facts: PictureFacts) -> String {
    let tenths = facts.size.pixels / 100_000
    return "\(facts.size)  \(tenths / 10).\(tenths % 10) megapixels  \(title(of: facts.format))  "
      + bytes(facts.byteCount)
  }

  func samples(_ facts: PictureFacts) -> String {
    let profile =
      facts.profileByteCount == 0 ? "no profile" : facts.profileName.map { "profile \($0)" } ?? "a profile without name"
    let turned = facts.orientation == 1 ? [] : ["turned by the camera"]
    let kind = title(of: facts.colourSpace) + (facts.hasAlpha ? " with alpha" : "")
    return (["\(facts.bitsPerSample) bits a sample", kind, profile] + turned).joined(separator: ", ")
  }

  func pages(_ count: Int) -> String { "\(count) pages or frames; the first is shown" }
  func taken(at time: String) -> String { "taken \(time)" }
  var hasPosition: String { "has a position: it stays in the file, is not shown and never sent" }
  var hasNoPosition: String { "has no position" }
  var nothingIsSent: String { "Nothing of this is sent: services get bare pixels." }
}
