/// One of the four regions of the screen; the raw value is the number in its title.
public enum Pane: Int, Hashable, Sendable, CaseIterable {
  case files = 1
  case picture, prompt, history

  /// The pane `steps` further in the order of the numbers, around the end.
  func advanced(by steps: Int) -> Pane {
    let all = Self.allCases
    return all[(rawValue - 1 + steps + all.count) % all.count]
  }
}
