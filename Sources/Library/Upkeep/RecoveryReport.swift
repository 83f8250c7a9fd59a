public import Domain

/// What ``Library/recover(facts:)`` did.
public struct RecoveryReport: Hashable, Sendable {
  /// What was made of an index that was damaged, which is in the trash now; nil where it was not.
  public var rebuilt: RebuildReport?
  /// Pictures that were whole and are on disk now.
  public var saved: [Variation] = []
  /// Paid slots whose fate is not known: possibly charged, not resent.
  public var unknown: [SlotID] = []
  /// Descriptions and compositions whose fate is not known: possibly charged.
  public var unknownRequests = 0
  /// Slots whose request never left, planned again: nothing is charged for them.
  public var unsent: [SlotID] = []
  /// Free slots that ended without a picture.
  public var interrupted: [SlotID] = []
  /// Whole answers that could not be saved; they stay in the spool and are tried again next time.
  public var kept: [KeptAnswer] = []

  /// An answer in the spool, and why it is still there.
  public struct KeptAnswer: Hashable, Sendable {
    /// Its bytes.
    public var file: FilePath
    /// Why it was not saved.
    public var failure: Failure
  }

  /// Whether there was nothing to do.
  public var isEmpty: Bool {
    rebuilt == nil && saved.isEmpty && unknown.isEmpty && unknownRequests == 0 && unsent.isEmpty && interrupted.isEmpty
      && kept.isEmpty
  }
}

extension RecoveryReport {
  /// A sentence for each thing that was done or needs the user's eye.
  public var lines: [String] {
    var lines: [String] = []
    if let rebuilt {
      lines.append(
        "The index was damaged. It is in the trash, and a new one was made of \(Self.pictures(rebuilt.variations)).")
    }
    if !saved.isEmpty { lines.append("\(Self.pictures(saved.count)) of an earlier run saved.") }
    if !unknown.isEmpty {
      lines.append("\(Self.pictures(unknown.count)) of an earlier run possibly charged, not sent again.")
    }
    if unknownRequests > 0 {
      lines.append("\(unknownRequests) other \(unknownRequests == 1 ? "request" : "requests") possibly charged.")
    }
    if !unsent.isEmpty {
      lines.append("\(Self.pictures(unsent.count)) of an earlier run never asked for, and not charged.")
    }
    if !interrupted.isEmpty { lines.append("\(Self.pictures(interrupted.count)) of an earlier run not finished.") }
    return lines + kept.map { "Waits in the spool: \($0.file.string)." }
  }

  /// All of it in one line.
  public var sentences: String { lines.joined(separator: " ") }

  private static func pictures(_ count: Int) -> String { "\(count) \(count == 1 ? "picture" : "pictures")" }
}
