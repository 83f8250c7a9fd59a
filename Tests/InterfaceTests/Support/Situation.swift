import Canvas
import Domain
import Testing

@testable import Interface

/// Situations in which every command is tried.
enum Situation: CaseIterable {
  case fresh, emptyFolder, listed, picked, generating, saved, failed, filtering, help, question, tiny

  func session() throws -> Session {
    switch self {
    case .fresh: return Session()
    case .emptyFolder:
      var session = Session()
      session.send(.folderListed(.of([])))
      return session
    case .listed: return .listed()
    case .picked: return .picked()
    case .generating, .saved, .failed, .question:
      var session = Session.picked()
      session.type("at dusk")
      session.press("<C-s>")
      let request = try #require(session.generated)
      if self == .saved {
        session.send(.pipeline(.variationSaved(.of(request, number: 1), lineage: .of([.of(request, number: 1)]))))
      }
      if self == .failed {
        let outcome = GenerationOutcome(saved: 0, failures: [.diskFull("/library")], cancelled: 0)
        session.send(.pipeline(.generationEnded(request.id, outcome)))
      }
      if self == .question { session.press("<Esc>q") }
      return session
    case .filtering:
      var session = Session.listed()
      session.press("f")
      return session
    case .help:
      var session = Session.listed()
      session.press("?")
      return session
    case .tiny: return .listed(rows: 1, columns: 1)
    }
  }
}
