import Domain

extension English: GenerationWords {
  func openPictureFirst(key: String) -> String { "open a picture first: \(key) in Files" }
  func makesNoPictures(_ service: String) -> String { "the \(service) makes no pictures" }
  var parentIsGone: String { "what it starts from is gone: choose another in History" }
  func sayFirst(key: String?) -> String {
    guard let key else { return "write first what to change" }
    return "say first what to change: press \(key) and write"
  }
  var sameIsBeingMade: String { "the very same is being made: change the words, or wait" }

  func marksComeFirst(key: String) -> String {
    "the pictures that were marked before come first: wait, or \(key) cancels"
  }

  var nothingRuns: String { "nothing is running" }
  var mostPictures: String { "ten pictures at once are the most" }
  var fewestPictures: String { "one picture is the least" }
  func worksOnly(_ service: String, _ mode: Mode) -> String { "the \(service) works \(title(of: mode)) only" }

  func ended(_ outcome: GenerationOutcome) -> String {
    let saved = outcome.saved > 0 ? "\(count(outcome.saved, "variation")) saved." : nil
    let end: String?
    if let failure = outcome.failures.first(where: { $0 != .cancelled }) {
      end = sentences(of: failure)
    } else if outcome.cancelled > 0 || !outcome.failures.isEmpty {
      end = "Cancelled."
    } else {
      end = saved == nil ? "The generation ended without a picture." : nil
    }
    return [saved, end].compactMap(\.self).joined(separator: " ")
  }

  func cancelling(_ generations: Int) -> String { "Cancelling \(count(generations, "generation"))." }

  func isNext(_ name: String, number: Int, of count: Int) -> String { "Now \(name), \(part(number, of: count))." }

  func queueDone(pictures: Int, saved: Int, failed: Int, known: Int) -> String {
    let failures = failed > 0 ? " \(count(failed, "picture")) went wrong." : ""
    let others = known > 0 ? " \(count(known, "picture")) passed over: the same was made before." : ""
    return "\(count(pictures, "picture")) done, \(count(saved, "variation")) saved.\(others)\(failures)"
  }

  func queueStopped(_ reason: SourceQueue.StopReason, notBegun: Int) -> String {
    let sentence =
      switch reason {
      case .cancelled: "Cancelled."
      case .failed(let failure): sentences(of: failure)
      case .unknown: "The last generation ended without a picture."
      }
    return "\(sentence) \(count(notBegun, "marked picture")) not begun."
  }
}
