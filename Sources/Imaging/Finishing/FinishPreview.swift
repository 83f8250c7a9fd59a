import Domain

/// Shows a small copy of a picture as the whole of it will be when it is finished. Scaling and encoding show nothing.
struct FinishPreview {
  private let finish: Finish
  private let plan: FinishPlan
  /// The size that the finished picture will have.
  private let finalSize: PixelSize

  /// Plans the preview of `file`.
  init(
    _ finish: Finish, of file: borrowing PictureFile, _ past: inout FinishLeftovers
  ) throws(Failure) {
    let busy = try file.decoding { () throws(DecoderFailure) in try past.busyRegion(of: file, for: finish) }
    self.finish = finish
    plan = FinishPlan(unscaled: finish, of: file.facts.size, busy: busy)
    finalSize = (try? FinishPlan(finish, of: file.facts.size, busy: busy))?.size ?? plan.size
  }

  /// The size of the finished picture before it is scaled.
  var size: PixelSize { plan.size }

  /// Part `area` of the finished picture, `size` pixels large.
  func picture(
    _ area: PixelArea, of file: borrowing PictureFile, size: PixelSize, kernel: Picture.Kernel,
    _ past: inout FinishLeftovers
  ) throws(DecoderFailure) -> Picture {
    let needed = max(
      Double(size.pixelWidth) / Double(area.width), Double(size.pixelHeight) / Double(area.height))
    let copy = try past.reduced(file, factor: min(1, needed))
    let posed = try Finisher(finish: finish).posed(copy)
    let straight = try Finisher(finish: finish).straightened(posed, isQuick: true)
    let crop = PixelArea(plan.crop).scaled(
      from: plan.straightened, to: PixelSize(pixelWidth: straight.width, pixelHeight: straight.height))
    let scale = Double(max(crop.width, crop.height)) / Double(max(1, finalSize.longestEdge))
    var finisher = Finisher(finish: finish, scale: scale)
    let place = area.scaled(from: plan.crop.size, to: crop.size)
    let shown = PixelArea(
      left: crop.left + place.left, top: crop.top + place.top, width: place.width, height: place.height)
    // Where the screen has fewer pixels, corrections are quicker there, and look the same.
    let shrink = Double(size.pixelWidth) / Double(place.width)
    guard finisher.looksAround, shrink > 1 else {
      finisher.scale *= min(1, shrink)
      let part = try straight.part(shown).resized(width: size.pixelWidth, height: size.pixelHeight, kernel: kernel)
      return try finisher.corrected(part).rendered()
    }
    // What is around the part decides of its edges.
    let near = shown.widened(by: finisher.reach, within: crop)
    let part = try finisher.corrected(straight.part(near)).part(
      PixelArea(left: shown.left - near.left, top: shown.top - near.top, width: shown.width, height: shown.height))
    return try part.resized(width: size.pixelWidth, height: size.pixelHeight, kernel: kernel).rendered()
  }
}

extension PixelArea {
  /// The area with so many more pixels on each side, as far as `limits` go.
  fileprivate func widened(by pixels: Int, within limits: PixelArea) -> PixelArea {
    let (left, top) = (max(limits.left, self.left - pixels), max(limits.top, self.top - pixels))
    let right = min(limits.left + limits.width, self.left + width + pixels)
    let bottom = min(limits.top + limits.height, self.top + height + pixels)
    return PixelArea(left: left, top: top, width: right - left, height: bottom - top)
  }
}
