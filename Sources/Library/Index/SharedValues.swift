/// Values that many rows have in common: a lineage of ten thousand variations has each of them in memory once.
struct SharedValues {
  private var texts: Set<String> = []
  private var lists: [String: [String]] = [:]

  /// `text`, or an equal one that was there before.
  mutating func text(_ text: String) -> String { texts.insert(text).memberAfterInsert }

  /// The list that `json` was made from.
  mutating func list(_ json: String) throws -> [String] {
    if let list = lists[json] { return list }
    let list: [String] = try JSONColumn.value(json)
    lists[json] = list
    return list
  }
}
