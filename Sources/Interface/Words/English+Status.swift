import Domain

extension English: StatusWords {
  func running(_ generations: Int, toCome: Int?) -> String {
    "\(running(generations))\(toCome.map { ", \($0) to come" } ?? "")"
  }

  func generate(sources: Int, price: Money) -> String {
    let from = sources > 1 ? "from \(sources) pictures " : ""
    return "generate \(from)\(price.isFree ? "" : "≈ ")\(self.price(price))"
  }

  var help: String { "help" }
  func forgetsKeys(key: String) -> String { "\(key) forgets it" }
}
