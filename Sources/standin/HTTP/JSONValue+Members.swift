extension JSONValue {
  /// The member of that name; null where there is none.
  subscript(name: String) -> JSONValue {
    if case .object(let members) = self { members[name] ?? .null } else { .null }
  }

  /// The item at that place; null where there is none.
  subscript(index: Int) -> JSONValue {
    if case .array(let items) = self, items.indices ~= index { items[index] } else { .null }
  }

  /// The text of a string.
  var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The value of any number.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// The value of a whole number.
  var integer: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The value of a boolean.
  var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  /// The items of an array; none for anything else.
  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }

  /// The members of an object; none for anything else.
  var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }

  /// Puts `value` where a JSON pointer (RFC 6901) leads, or removes what is there; does nothing where it leads nowhere.
  mutating func set(_ value: JSONValue?, at pointer: String) {
    let steps = pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    set(value, at: steps.map { String($0.replacing("~1", with: "/").replacing("~0", with: "~")) }[...])
  }

  private mutating func set(_ value: JSONValue?, at steps: ArraySlice<String>) {
    guard let step = steps.first else {
      self = value ?? .null
      return
    }
    let rest = steps.dropFirst()
    switch self {
    case .object(var members):
      if rest.isEmpty {
        members[step] = value
      } else {
        members[step]?.set(value, at: rest)
      }
      self = .object(members)
    case .array(var items):
      guard let index = Int(step), items.indices ~= index else { return }
      if !rest.isEmpty {
        items[index].set(value, at: rest)
      } else if let value {
        items[index] = value
      } else {
        items.remove(at: index)
      }
      self = .array(items)
    case .null, .bool, .integer, .number, .string: break
    }
  }
}
