public import Domain
import GRDB

/// Words that were paid for, to be kept in the same step in which that is recorded: they are never bought again.
public enum AnsweredWords: Sendable {
  /// What the service with that signature said of the picture with these bytes.
  case description(Description, of: LineageID, by: String)
  /// The prompt that was composed for a key, which names everything it depends on.
  case prompt(Prompt, composedFor: String)

  func keep(charge: Money?, at time: Instant, in db: Database) throws {
    switch self {
    case .description(let description, let digest, let service):
      try DescriptionCache.keep(description, of: digest, by: service, charge: charge, at: time, in: db)
    case .prompt(let prompt, let key):
      try db.run(
        "INSERT OR REPLACE INTO composition (key, prompt, charge, composedAt) VALUES (?, ?, ?, ?)",
        [key, try JSONColumn.text(prompt), charge?.microDollars, time.milliseconds])
    }
  }
}
