import Domain

/// What is known of entries beyond their names: read for what is visible, by name, so that it outlives a new listing.
struct FileKnowledge: Equatable, Sendable {
  /// Sizes and times.
  private(set) var details: [FilePath: FileDetails] = [:]
  /// What the heads of pictures say; nil for those that have none.
  private(set) var facts: [FilePath: PictureFacts?] = [:]
  private var asked: Set<FilePath> = []
  private var probing: Set<FilePath> = []

  /// Adds sizes and times.
  mutating func add(_ details: [FilePath: FileDetails]) { self.details.merge(details) { _, new in new } }

  /// Adds what heads say.
  mutating func add(_ facts: [FilePath: PictureFacts?]) { self.facts.merge(facts) { _, new in new } }

  /// Those of `names` that nothing has been asked about, and notes them as asked.
  mutating func takeUnasked(_ names: [FilePath]) -> [FilePath] { names.filter { asked.insert($0).inserted } }

  /// Those of `names` whose heads are not known, if any of them is not being read already. The reading of others ends.
  mutating func takeUnprobed(_ names: [FilePath]) -> [FilePath] {
    let unknown = names.filter { facts.index(forKey: $0) == nil }
    guard !probing.isSuperset(of: unknown) else { return [] }
    probing = Set(unknown)
    return unknown
  }

  /// Asks anew about everything; what is known is shown until then. Of `names` nothing is known any more.
  mutating func doubt(_ names: Set<FilePath>) {
    asked = []
    probing = []
    for name in names {
      details[name] = nil
      facts.removeValue(forKey: name)
    }
  }
}
