import Domain

/// When the text of the prompt is to be saved, so that no end of the program loses it.
struct Draft: Hashable, Sendable {
  /// What was saved or loaded last.
  var saved = ""
  /// The revision of the editor when it was looked at last.
  var revision = 0
  /// The revision of a text that was loaded; while it is the editor's, nobody has touched it.
  var loadedRevision: Int?
  /// When the first change was made that is not saved.
  private var changedAt: Instant?
  /// When the text is to be saved; nil if nothing changed.
  private(set) var dueAt: Instant?

  /// The milliseconds without a key after which a text is saved.
  private static let rest: Int64 = 300
  /// The milliseconds after which a text is saved although keys still come.
  private static let patience: Int64 = 2000

  /// Notes that the editor is at `revision`.
  mutating func note(_ revision: Int, at now: Instant) {
    guard revision != self.revision else { return }
    self.revision = revision
    let first = changedAt ?? now
    changedAt = first
    dueAt = min(now.advanced(by: Self.rest), first.advanced(by: Self.patience))
  }

  /// Notes that `revision` holds what is nowhere else: it is to be saved now.
  mutating func hasten(_ revision: Int, at now: Instant) {
    note(revision, at: now)
    if dueAt != nil { dueAt = now }
  }

  /// Notes that nothing is left to be saved.
  mutating func settle() {
    changedAt = nil
    dueAt = nil
  }
}
