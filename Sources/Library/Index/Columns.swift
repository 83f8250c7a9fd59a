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

extension Row {
  /// The path in a column that always has one.
  func path(_ column: String) -> FilePath { (self[column] as PathColumn).path }
}
