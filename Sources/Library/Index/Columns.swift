import Domain
import Foundation
import GRDB

/// A path in a column: text where the bytes are UTF-8, otherwise the bytes.
struct PathColumn: DatabaseValueConvertible {
  let path: FilePath

  var databaseValue: DatabaseValue {
    String(validating: path.bytes, as: UTF8.self)?.databaseValue ?? Data(path.bytes).databaseValue
  }

  static func fromDatabaseValue(_ value: DatabaseValue) -> PathColumn? {
    switch value.storage {
    case .string(let text): PathColumn(path: FilePath(text))
    case .blob(let data): PathColumn(path: FilePath(bytes: data))
    case .null, .int64, .double: nil
    }
  }
}

extension FilePath {
  /// The path as the index keeps it.
  var column: PathColumn { PathColumn(path: self) }
}

extension DatabaseError {
  /// A value that the index cannot have: somebody else has written it.
  static func damaged(_ detail: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: detail)
  }
}

/// Every value is checked as it is read: a damaged index is a failure, never a trap.
extension Row {
  /// The value of a column; throws where it is missing or of another type.
  func value<Value: DatabaseValueConvertible>(_ column: String, as type: Value.Type = Value.self) throws -> Value {
    do {
      return try decode(Value.self, forColumn: column)
    } catch {
      throw DatabaseError.damaged("a row has no \(column) that makes sense")
    }
  }

  /// The number in a column, if it is one of `range`.
  func number(_ column: String, in range: ClosedRange<Int>) throws -> Int {
    let number: Int = try value(column)
    guard range ~= number else { throw DatabaseError.damaged("a row has \(number) for its \(column)") }
    return number
  }

  /// The number in a column, if it is one of `range`; nil where there is none.
  func optionalNumber(_ column: String, in range: ClosedRange<Int>) throws -> Int? {
    try value(column, as: Int?.self) == nil ? nil : number(column, in: range)
  }

  /// The time in a column.
  func instant(_ column: String) throws -> Instant {
    Instant(milliseconds: Int64(try number(column, in: RecordBounds.milliseconds)))
  }

  /// The time in a column; nil where there is none.
  func optionalInstant(_ column: String) throws -> Instant? {
    try value(column, as: Int?.self) == nil ? nil : instant(column)
  }

  /// The price in a column.
  func money(_ column: String) throws -> Money {
    Money(microDollars: try number(column, in: RecordBounds.microDollars))
  }

  /// The price in a column; nil where there is none.
  func optionalMoney(_ column: String) throws -> Money? {
    try value(column, as: Int?.self) == nil ? nil : money(column)
  }

  /// The path in a column, wherever it leads.
  func path(_ column: String) throws -> FilePath { try value(column, as: PathColumn.self).path }

  /// The path in a column that leads `depth` names down from the library's folder, and never out of it.
  func path(_ column: String, depth: Int) throws -> FilePath {
    let path = try path(column)
    guard RecordBounds.isInside(path, depth: depth) else {
      throw DatabaseError.damaged("a row has a path out of the library for its \(column)")
    }
    return path
  }

  /// The slot or source that a row of a generation names as what it starts from.
  func parent() throws -> Parent {
    try value("parent", as: String?.self).map { .variation(SlotID(rawValue: $0)) } ?? .source
  }

  /// How the generation of a row is made.
  func settings() throws -> GenerationSettings {
    let stored: String = try value("mode")
    guard let mode = Mode(rawValue: stored) else { throw DatabaseError.damaged("no picture is made \(stored)") }
    let model: String = try value("model")
    // A finish is recorded as what was asked for; nearly every row has another model.
    let finish =
      model == Finish.model
      ? Finish(instruction: try value("instruction"), model: model, service: try value("service")) : nil
    return GenerationSettings(
      mode: mode, count: try number("count", in: GenerationSettings.counts), model: model,
      making: try value("making", as: String?.self).flatMap { try? JSONColumn.value($0) }, finish: finish)
  }

  /// Where the slot of a row stands.
  func ledgerState() throws -> LedgerState {
    let stored: String = try value("state")
    guard let state = LedgerState(rawValue: stored) else { throw DatabaseError.damaged("no slot can be \(stored)") }
    return state
  }
}
