/// The parameters of a call, whether they came as JSON or as the text fields of a form.
struct Parameters {
  private let values: [String: JSONValue]
  /// In a form every value is text, also numbers and booleans.
  private let isForm: Bool

  /// The members of a JSON object; null counts as absent.
  init(json: [String: JSONValue]) {
    values = json.filter { $0.value != .null }
    isForm = false
  }

  /// The text fields of a form. Throws where one is there twice or is not UTF-8.
  init(form: some Sequence<MultipartForm.Part>) throws(OpenAIError) {
    var values: [String: JSONValue] = [:]
    for part in form {
      guard let text = part.text else { throw .type(part.name, expected: "UTF-8 text", got: "other bytes") }
      guard values.updateValue(.string(text), forKey: part.name) == nil else { throw .duplicate(part.name) }
    }
    self.values = values
    isForm = true
  }

  /// Throws where a parameter has a name that is none of `names`.
  func check(names: Set<String>) throws(OpenAIError) {
    if let name = values.keys.sorted().first(where: { !names.contains($0) }) { throw .unknown(name) }
  }

  /// Whether there is one of that name.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// A text.
  func text(_ name: String) throws(OpenAIError) -> String? {
    guard let value = values[name] else { return nil }
    guard case .string(let text) = value else { throw .type(name, expected: "a string", got: value.kind) }
    return text
  }

  /// A whole number of `range`.
  func integer(_ name: String, in range: ClosedRange<Int>) throws(OpenAIError) -> Int? {
    guard let value = values[name] else { return nil }
    let number: Int? =
      switch value {
      case .integer(let number): number
      case .string(let text) where isForm: Int(text)
      default: nil
      }
    guard let number else { throw .type(name, expected: "an integer", got: value.kind) }
    guard range ~= number else { throw .range(name, number, range) }
    return number
  }

  /// True or false.
  func flag(_ name: String) throws(OpenAIError) -> Bool? {
    guard let value = values[name] else { return nil }
    switch value {
    case .bool(let flag): return flag
    case .string("true") where isForm: return true
    case .string("false") where isForm: return false
    default: throw .type(name, expected: "a boolean", got: value.kind)
    }
  }

  /// One of the values of `Choice`.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, of type: Choice.Type
  ) throws(OpenAIError) -> Choice? {
    guard let text = try text(name) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw .value(name, text, supported: Choice.allCases.map(\.rawValue))
    }
    return choice
  }
}
