import CVips
public import Domain
import Synchronization

/// Does the imager's jobs, one at a time, in the process it is in.
public struct Imager: Sendable {
  private let limits: PictureLimits
  private let now: @Sendable () -> Double

  /// Whether libvips is there, which is asked once: starting it anew would disturb the jobs that run.
  private static let isStarted = cvips_start(2)
  /// libvips has one place for its last words; only one job at a time can tell which are its own. What a job
  /// leaves is its successor's.
  private static let turn = Mutex(JobLeftovers())

  /// An imager; `now` gives the seconds since 1970. Where it `startsLate`, libvips is started with the first job that needs
  /// it, or by ``prepare()``; otherwise at once, and the imager is nil when that cannot start.
  public init?(
    limits: PictureLimits = PictureLimits(), startsLate: Bool = false, now: (@Sendable () -> Double)? = nil
  ) {
    guard startsLate || Self.isStarted else { return nil }
    self.limits = limits
    self.now = now ?? secondsOfDay
  }

  /// Starts libvips ahead of the first job that needs it.
  public func prepare() { _ = Self.isStarted }

  /// Does `job`, when the jobs before it are done. What goes wrong is an answer too.
  public func perform(_ job: ImagerJob) -> ImagerAnswer {
    Self.turn.withLock { past in
      do throws(Failure) {
        return try answer(job, &past)
      } catch {
        return .failed(error)
      }
    }
  }

  /// Does a piece of what can be done while there are no jobs: writes a thumbnail. Whether there is more of it.
  public func tidy() -> Bool {
    Self.turn.withLock { past in
      guard !past.thumbnails.isEmpty else { return false }
      past.thumbnails.removeFirst().write()
      return !past.thumbnails.isEmpty
    }
  }

  private func answer(_ job: ImagerJob, _ past: inout JobLeftovers) throws(Failure) -> ImagerAnswer {
    if let answer = try bareAnswer(job) { return answer }
    guard Self.isStarted else {
      throw .unexpected(doing: "decoding \(job.picture.string)", detail: "libvips does not start")
    }
    cvips_forget_error()
    past.shelf.keep(only: job.picture)
    past.previews.keep(only: job.picture)
    let file = try PictureFile(job.picture, limits: limits, now: now)
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
    case .mosaic(let path, let request, let thumbnails, let isHurried):
      let source = ThumbnailFolder(thumbnails, for: path, now: now).map {
        MosaicSource(folder: $0, isHurried: isHurried)
      }
      var facts = file.facts
      let mosaic = try MosaicArtist(request: request).draw(file, from: source, &past)
      if let finish = request.finish, finish.crop.isBusy {
        facts.busyRegion = try file.decoding { () throws(DecoderFailure) in
          try past.previews.busyRegion(of: file, for: finish) ?? .whole
        }
      }
      return .mosaic(mosaic, of: facts)
    case .observe:
      return .observations(try Observer().observe(file))
    case .look(_, let recipe, let mask, let output):
      let painter = LookPainter(recipe: recipe)
      guard let mask else { return .written(try painter.paint(file).writePNG(output)) }
      let painted = try painter.paint(file, through: PictureFile(mask, limits: limits, now: now))
      return .written(try painted.writePNG(output))
    case .mask(_, let size, let output):
      return .written(try LookMask.prepare(file, fitting: size).writePNG(output))
    case .alphaMask(_, let picture, let output):
      let size = try PictureFile(picture, limits: limits, now: now).facts.size
      return .written(try LookMask.punched(file, size: size).writePNG(output))
    case .finish(_, let finish, let output):
      return .written(try FinishWriter(finish: finish).write(file, to: output))
    case .weigh(_, let finish):
      return .facts(try FinishWriter(finish: finish).weigh(file))
    }
  }

  /// The answer to a job that needs no decoder, because the picture is one that goes as it is.
  private func bareAnswer(_ job: ImagerJob) throws(Failure) -> ImagerAnswer? {
    switch job {
    case .probe(let path):
      return try BareFile.facts(path, limits: limits, now: now).map { .facts($0) }
    case .normalise(let path, let request, let output):
      let file = try BareFile(
        path, longestEdge: request.longestEdge, formats: [request.format] + request.alsoTakes, limits: limits, now: now)
      return try file?.write(for: request, to: output).map { .written($0) }
    case .thumbnail, .mosaic, .observe, .look, .mask, .alphaMask, .finish, .weigh: return nil
    }
  }
}
