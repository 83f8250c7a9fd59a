import Domain
import FoundationEssentials
import Imaging

/// Looks at pictures and makes them, one at a time, on a thread that no connection waits for.
///
/// All that the stand-in wants of ``Imaging`` is here.
actor Studio {
  private let imager: Imager
  private let folder: URL

  /// One imager and one queue for the process: libvips starts once, and the imager does one job at a time.
  private static let imager = Imager()
  private static let executor = QueueExecutor(label: "standin.studio")

  /// Works with files in `folder`. Throws where libvips cannot start.
  init(folder: URL = FileManager.default.temporaryDirectory) throws(Failure) {
    guard let imager = Self.imager else { throw .unexpected(doing: "starting libvips", detail: "it gave no reason") }
    self.imager = imager
    self.folder = folder
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { Self.executor.asUnownedSerialExecutor() }

  /// What the head of a picture file says. Throws ``Failure/notAPicture(_:)`` and what else is wrong with it.
  func facts(of picture: some Sequence<UInt8> & Sendable) throws(Failure) -> PictureFacts {
    let workshop = try Workshop(in: folder)
    let answer = imager.perform(.probe(try workshop.file(Array(picture))))
    guard case .facts(let facts) = answer else { throw answer.failure }
    return facts
  }

  /// What the pixels of a picture file say.
  func observations(of picture: some Sequence<UInt8> & Sendable) throws(Failure) -> Observations {
    let workshop = try Workshop(in: folder)
    let answer = imager.perform(.observe(try workshop.file(Array(picture))))
    guard case .observations(let observations) = answer else { throw answer.failure }
    return observations
  }

  /// The bytes of a variation of `picture`, exactly as large as `commission` says.
  func variation(of picture: some Sequence<UInt8> & Sendable, _ commission: Commission) throws(Failure) -> [UInt8] {
    let workshop = try Workshop(in: folder)
    let fitted = workshop.newFile()
    try write(.thumbnail(try workshop.file(Array(picture)), fit: commission.size, output: fitted))
    let recipe = LookRecipe(looks: commission.looks, strength: commission.strength, seed: commission.seed)
    let painted = workshop.newFile()
    let facts = try write(.look(fitted, recipe, output: painted))
    let isFinished = facts.size == commission.size && (commission.isTransparent || !facts.hasAlpha)
    let whole = isFinished ? painted : try mounted(painted, size: facts.size, commission, in: workshop)
    return try delivered(whole, commission, in: workshop)
  }

  /// The bytes of a plain gradient, exactly as large as `commission` says.
  func gradient(_ commission: Commission) throws(Failure) -> [UInt8] {
    let workshop = try Workshop(in: folder)
    let gradient = Gradient(size: commission.size, seed: commission.seed)
    return try delivered(try workshop.file(gradient.bitmapFile), commission, in: workshop)
  }

  /// The picture at `path`, `size` large, in the middle of one as large as was asked for, because the imager never
  /// enlarges a picture and keeps its proportions. The margin is white unless it may be transparent.
  private func mounted(
    _ path: FilePath, size: PixelSize, _ commission: Commission, in workshop: borrowing Workshop
  ) throws(Failure) -> FilePath {
    let still = workshop.newFile()
    try write(.normalise(path, .unbounded(commission, format: .webp), output: still))
    guard let file = Mount(size: commission.size).webP(around: try workshop.bytes(of: still), size: size) else {
      throw .unexpected(doing: "mounting a picture", detail: "the imager wrote no WebP file of one picture")
    }
    let mounted = try workshop.file(file)
    guard !commission.isTransparent else { return mounted }
    // JPEG has no alpha, so that the imager lays the picture on white.
    let opaque = workshop.newFile()
    try write(.normalise(mounted, .unbounded(commission, format: .jpeg), output: opaque))
    return opaque
  }

  /// The bytes of the picture at `path` in the format that `commission` names.
  private func delivered(
    _ path: FilePath, _ commission: Commission, in workshop: borrowing Workshop
  ) throws(Failure) -> [UInt8] {
    let output = workshop.newFile()
    let isPNG = commission.format == .png
    try write(
      isPNG
        ? .thumbnail(path, fit: commission.size, output: output)
        : .normalise(path, .unbounded(commission, format: commission.format), output: output))
    return try workshop.bytes(of: output)
  }

  @discardableResult
  private func write(_ job: ImagerJob) throws(Failure) -> PictureFacts {
    let answer = imager.perform(job)
    guard case .written(let facts) = answer else { throw answer.failure }
    return facts
  }
}

extension ImagerAnswer {
  fileprivate var failure: Failure {
    if case .failed(let failure) = self { return failure }
    return .unexpected(doing: "asking the imager", detail: "it answered another question")
  }
}

extension NormaliseRequest {
  /// A copy in `format` that is not made smaller than `commission` says.
  fileprivate static func unbounded(_ commission: Commission, format: PictureFormat) -> NormaliseRequest {
    let size = commission.size
    return NormaliseRequest(longestEdge: max(size.pixelWidth, size.pixelHeight), byteLimit: .max, format: format)
  }
}
