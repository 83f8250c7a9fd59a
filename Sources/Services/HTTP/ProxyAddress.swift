/// Where a proxy is, as `HTTPS_PROXY` says it.
struct ProxyAddress: Equatable {
  var host: String
  var port: Int
  var user: String?
  var password: String?

  /// Reads `http://user:password@host:port`, of which host is needed; the port is 80 otherwise, or 3128 is not guessed.
  init?(_ text: String) {
    var rest = text[...]
    if let scheme = rest.firstRange(of: "://") {
      guard rest[..<scheme.lowerBound].lowercased() == "http" else { return nil }
      rest = rest[scheme.upperBound...]
    }
    rest = rest.prefix { $0 != "/" }
    if let at = rest.lastIndex(of: "@") {
      let parts = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      user = parts.first.map { Self.decoded($0) }
      password = parts.count > 1 ? Self.decoded(parts[1]) : nil
      rest = rest[rest.index(after: at)...]
    }
    if rest.first == "[", let end = rest.firstIndex(of: "]") {
      host = String(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
    } else {
      let name = rest.prefix { $0 != ":" }
      host = String(name)
      rest = rest[name.endIndex...]
    }
    if rest.isEmpty {
      port = 80
    } else {
      guard rest.first == ":", let number = Int(rest.dropFirst()), 1...65_535 ~= number else { return nil }
      port = number
    }
    guard !host.isEmpty, !host.contains(where: \.isWhitespace) else { return nil }
  }

  /// `text` without percent signs and what they stand for.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The hosts that are reached without a proxy, as `NO_PROXY` lists them: names, suffixes with or without a dot in
/// front, addresses, or `*` for all. Loopback always is.
struct ProxyExceptions {
  private let entries: [String]

  init(_ entries: [String]) {
    self.entries = entries.map { $0.lowercased() }
  }

  /// Whether `host` is among them.
  func cover(_ host: String) -> Bool {
    let host = host.lowercased()
    if host == "localhost" || host.hasPrefix("127.") || host == "::1" { return true }
    return entries.contains { entry in
      if entry == "*" || entry == host { return true }
      let suffix = entry.hasPrefix("*") ? String(entry.dropFirst()) : entry
      return host.hasSuffix(suffix.hasPrefix(".") ? suffix : "." + suffix)
    }
  }
}
