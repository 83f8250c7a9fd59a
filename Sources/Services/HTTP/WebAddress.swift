/// The parts of an address that decide whom a request reaches.
struct WebAddress: Equatable {
  var isEncrypted: Bool
  /// In lower case, without brackets.
  var host: String
  var port: Int

  /// Reads the start of `http://` and `https://` addresses; nil for anything else, and for those with a user name.
  init?(_ text: String) {
    let lower = text.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    isEncrypted = lower.hasPrefix("https://")
    let authority = lower.dropFirst(isEncrypted ? 8 : 7).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !authority.contains("@"), !authority.contains("\\"), !authority.isEmpty else { return nil }
    var rest = authority
    if rest.first == "[" {
      guard let end = rest.firstIndex(of: "]") else { return nil }
      host = String(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
    } else {
      let name = rest.prefix { $0 != ":" }
      host = String(name)
      rest = rest[name.endIndex...]
    }
    if rest.isEmpty {
      port = isEncrypted ? 443 : 80
    } else {
      guard rest.first == ":", let number = Int(rest.dropFirst()), 1...65_535 ~= number else { return nil }
      port = number
    }
    guard !host.isEmpty else { return nil }
  }

  /// Whether it names this machine.
  var isLoopback: Bool { host == "localhost" || host == "::1" || IPv4Address(host)?.isLoopback == true }
}
