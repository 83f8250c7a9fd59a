extension String {
  /// The text where it is short; of a long one the beginning, and how long it is. For messages that repeat what the user
  /// typed or another program passed.
  public var excerpt: String {
    guard utf8.count > 240 else { return self }
    let start = prefix(120)
    guard start.endIndex < endIndex else { return self }
    return "\(start)… (\(count) characters)"
  }
}
