import Domain
import GRDB

/// What is left of a generation, with everything that asking for it takes.
struct AbandonedGeneration: Sendable {
  var unsent: UnsentGeneration
  var plan: GenerationPlan
}

extension Library {
  /// Generations with planned slots whose programs have ended, the oldest first.
  func abandoned(in db: Database) throws -> [AbandonedGeneration] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT slot.id AS slot, slot.session, slot.estimate, generation.* FROM slot
          JOIN generation ON generation.id = slot.generation
        WHERE slot.state IN ('planned', 'sent', 'settled') AND slot.state = 'planned' AND generation.request IS NOT NULL
        ORDER BY generation.plannedAt, generation.id, slot.place
        """)
    var over: [String: Bool] = [:]
    var found: [AbandonedGeneration] = []
    for row in rows {
      if let session = try row.value("session", as: String?.self) {
        if over[session] == nil { over[session] = try Session.isOver(session, in: layout.spool) }
        guard over[session] == true else { continue }
      }
      let slot = SlotID(rawValue: try row.value("slot"))
      let generation: String = try row.value("id")
      if found.last?.unsent.id.rawValue == generation {
        found[found.count - 1].unsent.slots.append(slot)
        continue
      }
      guard let request = try? JSONColumn.value(try row.value("request"), as: GenerationRequest.self) else { continue }
      let plan = GenerationPlan(
        request: request, lineage: LineageID(rawValue: try row.value("lineage")),
        description: try row.value("description", as: String?.self).flatMap { try? JSONColumn.value($0) },
        prompt: Prompt(text: try row.value("prompt")), service: try row.value("service"),
        estimate: try row.money("estimate"), fingerprint: try row.value("fingerprint"))
      let unsent = UnsentGeneration(
        request: request, slots: [slot], estimate: plan.estimate, plannedAt: try row.instant("plannedAt"))
      found.append(AbandonedGeneration(unsent: unsent, plan: plan))
    }
    return found
  }
}
