/// Which requests have which faults.
struct FaultRule: Hashable, Sendable {
  /// Nil for every method.
  let method: String?
  /// With `*` for any run of characters; nil for every path.
  let path: String?
  /// The first of the matching requests that is meant, from 1.
  let nth: Int
  /// How many from there on; nil for all.
  let times: Int?
  let faults: [Fault]
  /// The kinds of the faults.
  let kinds: [String]
  /// The rule as it was written.
  let source: JSONValue

  /// Whether a request is one of those that are counted.
  func matches(method: String, path: String) -> Bool {
    guard self.method ?? method == method else { return false }
    guard let pattern = self.path else { return true }
    return Self.matches(Array(path.utf8)[...], pattern: Array(pattern.utf8)[...])
  }

  /// Whether the matching request number `count` is meant.
  func means(_ count: Int) -> Bool {
    guard count >= nth else { return false }
    guard let times else { return true }
    return count - nth < times
  }

  private static func matches(_ text: ArraySlice<UInt8>, pattern: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = pattern.dropFirst()
    guard first == UInt8(ascii: "*") else {
      return text.first == first && matches(text.dropFirst(), pattern: rest)
    }
    return (text.startIndex...text.endIndex).contains { matches(text[$0...], pattern: rest) }
  }
}
