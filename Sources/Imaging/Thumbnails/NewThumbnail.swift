import CVips
import Domain
import Glibc

/// A thumbnail that is not written yet. That can wait until nobody waits for a picture.
struct NewThumbnail {
  /// The folder of all thumbnails.
  private let folder: FilePath
  private let name: ThumbnailName
  private let seconds: Int
  private let byteCount: Int
  /// The size of the picture itself.
  private let whole: PixelSize
  private let size: PixelSize
  private let bands: Int
  private let bytes: [UInt8]

  /// The thumbnail `small` of `file`, upright and in sRGB; nil where the file cannot have one.
  init?(_ small: borrowing Picture, of file: borrowing PictureFile, in folder: ThumbnailFolder) throws(DecoderFailure) {
    guard let name = ThumbnailName(file.path) else { return nil }
    self.folder = folder.path
    self.name = name
    seconds = file.stamp.seconds
    byteCount = file.stamp.byteCount
    whole = file.facts.size
    size = PixelSize(pixelWidth: small.width, pixelHeight: small.height)
    bands = small.bands
    bytes = try small.withBytes { Array($0) }
  }

  /// Writes it, whole or not at all, in the place of an older one. What goes wrong is nobody's concern.
  func write() {
    let place = folder.appending(ThumbnailSize.extraExtraLarge.rawValue)
    guard let encoded = try? encoded(), Self.makeFolder(folder.parent), Self.makeFolder(folder),
      Self.makeFolder(place)
    else { return }
    // A file without a name leaves nothing behind, whenever this process ends.
    let file = Descriptor(open(place.cString, O_WRONLY | O_CLOEXEC | Self.temporary, 0o600))
    guard file.number >= 0, Self.write(encoded, to: file.number) else { return }
    let target = place.appending(name.name)
    let source = FilePath("/proc/self/fd/\(file.number)")
    if linkat(AT_FDCWD, source.cString, AT_FDCWD, target.cString, AT_SYMLINK_FOLLOW) == 0 { return }
    guard errno == EEXIST else { return }
    // Links never take the place of a file, renaming does.
    let fresh = place.appending(".\(name.name).\(getpid())")
    unlink(fresh.cString)
    guard linkat(AT_FDCWD, source.cString, AT_FDCWD, fresh.cString, AT_SYMLINK_FOLLOW) == 0 else { return }
    if rename(fresh.cString, target.cString) != 0 { unlink(fresh.cString) }
  }

  /// `O_TMPFILE` of open(2), which C defines in a way that Swift does not see.
  private static let temporary = 0o20_000_000 | O_DIRECTORY

  private func encoded() throws(DecoderFailure) -> [UInt8] {
    let picture = try Picture(bytes: bytes, width: size.pixelWidth, height: size.pixelHeight, bands: bands)
    let texts = [
      ("Thumb::URI", name.uri), ("Thumb::MTime", String(seconds)), ("Thumb::Size", String(byteCount)),
      ("Thumb::Image::Width", String(whole.pixelWidth)), ("Thumb::Image::Height", String(whole.pixelHeight)),
      ("Software", "Reprise"),
    ]
    return PNGText.adding(texts, to: try picture.quicklyEncoded())
  }

  private static func makeFolder(_ path: FilePath) -> Bool {
    mkdir(path.cString, 0o700) == 0 || errno == EEXIST
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}

extension Picture {
  /// The bytes of a PNG file.
  fileprivate borrowing func quicklyEncoded() throws(DecoderFailure) -> [UInt8] {
    var length = 0
    guard let start = cvips_encode_quickly(image, &length) else { throw DecoderFailure() }
    defer { cvips_free(start) }
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }
}
