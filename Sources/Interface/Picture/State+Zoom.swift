import Canvas
import Domain

extension State {
  /// What the picture on the screen is seen through; nil while its size is not known.
  var zoomWindow: ZoomWindow? {
    // While a crop is moved, all that it could be is shown.
    guard finishing?.cropping == nil, let picture = subject.picture(in: self), !layout.picture.isEmpty,
      let size = shownSize(of: picture)
    else { return nil }
    return ZoomWindow(size: size, area: layout.picture, cellAspect: surroundings.cellAspect)
  }

  /// The pixels that there are of `picture`, after what is done to it before it is drawn.
  private func shownSize(of picture: FilePath) -> PixelSize? {
    guard let size = self.picture.previews.facts(of: picture)?.size, let finish = shownFinish(of: picture) else {
      return self.picture.previews.facts(of: picture)?.size
    }
    return keptPart(of: picture, size, finish)?.size
  }

  /// Whether keys that move move the part of the picture that is shown.
  var isPanning: Bool { picture.zoom != nil && (focus == .picture || picture.isAlone) && picker == nil }

  /// Changes the part of the picture that is shown.
  mutating func runZoom(_ command: Command) {
    guard let window = zoomWindow else { return }
    switch command {
    case .zoomIn: zoom(window, Zoom.scale(above:))
    case .zoomOut: zoom(window, Zoom.scale(below:))
    case .zoomFit: picture.zoom = nil
    case .zoomPixels: zoom(window) { _ in 1 }
    case .panLeft: pan(across: -1, down: 0)
    case .panRight: pan(across: 1, down: 0)
    case .panUp: pan(across: 0, down: -1)
    case .panDown: pan(across: 0, down: 1)
    default: break
    }
  }

  /// Changes the scale, as often as was counted; the middle stays.
  private mutating func zoom(_ window: ZoomWindow, _ next: (Double) -> Double) {
    var zoom = picture.zoom ?? window.whole
    for _ in 0..<min(times, 20) { zoom.scale = next(zoom.scale) }
    picture.zoom = window.settled(zoom)
  }

  /// Moves the part that is shown by tenths of it, as many as were counted, at least a pixel each.
  mutating func pan(across: Double, down: Double) {
    guard let window = zoomWindow, var zoom = picture.zoom else { return }
    let part = window.part(zoom)
    zoom.x += across * Self.step(of: part.x) * Double(times)
    zoom.y += down * Self.step(of: part.y) * Double(times)
    picture.zoom = window.settled(zoom)
  }

  /// A tenth of what is shown.
  private static func step(of part: Range<Int>) -> Double { max(1, (Double(part.count) / 10).rounded()) }

  /// Does what a command that moves means for a part of a picture; false if none is shown or the command is for
  /// something else.
  mutating func panPicture(_ command: Command) -> Bool {
    guard isPanning else { return false }
    switch command {
    case .down: pan(across: 0, down: 1)
    case .up: pan(across: 0, down: -1)
    case .halfPageDown: pan(across: 0, down: 5)
    case .halfPageUp: pan(across: 0, down: -5)
    case .pageDown: pan(across: 0, down: 10)
    case .pageUp: pan(across: 0, down: -10)
    case .top: pan(across: 0, down: -1e6)
    case .bottom: pan(across: 0, down: 1e6)
    default: return false
    }
    return true
  }

  /// Why a command for a part of the picture can do nothing now.
  func unavailability(ofZoom command: Command) -> String? {
    guard let window = zoomWindow else { return words.noPictureIsDrawn }
    switch command {
    case .zoomFit: return picture.zoom == nil ? words.wholePictureIsShown : nil
    case .zoomOut:
      guard let zoom = picture.zoom, zoom.scale > window.fit else { return words.wholePictureIsShown }
      return nil
    case .zoomIn:
      let scale = picture.zoom?.scale ?? window.fit
      return Zoom.scale(above: scale) > scale ? nil : words.pixelsAreLargest
    case .panLeft, .panRight, .panUp, .panDown:
      guard picture.zoom == nil, !picture.isAlone else { return nil }
      return words.zoomInFirst(key: key(.zoomIn))
    default: return nil
    }
  }

  /// What the title says of the part that is shown: `1:1  x 40–55 %  y 30–46 %`.
  var zoomTitle: String? {
    guard let window = zoomWindow, let zoom = picture.zoom else { return nil }
    let part = window.part(zoom)
    let scale = zoom.scale < 1 ? words.percent(Int((zoom.scale * 100).rounded())) : "\(Int(zoom.scale.rounded())):1"
    return scale + share("  x", part.x, of: window.size.pixelWidth)
      + share("  y", part.y, of: window.size.pixelHeight)
  }

  private func share(_ name: String, _ range: Range<Int>, of count: Int) -> String {
    guard range.count < count else { return "" }
    func percent(_ place: Int) -> Int { Int((Double(place) * 100 / Double(count)).rounded()) }
    return "\(name) \(words.percent(from: percent(range.lowerBound), to: percent(range.upperBound)))"
  }
}
