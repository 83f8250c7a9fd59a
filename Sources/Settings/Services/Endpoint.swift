public import Domain

/// An address that requests go to, as it is written in settings and variables.
struct Endpoint: Hashable, Sendable {
  /// The address without a slash at its end; scheme and host in lower case, the path as it is.
  let text: String

  /// Why an address cannot be used. It never repeats the address: a key may have been pasted in its place.
  struct Flaw: Error, Hashable {
    let detail: String
  }

  /// Reads `https://host:port/path`. `http` is for this machine alone: on the way to any other, everybody could read
  /// the key and the pictures.
  init(_ written: String) throws(Flaw) {
    let trimmed = Substring(written).trimmingBlanks
    guard let colon = trimmed.firstRange(of: "://") else { throw Flaw(detail: "it begins with no https://") }
    let scheme = trimmed[..<colon.lowerBound].lowercased()
    let rest = trimmed[colon.upperBound...]
    guard scheme == "https" || scheme == "http" else { throw Flaw(detail: "it begins with no https://") }
    guard rest.utf8.allSatisfy({ 0x21...0x7E ~= $0 && !#"<>"\^`{|}"#.utf8.contains($0) }) else {
      throw Flaw(detail: "it has characters that no address has")
    }
    guard !rest.contains("@") else { throw Flaw(detail: "a name or a password is no part of it") }
    guard !rest.contains("?"), !rest.contains("#") else { throw Flaw(detail: "it goes on behind ? or #") }
    let authority = rest.prefix { $0 != "/" }.lowercased()
    guard let host = Self.host(of: authority) else { throw Flaw(detail: "it names no host") }
    guard scheme == "https" || Self.isThisMachine(host) else {
      throw Flaw(detail: "plain http would show the key and the pictures to others")
    }
    var path = rest.dropFirst(authority.count)
    while path.last == "/" { path = path.dropLast() }
    text = "\(scheme)://\(authority)\(path)"
  }

  /// The address without `ending`, which is what a portal shows and the program adds itself.
  func without(_ endings: String...) -> String {
    endings.first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)) } ?? text
  }

  /// The address of `service` as it is used, of `written`.
  static func text(_ written: String, of service: ServiceID) throws(Flaw) -> String {
    let endpoint = try Endpoint(written)
    // The portal shows the address with the path that requests begin with.
    return service == .azureOpenAI ? endpoint.without("/openai/v1", "/openai") : endpoint.text
  }

  /// The host of `host`, `host:8080` or `[::1]:8080`; nil where that is none.
  private static func host(of authority: String) -> String? {
    let isBracketed = authority.first == "["
    let host = isBracketed ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    let rest = authority.dropFirst(host.count)
    if !rest.isEmpty {
      guard rest.first == ":", let port = Int(rest.dropFirst()), 1...65_535 ~= port else { return nil }
    }
    let letters = isBracketed ? "0123456789abcdef:.[]" : "abcdefghijklmnopqrstuvwxyz0123456789-._"
    guard authority.hasPrefix(host), host.count > (isBracketed ? 2 : 0), host.allSatisfy(letters.contains) else {
      return nil
    }
    return String(host)
  }

  private static func isThisMachine(_ host: String) -> Bool {
    // Names below localhost lead wherever somebody else says.
    if host == "localhost" || host == "[::1]" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
  }
}

extension ServiceSettings {
  /// The address of `service` as it is used, of one that the user typed. Throws where no key may be sent there.
  public static func endpoint(typed text: String, of service: ServiceID) throws(Failure) -> String {
    do throws(Endpoint.Flaw) {
      return try Endpoint.text(text, of: service)
    } catch {
      throw .service(ServiceFailure(service, .unusableEndpoint(origin: "the address", detail: error.detail)))
    }
  }
}

extension Substring {
  /// The text without blanks and line ends at both ends.
  var trimmingBlanks: Substring {
    var text = self.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text
  }
}
