import Domain

extension English: PickingWords {
  func title(of list: Picker.Kind) -> String {
    switch list {
    case .commands: "Commands"
    case .keys: "Keys"
    case .work: "Work"
    case .themes: "Themes"
    case .variations: "Variations"
    case .places: "Places"
    case .log: "Log"
    case .services: "Services"
    case .describers: "Who describes"
    case .composers: "Who composes"
    case .ledger: "Ledger"
    }
  }

  func title(of kind: Place.Kind) -> String {
    switch kind {
    case .bookmark: "bookmark"
    case .source: "recent source"
    case .folder: "recent folder"
    }
  }

  func nothingMatches(_ query: String, clear: String) -> String {
    "Nothing matches “\(query)”. \(clear) takes the words away."
  }

  func emptyText(of list: Picker.Kind, generate: String, bookmark: String, close: String) -> String {
    switch list {
    case .work: "Nothing is running. \(generate) in Prompt starts a generation."
    case .places: "No places yet. \(bookmark) in Files bookmarks the folder that is shown."
    case .log: "Nothing was said yet. What the program reports stays here until it ends. \(close) closes the log."
    case .variations: "No variations yet. \(generate) in Prompt makes the first."
    case .themes: "The themes are being read. \(close) closes the list."
    case .commands, .keys, .services, .describers, .composers, .ledger: ""
    }
  }

  func saved(_ count: Int, of slots: Int) -> String { "\(part(count, of: slots)) saved" }
  var noListIsOpen: String { "no list is open" }
}
