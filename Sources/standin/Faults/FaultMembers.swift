/// The members of an object in a fault script, read strictly: a name that nobody reads is an error.
struct FaultMembers {
  let values: [String: JSONValue]
  private let owner: String

  /// Throws where `value` is no object or has a member that is none of `names`.
  init(_ value: JSONValue, of owner: String, names: [String]) throws(FaultFormatFailure) {
    guard case .object(let values) = value else {
      throw FaultFormatFailure(description: "\(owner) is \(value.kind), not an object.")
    }
    if let stranger = values.keys.sorted().first(where: { !names.contains($0) }) {
      throw FaultFormatFailure(description: "\(owner) takes no “\(stranger)”, only \(names.joined(separator: ", ")).")
    }
    self.values = values
    self.owner = owner
  }

  func text(_ name: String) throws(FaultFormatFailure) -> String? {
    guard let value = values[name] else { return nil }
    guard case .string(let text) = value else { throw wrong(name, "a string", value) }
    return text
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(FaultFormatFailure) -> Int? {
    guard let value = values[name] else { return nil }
    guard case .integer(let number) = value, range ~= number else {
      throw wrong(name, "a whole number of \(range)", value)
    }
    return number
  }

  func flag(_ name: String) throws(FaultFormatFailure) -> Bool? {
    guard let value = values[name] else { return nil }
    guard case .bool(let flag) = value else { throw wrong(name, "true or false", value) }
    return flag
  }

  func texts(_ name: String) throws(FaultFormatFailure) -> [String]? {
    guard let value = values[name] else { return nil }
    let texts = value.items.compactMap(\.text)
    guard case .array(let items) = value, items.count == texts.count else {
      throw wrong(name, "an array of strings", value)
    }
    return texts
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, of type: Choice.Type
  ) throws(FaultFormatFailure) -> Choice? {
    guard let text = try text(name) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw FaultFormatFailure(
        description: "\(name) of \(owner) is one of \(Choice.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return choice
  }

  /// What a member must have.
  func required<Value>(_ name: String, _ value: Value?) throws(FaultFormatFailure) -> Value {
    guard let value else { throw FaultFormatFailure(description: "\(owner) needs “\(name)”.") }
    return value
  }

  private func wrong(_ name: String, _ expected: String, _ value: JSONValue) -> FaultFormatFailure {
    FaultFormatFailure(description: "\(name) of \(owner) is \(value.kind), not \(expected).")
  }
}
