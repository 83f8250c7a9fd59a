import CVips
import Domain
import Glibc

/// The folder where the desktop keeps the thumbnails of all programs. Nothing in it is believed: what is no small
/// picture of the right proportions, with the right time, is as good as nothing.
struct ThumbnailFolder {
  let path: FilePath
  private let now: @Sendable () -> Double

  /// The thumbnails in `path` for `picture`; nil where it has none, because it is one itself.
  init?(_ path: FilePath?, for picture: FilePath, now: @escaping @Sendable () -> Double) {
    guard let path, path.isAbsolute, !picture.bytes.starts(with: path.bytes + [UInt8(ascii: "/")]) else { return nil }
    self.path = path
    self.now = now
  }

  /// The largest valid thumbnail of `file` that has enough pixels for that many cells, upright and in sRGB; nil where
  /// there is none.
  func thumbnail(of file: borrowing PictureFile, columns: Int, rows: Int) -> Picture? {
    guard let name = ThumbnailName(file.path) else { return nil }
    for size in ThumbnailSize.allCases where size.suffices(for: file.facts.size, columns: columns, rows: rows) {
      let place = path.appending(size.rawValue).appending(name.name)
      if let picture = try? picture(at: place, size, uri: name.uri, of: file) { return picture }
    }
    return nil
  }

  private func picture(
    at place: FilePath, _ size: ThumbnailSize, uri: String, of file: borrowing PictureFile
  ) throws(Failure) -> Picture {
    let limits = PictureLimits(pixels: size.edge * size.edge, fileBytes: 16 << 20)
    let thumbnail = try PictureFile(place, limits: limits, now: now)
    guard thumbnail.format == .png, Self.isOf(file.facts.size, thumbnail.facts.size, size) else {
      throw .notAPicture(place)
    }
    return try thumbnail.decoding { () throws(DecoderFailure) in
      let opened = try thumbnail.picture(whole: true)
      guard opened.text("Thumb::URI", limit: uri.utf8.count) == uri,
        opened.text("Thumb::MTime", limit: 40).flatMap({ Int($0.prefix { $0 != "." }) }) == file.stamp.seconds
      else { throw DecoderFailure(words: "a thumbnail of something else") }
      return try opened.inSRGB().rendered().bare()
    }
  }

  /// Whether a picture of `size` has thumbnails that large: others have been made of something else.
  private static func isOf(_ size: PixelSize, _ small: PixelSize, _ kind: ThumbnailSize) -> Bool {
    let expected = size.fitted(within: .square(kind.edge))
    return abs(expected.pixelWidth - small.pixelWidth) <= 1 && abs(expected.pixelHeight - small.pixelHeight) <= 1
  }
}

extension FileStamp {
  /// When the file was last written to, in whole seconds since 1970.
  var seconds: Int { Int(modifiedAt.rounded(.down)) }
}

extension Picture {
  /// A text of a PNG file, of at most `limit` bytes.
  fileprivate borrowing func text(_ key: String, limit: Int) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: limit + 1) { buffer in
      guard let start = buffer.baseAddress, cvips_png_text(image, key, start, buffer.count) else { return nil }
      return String(validatingCString: start)
    }
  }
}
