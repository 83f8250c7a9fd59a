import Canvas
import Domain

extension English: ProgramWords {
  func title(of pane: Pane) -> String {
    switch pane {
    case .files: "Files"
    case .picture: "Picture"
    case .prompt: "Prompt"
    case .history: "History"
    }
  }

  var quitTitle: String { "Quit?" }

  func quitText(running: Int, isCharged: Bool) -> String {
    guard running > 0 else { return "The work has ended meanwhile." }
    let charge = isCharged ? " What has left may be charged." : ""
    return "\(count(running, "generation")) running. Quitting stops the work; what is saved stays.\(charge)"
  }

  var stay: String { "stay" }
  var quit: String { "quit" }

  func quitLines(quit: String, stay: String) -> [String] {
    let keys = "\(quit) or \(stay)"
    return ["Work is running. Quit? \(keys)", "Quit? \(keys)", keys]
  }

  func tooSmall(_ actual: Size, needed: Size) -> [String] {
    let need = "\(needed.columns)×\(needed.rows)"
    return ["Reprise needs \(need), this is \(actual.columns)×\(actual.rows)", "needs \(need)"]
  }

  func nothingIsRunning(quitKey: String, leave: String?) -> String {
    let keys = leave.map { "\($0), then \(quitKey)" } ?? quitKey
    return "Nothing is running. \(keys) quits, and so does a second ^C."
  }

  func pasted(lines: Int, key: String) -> String {
    "Pasted \(count(lines, "line")): press \(key) to put it in the prompt."
  }

  func areNotBound(_ keys: String) -> String { "\(keys) is not bound." }
  func isNotBound(_ key: String, help: String) -> String { "\(key) is not bound. \(help) shows all keys." }
  func sentence(of reason: String) -> String { "\(reason.capitalisedFirst)." }
  var nothingWasAsked: String { "nothing was asked" }

  /// `1 picture`, `3 pictures`.
}
