extension String {
  /// The text without what an editor cannot hold: line ends become newlines, tabs spaces, other control characters
  /// vanish, and so do combining marks beyond what anybody writes.
  var editable: String {
    var result = String.UnicodeScalarView()
    var marks = 0
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A where previous == "\r": continue
      case 0x0A, 0x0D, 0x2028, 0x2029: result.append("\n")
      case 0x09: result.append(contentsOf: "  ".unicodeScalars)
      case 0x00...0x1F, 0x7F...0x9F: continue
      default:
        marks = scalar.properties.isGraphemeExtend ? marks + 1 : 0
        if marks <= 16 { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// The lines of the text, at least 1.
  var lineCount: Int { editable.count { $0 == "\n" } + 1 }
}
