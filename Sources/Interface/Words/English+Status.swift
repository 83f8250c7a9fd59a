import Domain

extension English: StatusWords {
  func running(_ generations: Int, toCome: Int?) -> String {
    "\(running(generations))\(toCome.map { ", \($0) to come" } ?? "")"
  }

  func generate(_ planned: PlannedWork) -> String {
    let from = planned.sources > 1 ? "from \(planned.sources) pictures " : ""
    let asked = planned.asked.map { " + words of \($0.title)" } ?? ""
    return "generate \(from)\(approximately(planned.price))\(asked)"
  }

  var help: String { "help" }
  func forgetsKeys(key: String) -> String { "\(key) forgets it" }
}
