import Domain
import TOMLKit

extension TableReader {
  /// Text of one line that may go into a header or an address: neither empty nor with control characters.
  mutating func line(_ key: String, takes what: String = "text in quotes, on one line") -> String? {
    value(key, takes: what) { written in
      written.string.flatMap { text in
        let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        return isPlain && text.contains { !$0.isWhitespace } ? text : nil
      }
    }
  }

  /// An address: see ``Endpoint``.
  mutating func endpoint(_ key: String) -> Endpoint? {
    guard let text = text(key, takes: "an address in quotes: \"https://…\"") else { return nil }
    do throws(Endpoint.Flaw) {
      return try Endpoint(text)
    } catch {
      complain("\(key) is no address to send a key to: \(error.detail)", at: key)
      return nil
    }
  }

  /// An absolute path, or one that starts with `~/`, which `home` stands for.
  mutating func path(_ key: String, home: FilePath) -> FilePath? {
    value(key, takes: "an absolute path in quotes, or one that starts with ~/") { written in
      guard let text = written.string, !text.utf8.contains(0) else { return nil }
      let path = text.hasPrefix("~/") ? home.appending(String(text.dropFirst(2))) : FilePath(text)
      return path.isAbsolute ? path : nil
    }
  }

  /// One of `services`, by its name.
  mutating func service(_ key: String, oneOf services: [ServiceID]) -> ServiceID? {
    let known = services.map(\.rawValue)
    guard let text = text(key, takes: "one of: \(known.joined(separator: ", "))") else { return nil }
    // Tables are called azure_openai, services azure-openai: both are understood.
    if let service = services.first(where: { $0.rawValue == text || $0.table == text }) { return service }
    complain(
      "\(key) takes one of: \(known.joined(separator: ", "))\(Suggestion.text(for: text, in: known))", at: key)
    return nil
  }

  /// One of the cases of `type`, or `auto`, which leaves it open.
  mutating func choiceOrAuto<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Value.Type = Value.self
  ) -> Value? {
    let known = ["auto"] + Value.allCases.map(\.rawValue).filter { $0 != "auto" }
    let near = peek(key)?.string.map { Suggestion.text(for: $0, in: known) } ?? ""
    let choice = value(key, takes: "one of: \(known.joined(separator: ", "))\(near)") { written -> Value?? in
      guard let text = written.string else { return nil }
      if let value = Value(rawValue: text) { return .some(value) }
      return text == "auto" ? .some(nil) : nil
    }
    return choice ?? nil
  }
}
