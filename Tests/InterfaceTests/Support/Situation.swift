import Canvas
import Domain
import Testing

@testable import Interface

/// Situations in which every command is tried.
enum Situation: CaseIterable {
  case fresh, emptyFolder, listed, picked, generating, saved, failed, filtering, searching, entering, marked, help
  case zoomed, alone, captioning, finishing, wording, palette, work, themes, counting, question, tiny
  case choosing, sizing, connecting, sending, masking, cancelling, ledger, narrowingLedger, deciding, unsent

  func session() throws -> Session {
    switch self {
    case .fresh: return Session()
    case .emptyFolder:
      var session = Session()
      session.send(.folderListed(.of([])))
      return session
    case .listed: return .listed()
    case .picked: return .picked()
    case .zoomed, .alone, .captioning:
      var session = Session.picked()
      session.drawPreview()
      session.press("<Esc>2" + (self == .zoomed ? "zp" : self == .alone ? "V" : "e"))
      return session
    case .finishing, .wording:
      var session = Session.finishing()
      session.press(self == .finishing ? "7jl" : "i")
      if self == .wording { session.type("crop 3:2, li") }
      return session
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
    case .searching:
      var session = Session.listed()
      session.press("/")
      session.type("a")
      return session
    case .entering:
      var session = Session.listed()
      session.press("gp")
      session.type("~/")
      return session
    case .marked:
      var session = Session.listed()
      session.press("j<Space>v")
      return session
    case .help:
      var session = Session.listed()
      session.press("?")
      return session
    case .palette:
      var session = Session.picked()
      session.press("<Esc>:")
      session.type("fo")
      return session
    case .work:
      var session = try Situation.generating.session()
      session.press("<Esc>w")
      return session
    case .themes:
      var session = Session.listed()
      session.press("T")
      session.send(
        .themesListed([ThemeSummary(name: "Lamplight", remark: "dark"), ThemeSummary(name: "Noon", remark: "light")]))
      return session
    case .counting:
      var session = Session.listed()
      session.press("012")
      return session
    case .choosing, .sizing:
      var session = Session.paid()
      session.press(self == .choosing ? "M" : "Mi")
      return session
    case .sending, .masking:
      var session = Session.paid()
      session.press(self == .sending ? "gs" : "2gk")
      session.type("x")
      return session
    case .cancelling:
      var (session, _) = try Session.sent()
      session.press("4x")
      return session
    case .ledger, .narrowingLedger, .deciding, .unsent:
      var session = Session.ledger()
      if self == .unsent { session.send(.unsentFound([.of()])) }
      if self == .narrowingLedger { session.press("/") }
      if self == .deciding { session.press("r") }
      return session
    case .connecting:
      var session = Session.paid()
      session.press("Cj<Enter>")
      return session
    case .tiny: return .listed(rows: 1, columns: 1)
    }
  }
}
