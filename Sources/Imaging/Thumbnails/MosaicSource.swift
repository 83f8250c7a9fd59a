import Domain
import Glibc

/// Where the pixels of a mosaic come from when it shows a whole picture: a thumbnail that is there, or the picture, of
/// which there will then be one.
struct MosaicSource {
  let folder: ThumbnailFolder
  /// Whether somebody waits: then only a thumbnail that is there will do.
  var isHurried = false
  /// Decoding that takes no longer, in seconds, is no reason for a thumbnail.
  var patience = 0.03

  /// Pictures of fewer pixels are decoded before a thumbnail could be read.
  private static let pixelLimit = 2_000_000

  /// The picture in the size of a thumbnail, and the thumbnail that is to be written; nil where a thumbnail would not
  /// do, or is not worth it.
  func picture(
    _ file: borrowing PictureFile, columns: Int, rows: Int, _ new: inout [NewThumbnail]
  ) -> Picture? {
    guard file.facts.size.pixels >= Self.pixelLimit,
      ThumbnailSize.extraExtraLarge.suffices(for: file.facts.size, columns: columns, rows: rows)
    else { return nil }
    if let thumbnail = folder.thumbnail(of: file, columns: columns, rows: rows) { return thumbnail }
    guard !isHurried else { return nil }
    let start = monotonicSeconds()
    // A picture that breaks off has no thumbnail: it may be on its way.
    guard let decoded = try? decoded(file) else { return nil }
    if monotonicSeconds() - start > patience, let thumbnail = try? NewThumbnail(decoded, of: file, in: folder) {
      new.append(thumbnail)
    }
    return decoded
  }

  private func decoded(_ file: borrowing PictureFile) throws(Failure) -> Picture {
    let size = file.facts.size.fitted(within: .square(ThumbnailSize.extraExtraLarge.edge))
    let decoded = try file.decoding { () throws(DecoderFailure) in
      try file.upright(size: size, care: .even, whole: true)
    }
    try file.confirmUnchanged()
    return decoded
  }

  private func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
