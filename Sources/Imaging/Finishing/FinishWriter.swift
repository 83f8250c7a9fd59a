import Domain

/// Finishes a picture in its full size and writes it, or says what would be written.
struct FinishWriter {
  let finish: Finish

  /// Writes the finished picture to the new file `output`.
  func write(_ file: borrowing PictureFile, to output: FilePath) throws(Failure) -> PictureFacts {
    let format = format(for: file)
    let picture = try finished(file, as: format)
    guard format != .png else { return try picture.writePNG(output) }
    let encoded = try encoded(picture, as: format, of: file)
    let new = try OutputFile.begun(for: output)
    try new.write(encoded)
    return PictureFacts(of: picture, writtenAs: format, byteCount: try new.publish())
  }

  /// The facts of the file that ``write(_:to:)`` would make.
  func weigh(_ file: borrowing PictureFile) throws(Failure) -> PictureFacts {
    let format = format(for: file)
    let picture = try finished(file, as: format)
    guard format == .png else {
      let byteCount = try encoded(picture, as: format, of: file).count
      return PictureFacts(of: picture, writtenAs: format, byteCount: byteCount)
    }
    let byteCount = try file.decoding { () throws(DecoderFailure) in try picture.weighedPNG() }
    return PictureFacts(of: picture, writtenAs: .png, byteCount: byteCount)
  }

  private func format(for file: borrowing PictureFile) -> PictureFormat {
    if let encoding = finish.encoding { return encoding.format }
    return Finish.Encoding.formats.contains(file.format) ? file.format : .png
  }

  private func finished(_ file: borrowing PictureFile, as format: PictureFormat) throws(Failure) -> Picture {
    let busy = try file.decoding { () throws(DecoderFailure) in try BusyRegion.found(in: file, for: finish) }
    let plan = try plan(file, busy)
    try format.check(plan.size, of: file.path)
    let finisher = Finisher(finish: finish)
    let whole = try file.decoding { () throws(DecoderFailure) in try file.picture(whole: true).inSRGB().rendered() }
    try file.confirmUnchanged()
    return try file.decoding { () throws(DecoderFailure) in
      let upright = file.facts.orientation == 1 ? try whole.bare() : try whole.upright().bare()
      let straight = try finisher.straightened(finisher.posed(upright))
      let cut = plan.crop.size == plan.straightened ? straight : try straight.part(PixelArea(plan.crop))
      let scaled = try cut.resized(width: plan.size.pixelWidth, height: plan.size.pixelHeight, kernel: .fine)
      let corrected = try finisher.corrected(scaled)
      return format == .jpeg ? try corrected.flattened(over: 0xFF_FFFF) : corrected
    }
  }

  private func plan(_ file: borrowing PictureFile, _ busy: UnitBox?) throws(Failure) -> FinishPlan {
    do throws(FinishPlan.TooLarge) {
      return try FinishPlan(finish, of: file.facts.size, busy: busy)
    } catch {
      let limits = PictureLimits(pixels: FinishPlan.pixelLimit)
      try limits.check(error.size, of: file.path)
      throw .unexpected(doing: "finishing \(file.path.string)", detail: "\(error.size)")
    }
  }

  private func encoded(
    _ picture: borrowing Picture, as format: PictureFormat, of file: borrowing PictureFile
  ) throws(Failure) -> [UInt8] {
    let quality = finish.encoding?.quality ?? Finish.Encoding.usualQuality
    let encoded: [UInt8]?
    encoded = try file.decoding { () throws(DecoderFailure) in
      do throws(DecoderFailure) {
        return try picture.encoded(as: format, quality: min(max(quality, 1), 100))
      } catch {
        // WebP is made of a whole picture in memory, where the other formats take it row by row.
        guard error.isOutOfMemory else { throw error }
        return nil
      }
    }
    guard let encoded else {
      throw .tooLarge(
        file.path, detail: "finished it has \(picture.width)×\(picture.height) pixels",
        limit: "what the memory for pictures holds as \(format.title); another format needs less")
    }
    return encoded
  }
}

extension PictureFormat {
  /// The longest edge that the format itself can hold; nil where that is longer than any picture's.
  private var longestEdge: Int? {
    switch self {
    case .webp: 16_383
    case .jpeg: 65_500
    case .png, .gif, .tiff, .bmp, .avif, .heif: nil
    }
  }

  /// Throws ``Failure/tooLarge(_:detail:limit:)`` where the format cannot hold a picture of `size`.
  fileprivate func check(_ size: PixelSize, of path: FilePath) throws(Failure) {
    guard let longestEdge, size.longestEdge > longestEdge else { return }
    throw .tooLarge(
      path, detail: "finished it has \(size) pixels", limit: "\(longestEdge) on an edge as \(title)")
  }
}
