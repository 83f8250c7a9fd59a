import Domain

extension English: NewsWords {
  var programName: String { "reprise" }
  var newsTitle: String { "News" }
  func beginning(of kind: Message.Kind) -> String {
    switch kind {
    case .info: ""
    case .warning: "Warning: "
    case .failure: "Failed: "
    }
  }
  func moreNews(_ count: Int, key: String) -> String { "\(count) more: \(key) shows all" }
  func notificationTitle(source: String) -> String { "reprise: \(source)" }
}
