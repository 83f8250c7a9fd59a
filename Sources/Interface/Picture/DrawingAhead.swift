import Domain

/// The previews around the one on the screen, drawn while the cursor rests, so that the next step shows them at once.
struct DrawingAhead: Hashable, Sendable {
  /// The preview whose neighbours were looked at last.
  private var centre: PreviewRequest?
  /// Those that are being drawn.
  private var pending: Set<PreviewRequest> = []
  /// Where the cursor was when it was looked at last.
  private var place: Place?
  /// 1 or -1, as the cursor moved last.
  private(set) var direction = 1

  /// A row of a list.
  struct Place: Hashable, Sendable {
    var list: PictureState.Following
    var row: Int
  }

  /// Follows the cursor.
  mutating func move(to place: Place) {
    if let last = self.place, last.list == place.list, last.row != place.row {
      direction = place.row > last.row ? 1 : -1
    }
    self.place = place
  }

  /// Whether what is being drawn is around another preview than `wanted`.
  func isSuperseded(by wanted: PreviewRequest?) -> Bool { !pending.isEmpty && centre != wanted }

  /// Whether the neighbours of `request` have not been looked at.
  func isNew(_ request: PreviewRequest) -> Bool { centre != request }

  /// Notes that the neighbours of `centre` are being drawn.
  mutating func begin(_ requests: [PreviewRequest], around centre: PreviewRequest) {
    self.centre = centre
    pending = Set(requests)
  }

  /// Notes that `request` has been drawn, by whatever asked for it.
  mutating func note(_ request: PreviewRequest) { pending.remove(request) }

  /// Forgets what is being drawn; the neighbours will be looked at again.
  mutating func stop() {
    centre = nil
    pending = []
  }
}
