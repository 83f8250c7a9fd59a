import Domain

/// The line in which the changes of a finish are typed.
struct FinishingEntry: Hashable, Sendable {
  /// The changes before it.
  let before: Finish
  /// The text so far.
  private(set) var line: LineInput
  /// What the text said when it could be understood last.
  private(set) var finish: Finish
  /// What cannot be understood of the text; nil if all of it can.
  private(set) var fault: FinishFault?

  /// The bytes that the line may have.
  static let limit = 500

  /// A line that says `finish`, ready for more.
  init(_ finish: Finish) {
    before = finish
    self.finish = finish
    line = LineInput(finish.changesNothing ? "" : "\(finish.text), ")
  }

  /// Changes the text, and reads it.
  mutating func edit(_ change: (inout LineInput) -> Void) {
    var next = line
    change(&next)
    guard next.text != line.text else { return line = next }
    guard next.text.utf8.count <= max(Self.limit, line.text.utf8.count) else { return }
    line = next
    do {
      finish = try Finish(line.text)
      fault = nil
    } catch {
      fault = error
    }
  }
}
