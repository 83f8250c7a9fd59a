import Hummingbird

/// What the stand-in says about itself.
struct OwnRoutes {
  let journal: Journal

  /// `GET /standin/requests` and `GET /standin/bill`.
  func add(to router: Router<StandinContext>) {
    let own = router.group("standin")
    own.get("requests") { [journal] _, _ in try Response.json(journal.requests) }
    own.get("bill") { [journal] _, _ in try Response.json(journal.bill) }
  }
}
