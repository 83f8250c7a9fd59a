/// Which values are nobody's business, not even a test's.
enum Secret {
  /// What stands for a value that was there.
  static let mark = "(secret)"

  private static let words = ["authorization", "key", "token", "secret", "cookie", "credential", "password"]

  /// `value`, or ``mark`` where a header or parameter called `name` carries secrets.
  static func shown(_ value: String, of name: String) -> String {
    let name = name.lowercased()
    return words.contains { name.contains($0) } ? mark : value
  }
}
