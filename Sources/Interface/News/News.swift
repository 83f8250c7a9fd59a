import Domain

/// All that was said to the user in this run: what is on the screen now, and the log.
struct News: Hashable, Sendable {
  /// What is still shown, the oldest first.
  private(set) var shown: [Message] = []
  /// Everything that was said, the oldest first; the oldest are forgotten.
  private(set) var log: [Message] = []
  /// Whether what is said now answers a key press.
  var isAnswering = false
  /// The news of this run so far.
  private var count = 0

  /// How much is kept: entries of the log, messages on their way off the screen, and characters of a message.
  static let limits = (log: 500, shown: 20, text: 4000)

  /// Says something. What is shown already is counted instead of said twice; several rooms that report one and the same
  /// happening count as one.
  mutating func add(_ kind: Message.Kind, _ text: String, at now: Instant) {
    let text = String(text.prefix(Self.limits.text)).trimmingBlanks
    let isAnswer = isAnswering && kind != .failure
    if let index = shown.lastIndex(where: { $0.kind == kind && $0.text == text }) {
      var message = shown.remove(at: index)
      if message.shownAt != now { message.count += 1 }
      // A failure that is repeated all the time can still be sent away.
      if kind != .failure { message.shownAt = now }
      message.isAnswer = isAnswer
      append(message)
      return note(message)
    }
    count += 1
    let message = Message(id: count, kind: kind, text: text, shownAt: now, isAnswer: isAnswer)
    append(message)
    log.append(message)
    if log.count > Self.limits.log { log.removeFirst() }
  }

  /// Shows `message` last; there is room for one answer.
  private mutating func append(_ message: Message) {
    if message.isAnswer { shown.removeAll(where: \.isAnswer) }
    shown.append(message)
    if shown.count > Self.limits.shown { shown.removeFirst() }
  }

  /// Counts `message` in the log.
  private mutating func note(_ message: Message) {
    guard let index = log.lastIndex(where: { $0.id == message.id }) else { return }
    log[index] = message
  }

  /// Lets go of what has had its time.
  mutating func pass(_ now: Instant) {
    shown.removeAll { message in message.expiresAt.map { $0 <= now } ?? false }
  }

  /// Lets go of what a key sends away: answers and failures that were there for long enough to be read.
  mutating func passKey(_ now: Instant) {
    shown.removeAll { ($0.isAnswer || $0.kind == .failure) && $0.isRead(at: now) }
  }

  /// Lets go of everything but failures that nobody can have read yet.
  mutating func dismiss(_ now: Instant) {
    shown.removeAll { $0.kind != .failure || $0.isRead(at: now) }
  }

  /// Lets go of the answer: the next thing has begun.
  mutating func dropAnswer() { shown.removeAll(where: \.isAnswer) }
}
