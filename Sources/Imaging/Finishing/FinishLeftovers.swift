import Domain

/// What a preview leaves to the next one of the same picture, so that it need not be decoded again.
struct FinishLeftovers: ~Copyable {
  private var copy: ReducedCopy?
  private var busy: FoundRegion?

  /// A copy may have so many pixels.
  private static let pixelLimit = 48_000_000.0

  /// Forgets every picture but `path`.
  mutating func keep(only path: FilePath) {
    if copy?.path != path { copy = nil }
    if busy?.path != path { busy = nil }
  }

  /// The busy region that the crop of `finish` asks for.
  mutating func busyRegion(of file: borrowing PictureFile, for finish: Finish) throws(DecoderFailure) -> UnitBox? {
    let pose = finish.pose
    if let busy, busy.path == file.path, busy.stamp == file.stamp, busy.pose == pose { return busy.region }
    let region = try BusyRegion.found(in: file, for: finish)
    busy = FoundRegion(path: file.path, stamp: file.stamp, pose: pose, region: region)
    return region
  }

  /// The upright picture, 8-bit sRGB, its edges at least `factor` (0…1) times as long, as far as there is room for that.
  /// What is missing of a file that breaks off is blank.
  mutating func reduced(_ file: borrowing PictureFile, factor: Double) throws(DecoderFailure) -> Picture {
    let most = min(1, (Self.pixelLimit / Double(max(1, file.facts.size.pixels))).squareRoot())
    let wanted = min(factor, most)
    if copy?.serves(file, factor: wanted) != true {
      copy = nil
      // A little more than asked for, so that it serves while a crop is being moved.
      let made = min(wanted * 1.2, most)
      let pixels = try file.upright(size: file.facts.size.scaled(by: made), care: .even, whole: false)
      copy = ReducedCopy(path: file.path, stamp: file.stamp, factor: made, pixels: pixels)
    }
    guard let pixels = try copy?.pixels.shared() else { throw DecoderFailure(words: "no pixels were kept") }
    return pixels
  }
}

private struct FoundRegion {
  let path: FilePath
  let stamp: FileStamp
  let pose: Finish
  let region: UnitBox?
}

private struct ReducedCopy: ~Copyable {
  let path: FilePath
  let stamp: FileStamp
  let factor: Double
  let pixels: Picture

  /// Whether the pixels are enough, and not so many that they take longer than decoding does.
  borrowing func serves(_ file: borrowing PictureFile, factor: Double) -> Bool {
    path == file.path && stamp == file.stamp && self.factor >= factor && self.factor <= factor * 3
  }
}

extension Finish {
  /// What decides where the busy region is.
  fileprivate var pose: Finish {
    var pose = Finish()
    pose.turn = turn
    pose.isMirrored = isMirrored
    pose.isFlipped = isFlipped
    pose.straighten = straighten
    pose.crop = crop
    return pose
  }
}
