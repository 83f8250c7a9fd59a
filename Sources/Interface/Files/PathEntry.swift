import Domain

/// A path that is being typed, to go there.
struct PathEntry: Hashable, Sendable {
  /// What the text can go on to; empty until it was asked for.
  private(set) var candidates: [String] = []
  /// The candidate that the text goes on to, if one was chosen.
  private(set) var chosen: Int?
  /// The part of the text before the candidates.
  private(set) var head = ""
  /// Why the path leads nowhere.
  private(set) var failure: Failure?
  /// The path whose answer is waited for.
  private(set) var awaited: TypedPath?

  /// Waits for what becomes of `path`.
  mutating func wait(for path: TypedPath) {
    failure = nil
    awaited = path
  }

  /// Offers what a path can go on to.
  mutating func offer(_ completion: PathCompletion, for path: TypedPath) {
    awaited = nil
    chosen = nil
    head = path.head == "~" ? "~/" : path.head
    // What has but one end is no choice.
    candidates = completion.candidates.count > 1 ? completion.candidates : []
  }

  /// Chooses the next candidate; returns the text that it makes.
  mutating func choose(by step: Int) -> String? {
    guard !candidates.isEmpty else { return nil }
    let start = chosen ?? (step > 0 ? -1 : 0)
    let place = (start + step + candidates.count) % candidates.count
    chosen = place
    return head + candidates[place]
  }

  /// Notes why the path leads nowhere.
  mutating func refuse(_ failure: Failure) {
    awaited = nil
    self.failure = failure
  }

  /// The text was changed: nothing that was said of it holds any more.
  mutating func forget() { self = PathEntry() }
}
