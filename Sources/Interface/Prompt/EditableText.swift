extension String {
  /// The text without what an editor cannot hold: line ends become newlines, tabs spaces, other control characters
  /// vanish, and so do combining marks beyond what anybody writes.
  var editable: String { editable(limit: .max) }

  /// The start of the editable text, at least `limit` scalars of it if there are as many.
  func editable(limit: Int) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    var marks = 0
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      guard count <= limit else { break }
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A where previous == "\r": continue
      case 0x0A, 0x0D, 0x2028, 0x2029: result.append("\n")
      case 0x09: result.append(contentsOf: "  ".unicodeScalars)
      case 0x00...0x1F, 0x7F...0x9F: continue
      case ..<0x300:
        marks = 0
        result.append(scalar)
      default:
        marks = scalar.properties.isGraphemeExtend ? marks + 1 : 0
        guard marks <= Character.markLimit else { continue }
        result.append(scalar)
      }
      count += 1
    }
    return String(result)
  }

  /// The lines of the text, at least 1.
  var lineCount: Int { editable.count { $0 == "\n" } + 1 }
}

extension Character {
  /// The marks that a character may carry. The longest that people write, families of many skin colours, have ten.
  static let markLimit = 16

  /// The character without the scalars that no one would write, which could go on for megabytes.
  var bounded: Character {
    guard utf8.count > Self.markLimit, unicodeScalars.count > Self.markLimit + 1 else { return self }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: unicodeScalars.prefix(Self.markLimit + 1))
    return String(kept).first ?? self
  }

  /// Whether the character is the first half of a flag, or a whole one: what follows it may pair up anew.
  var beginsWithRegionalIndicator: Bool {
    unicodeScalars.first.map { 0x1F1E6...0x1F1FF ~= $0.value } ?? false
  }

  /// Whether the character belongs to a word for moves by word.
  var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
