/// Where an area of the picture is.
struct AreaPlace: Hashable, Sendable {
  enum Across: Int { case left = -1, middle = 0, right = 1 }
  enum Down: Int { case upper = -1, middle = 0, lower = 1 }

  var across: Across
  var down: Down
  /// How much of the picture it takes, where that says more than the place.
  var reach = Reach.part

  enum Reach {
    /// It has a place of its own.
    case part
    /// It goes nearly from edge to edge both ways.
    case most
    /// So it does, and all around the rest.
    case background
  }
}
