import Domain

extension FilesState {
  /// What is to be read for `rows` visible rows: details once, heads if they are shown, and the order asked for.
  mutating func takeWork(rows: Int) -> [Effect] {
    let names = visiblePictures(rows: rows)
    var effects: [Effect] = takeStale() ? [.listFolder(listing.folder)] : []
    let unasked = known.takeUnasked(names)
    if !unasked.isEmpty { effects.append(.readDetails(folder: listing.folder, names: unasked)) }
    if columns == .pixels {
      let unprobed = known.takeUnprobed(names)
      if !unprobed.isEmpty { effects.append(.files(.probe(folder: listing.folder, names: unprobed))) }
    }
    return effects + takeOrdering()
  }

  private mutating func takeOrdering() -> [Effect] {
    let key = view.sort.key
    if key == .name, let pending {
      self.pending = nil
      replace(pending)
    }
    guard key != .name, !isPart, phase == .listed else { return [] }
    let (listing, ticket) = pending.map { ($0, listingCount) } ?? (self.listing, self.ticket)
    guard pending != nil || !measured.contains(key), !listing.isEmpty || pending != nil else { return [] }
    let wanted = Ordering(key: key, ticket: ticket)
    guard ordering != wanted else { return [] }
    ordering = wanted
    return [.files(.order(listing, by: key, ticket: ticket))]
  }

  /// Takes an order that was measured; one of a listing that is gone is ignored.
  mutating func take(_ order: FolderOrder, ticket: Int, isComplete: Bool) {
    if let pending, ticket == listingCount, order.key == view.sort.key {
      self.pending = nil
      let ordering = ordering
      replace(pending)
      self.ordering = ordering
    }
    guard ticket == self.ticket, order.count == listing.count else { return }
    keepingCursor { $0.take(order) }
    if isComplete {
      measured.insert(order.key)
      if ordering?.key == order.key { ordering = nil }
    }
  }

  private func visiblePictures(rows: Int) -> [FilePath] {
    (top..<min(top + max(0, rows), max(top, rowCount))).compactMap { row in
      guard case .entry(let index)? = item(at: row), listing.kind(index) == .picture else { return nil }
      return listing.name(index)
    }
  }
}
