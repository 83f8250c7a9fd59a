extension String {
  /// The first `limit` + 1 bytes, or all if there are fewer; nil unless all of those are ASCII that is shown as it is.
  ///
  /// Each is one character of one column then, but the last of a longer text, which a combining mark may follow.
  @inline(__always)
  func printableASCII(upTo limit: Int) -> Substring.UTF8View? {
    let bytes = self[...].utf8.prefix(max(0, min(limit, utf8.count)) + 1)
    return bytes.allSatisfy { 0x20...0x7E ~= $0 } ? bytes : nil
  }
}
