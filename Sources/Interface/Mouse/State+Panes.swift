import Canvas
import Domain

extension State {
  /// Where everything is on a screen of `size`.
  func layout(on size: Size) -> Layout {
    guard finishing != nil else {
      return Layout(
        size: size, focus: focus, isPictureAlone: picture.isAlone, splits: splits, isZoomed: isZoomed,
        isSending: typing == .sending)
    }
    // What is finished has to be seen beside its desk, and the desk to be read, whatever the user chose for the panes.
    let layout = Layout(size: size, focus: focus, splits: splits)
    return layout.box(.history).columns < Layout.leastDeskColumns ? Layout(size: size, focus: focus) : layout
  }

  /// Shares the screen among the panes, and switches the mouse.
  mutating func runPanes(_ command: Command) -> [Effect] {
    switch command {
    case .wider: if let splits = layout.resizing(by: times, splits) { self.splits = splits }
    case .narrower: if let splits = layout.resizing(by: -times, splits) { self.splits = splits }
    case .usualSizes: splits = Splits()
    // The next pane that gets the focus is as large: who zooms wants one thing at a time, and the key that ends it is
    // the same in every pane. The lines of the others still say what happens there.
    case .zoomPane: isZoomed.toggle()
    case .toggleMouse:
      mouse = MouseState(isReported: !mouse.isReported)
      say(.info, mouse.isReported ? words.mouseIsOn : words.mouseIsOff)
      return [.reportMouse(mouse.isReported)]
    default: break
    }
    return []
  }

  /// Why a command for the sizes of panes can do nothing now.
  func unavailability(ofPanes command: Command) -> String? {
    switch command {
    case .wider, .narrower:
      guard let splits = layout.resizing(by: command == .wider ? 1 : -1, splits) else { return words.hasAllTheRoom }
      let isSame = Layout(size: size, focus: focus, splits: splits) == layout
      return isSame ? command == .wider ? words.cannotBeLarger : words.cannotBeSmaller : nil
    case .usualSizes: return splits == Splits() ? words.hasUsualSizes : nil
    default: return nil
    }
  }
}
