import Domain
import Imaging

/// Makes one picture out of files.
struct Bench {
  let imager: Imager
  let commission: Commission

  /// Looks are made of a picture of this edge at most.
  private static let lookEdge = 2048

  /// A variation of `picture`, only through `mask` where there is one.
  func variation(
    of picture: [UInt8], through mask: ArraySlice<UInt8>?, in workshop: borrowing Workshop
  ) throws(Failure) -> [UInt8] {
    let source = try workshop.file(picture)
    let size = try facts(of: source).size.filling(commission.size)
    let edge = PixelSize(pixelWidth: Self.lookEdge, pixelHeight: Self.lookEdge)
    let working = size.pixelWidth > edge.pixelWidth || size.pixelHeight > edge.pixelHeight ? size.filling(edge) : size
    let fitted = try scaled(source, to: working, in: workshop)
    let painted = try painted(fitted, size: working, through: mask, in: workshop)
    let whole = working == size ? painted : try scaled(painted, to: size, in: workshop)
    let facts = try facts(of: whole)
    let isFinished = facts.size == commission.size && (commission.isTransparent || !facts.hasAlpha)
    guard isFinished else {
      return try delivered(mounted(whole, size: facts.size, in: workshop), in: workshop)
    }
    return commission.format == .png
      ? commission.signed(try workshop.bytes(of: whole)) : try delivered(whole, in: workshop)
  }

  /// A gradient.
  func gradient(in workshop: borrowing Workshop) throws(Failure) -> [UInt8] {
    let gradient = Gradient(size: commission.size, seed: commission.seed)
    return try delivered(try workshop.file(gradient.bitmapFile), in: workshop)
  }

  /// `picture` with no detail finer than a few pixels, the more the less of it is done.
  func stage(of picture: [UInt8], part: Double, in workshop: borrowing Workshop) throws(Failure) -> [UInt8] {
    let source = try workshop.file(picture)
    let size = commission.size
    // Edges are multiples of sixteen, so that nothing is lost on the way there and back.
    let grain =
      switch part {
      case ..<0.4: 16
      case ..<0.7: 8
      default: 4
      }
    let coarse = PixelSize(pixelWidth: size.pixelWidth / grain, pixelHeight: size.pixelHeight / grain)
    let small = workshop.newFile()
    try write(.thumbnail(source, fit: coarse, output: small))
    let whole = try scaled(small, to: size, in: workshop)
    return commission.format == .png ? try workshop.bytes(of: whole) : try delivered(whole, in: workshop)
  }

  private func painted(
    _ path: FilePath, size: PixelSize, through mask: ArraySlice<UInt8>?, in workshop: borrowing Workshop
  ) throws(Failure) -> FilePath {
    let recipe = LookRecipe(looks: commission.looks, strength: commission.strength, seed: commission.seed)
    let painted = workshop.newFile()
    guard let mask else {
      try write(.look(path, recipe, output: painted))
      return painted
    }
    let allowance = workshop.newFile()
    do {
      try write(.mask(try workshop.file(Array(mask)), fitting: size, output: allowance))
    } catch .unusableMask {
      // Nothing in it is clear, so that nothing changes.
      return path
    }
    try write(.look(path, recipe, through: allowance, output: painted))
    return painted
  }

  /// The picture at `path` in `size`, which has its proportions, as PNG. Throws where its file breaks off.
  private func scaled(
    _ path: FilePath, to size: PixelSize, in workshop: borrowing Workshop
  ) throws(Failure) -> FilePath {
    let scaled = workshop.newFile()
    let old = try facts(of: path).size
    var finish = Finish()
    let isWide = old.pixelWidth * size.pixelHeight > old.pixelHeight * size.pixelWidth
    finish.scale = isWide ? .width(size.pixelWidth) : .height(size.pixelHeight)
    finish.encoding = Finish.Encoding(.png)
    try write(.finish(path, finish, output: scaled))
    // Rounding can leave an edge a pixel too long.
    let new = try facts(of: scaled).size
    guard new.pixelWidth > size.pixelWidth || new.pixelHeight > size.pixelHeight else { return scaled }
    let fitted = workshop.newFile()
    try write(.thumbnail(scaled, fit: size, output: fitted))
    return fitted
  }

  /// The picture at `path`, `size` large, in the middle of one as large as was asked for, because its proportions stay. The
  /// margin is white unless it may be transparent.
  private func mounted(
    _ path: FilePath, size: PixelSize, in workshop: borrowing Workshop
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

  /// The bytes of the picture at `path` in the format that was asked for.
  private func delivered(_ path: FilePath, in workshop: borrowing Workshop) throws(Failure) -> [UInt8] {
    let output = workshop.newFile()
    let isPNG = commission.format == .png
    try write(
      isPNG
        ? .thumbnail(path, fit: commission.size, output: output)
        : .normalise(path, .unbounded(commission, format: commission.format), output: output))
    return commission.signed(try workshop.bytes(of: output))
  }

  private func facts(of path: FilePath) throws(Failure) -> PictureFacts {
    let answer = imager.perform(.probe(path))
    guard case .facts(let facts) = answer else { throw answer.failure }
    return facts
  }

  @discardableResult
  private func write(_ job: ImagerJob) throws(Failure) -> PictureFacts {
    let answer = imager.perform(job)
    guard case .written(let facts) = answer else { throw answer.failure }
    return facts
  }
}

extension ImagerAnswer {
  /// What went wrong, where it is not the answer that was asked for.
  var failure: Failure {
    if case .failed(let failure) = self { return failure }
    return .unexpected(doing: "asking the imager", detail: "it answered another question")
  }
}

extension Commission {
  /// `file` with credentials, where they were asked for and can be.
  fileprivate func signed(_ file: [UInt8]) -> [UInt8] {
    hasCredentials && format == .png ? ContentCredentials.added(toPNG: file) : file
  }
}
