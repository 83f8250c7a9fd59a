import CVips
public import Domain

/// Does the imager's jobs, one at a time, in the process it is in.
public struct Imager: Sendable {
  private let limits: PictureLimits

  /// Starts libvips, once for the process. Nil when libvips cannot start.
  public init?(limits: PictureLimits = PictureLimits()) {
    guard cvips_start(2) else { return nil }
    self.limits = limits
  }

  /// Does `job`. What goes wrong is an answer too.
  public func perform(_ job: ImagerJob) -> ImagerAnswer {
    do throws(Failure) {
      return try answer(job)
    } catch {
      return .failed(error)
    }
  }

  private func answer(_ job: ImagerJob) throws(Failure) -> ImagerAnswer {
    let file = try PictureFile(job.picture, limits: limits)
    switch job {
    case .probe:
      return .facts(file.facts)
    case .thumbnail(_, let fit, let output):
      let size = file.facts.size.fitted(within: fit)
      let picture = try file.decoding { () throws(DecoderFailure) in
        try file.upright(size: size, care: .thorough, whole: false)
      }
      return .written(try picture.writePNG(output))
    case .normalise(_, let request, let output):
      return .written(try Normaliser(request: request).write(file, to: output))
    case .mosaic(_, let request):
      return .mosaic(try MosaicArtist(request: request).draw(file), of: file.facts)
    case .observe:
      return .observations(try Observer().observe(file))
    case .look(_, let recipe, let output):
      return .written(try LookPainter(recipe: recipe).paint(file).writePNG(output))
    }
  }
}
