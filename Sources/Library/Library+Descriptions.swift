public import Domain
import GRDB

extension Library {
  /// What `service` said of the picture with these bytes, if it has been asked before, and what that cost.
  public func cachedDescription(
    of digest: LineageID, by service: String
  ) async throws(Failure) -> (description: Description, charge: Money)? {
    try await offPool { () throws(Failure) in
      try self.reading { try DescriptionCache.description(of: digest, by: service, in: $0) } ?? nil
    }
  }

  /// Keeps what `service` said of the picture with these bytes, for which it took `charge`.
  public func remember(
    _ description: Description, of digest: LineageID, by service: String, charge: Money? = nil
  ) async throws(Failure) {
    try await offPool { () throws(Failure) in
      try self.writing { _, db in
        try DescriptionCache.keep(description, of: digest, by: service, charge: charge, at: self.clock(), in: db)
      }
    }
  }

  /// Keeps words for which a service took `charge`, whatever the ledger knows of them.
  public func keep(_ words: AnsweredWords, charge: Money?) async throws(Failure) {
    try await offPool { () throws(Failure) in
      try self.writing { _, db in try words.keep(charge: charge, at: self.clock(), in: db) }
    }
  }

  /// The prompt that was composed for `key`, which names everything it depends on, and what that cost.
  public func cachedComposition(_ key: String) async throws(Failure) -> (prompt: Prompt, charge: Money)? {
    try await offPool { () throws(Failure) in
      try self.reading { db in
        let row = try Row.fetchOne(db, sql: "SELECT prompt, charge FROM composition WHERE key = ?", arguments: [key])
        guard let row, let text = try? row.value("prompt", as: String.self),
          let prompt: Prompt = try? JSONColumn.value(text)
        else { return nil }
        return (prompt, (try? row.optionalMoney("charge")) ?? .free)
      } ?? nil
    }
  }
}
