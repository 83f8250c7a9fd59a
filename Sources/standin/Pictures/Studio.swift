import Domain
import FoundationEssentials
import Imaging

/// Looks at pictures and makes them, one at a time, on a thread that no connection waits for. What was made is kept for the
/// next request of the same kind.
///
/// All that the stand-in wants of ``Imaging`` is here.
actor Studio {
  private let imager: Imager
  private let folder: URL
  private var shelf = Shelf()

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

  /// The bytes of a variation of `picture`, exactly as large as `commission` says; `through` a mask, which is clear where
  /// the picture may change, only there.
  func variation(
    of picture: some Sequence<UInt8> & Sendable, through mask: ArraySlice<UInt8>? = nil, _ commission: Commission
  ) throws(Failure) -> [UInt8] {
    let picture = Array(picture)
    return try shelf.picture(Shelf.Key(commission: commission, source: picture, mask: mask)) { () throws(Failure) in
      let workshop = try Workshop(in: folder)
      let bench = Bench(imager: imager, commission: commission)
      return try bench.variation(of: picture, through: mask, in: workshop)
    }
  }

  /// The bytes of a plain gradient, exactly as large as `commission` says.
  func gradient(_ commission: Commission) throws(Failure) -> [UInt8] {
    try shelf.picture(Shelf.Key(commission: commission)) { () throws(Failure) in
      let workshop = try Workshop(in: folder)
      return try Bench(imager: imager, commission: commission).gradient(in: workshop)
    }
  }

  /// `picture` as it looked when it was `part` made, 0…1: as large, but coarser.
  func stage(of picture: [UInt8], part: Double, _ commission: Commission) throws(Failure) -> [UInt8] {
    try shelf.picture(Shelf.Key(commission: commission, source: picture, part: part)) { () throws(Failure) in
      let workshop = try Workshop(in: folder)
      return try Bench(imager: imager, commission: commission).stage(of: picture, part: part, in: workshop)
    }
  }
}
