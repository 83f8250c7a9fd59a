import Domain

/// The name of a variation's picture: `001 watercolour at dusk.png`, `002 crop 3x2, light +10.jpg`.
struct VariationName {
  let number: Int
  let instruction: String
  /// What was changed exactly, if that is what the instruction is about.
  var finish: Finish?
  let format: PictureFormat

  /// The first of `001 dusk.png`, `001 dusk (2).png` … of which neither picture nor sidecar is in `folder`.
  func firstFree(in folder: FilePath) throws(Failure) -> FilePath {
    var attempt = 1
    while true {
      let name = name(attempt)
      let picture = folder.appending(name)
      if try FileStatus(of: picture) == nil, try FileStatus(of: Self.sidecar(of: picture)) == nil { return name }
      attempt += 1
    }
  }

  private func name(_ attempt: Int) -> FilePath {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    // The colon of proportions is in no name; everywhere else in an instruction a space is the best there is for it.
    let text = finish == nil ? instruction : instruction.replacing(":", with: "x")
    let words = SafeName.make(of: text, fallback: "variation")
    return FilePath("\(padded) \(words)\(attempt > 1 ? " (\(attempt))" : "").\(format.fileExtension)")
  }

  /// The sidecar of the picture `file`.
  static func sidecar(of file: FilePath) -> FilePath {
    file.parent.appending(FilePath(bytes: file.stem.bytes + ".json".utf8))
  }

  /// The number that a name begins with: digits, then a space.
  static func number(of name: FilePath) -> Int? { number(of: name.bytes) }

  /// The number that the bytes of a name begin with.
  static func number(of name: some Sequence<UInt8>) -> Int? {
    var (number, count) = (0, 0)
    for byte in name {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else {
        return byte == UInt8(ascii: " ") && 3...9 ~= count && number > 0 ? number : nil
      }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
      count += 1
      if count > 9 { return nil }
    }
    return nil
  }

  /// What the words of a name say was asked for.
  static func instruction(of name: FilePath) -> String {
    let stem = name.stem.string
    return String(stem.drop { $0.isASCII && $0.isNumber }.drop { $0 == " " })
  }
}
