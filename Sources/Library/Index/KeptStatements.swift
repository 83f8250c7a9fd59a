import GRDB

/// Statements that every generation runs: prepared once for each connection, which costs more than running them.
extension Database {
  /// Runs `sql`.
  func run(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// The first row that `sql` finds; nil for none.
  func row(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }

  /// All rows that `sql` finds.
  func rows(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> [Row] {
    try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
  }

  /// The number in the first column of the first row that `sql` finds; nil for none.
  func number(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> Int? {
    try Int.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }

  /// The text in the first column of the first row that `sql` finds; nil for none.
  func text(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> String? {
    try String.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }
}
