import Domain

extension String {
  /// A text of an outside service for the user's eyes: one line, without control characters, shortened, and without what
  /// looks like a key that the service repeats.
  var serviceText: String {
    let line = String(String.UnicodeScalarView(unicodeScalars.prefix(600).map { $0.isSteering ? " " : $0 }))
    let words = line.split(separator: " ").map { $0.looksLikeAKey ? "(key)" : String($0) }
    return words.joined(separator: " ").excerpt
  }
}

extension Unicode.Scalar {
  /// Whether it could move a cursor or turn the direction of a line.
  fileprivate var isSteering: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }
}

extension Substring {
  /// `sk-…`, or a long run of letters and digits as only keys and tokens have it.
  fileprivate var looksLikeAKey: Bool {
    if contains("sk-") || contains("sk_") { return true }
    var run = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        run += 1
        // 32 digits are what Azure's keys have had for years; a UUID has dashes in between.
        if run >= 32 { return true }
      default: run = 0
      }
    }
    return false
  }
}
