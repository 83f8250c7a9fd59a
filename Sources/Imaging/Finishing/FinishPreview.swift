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
    let finisher = Finisher(finish: finish, scale: scale)
    let cut = try straight.part(crop)
    let place = area.scaled(from: plan.crop.size, to: crop.size)
    // The pixels of cells are fewer: corrections of single colours are quicker there, and look the same.
    guard finisher.looksAround else {
      let part = try cut.part(place).resized(width: size.pixelWidth, height: size.pixelHeight, kernel: kernel)
      return try finisher.corrected(part).rendered()
    }
    let part = try finisher.corrected(cut).part(place)
    return try part.resized(width: size.pixelWidth, height: size.pixelHeight, kernel: kernel).rendered()
  }
}
