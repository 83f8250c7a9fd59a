import CVips
import Domain

/// What the thumbnail of a file is called, by the freedesktop.org thumbnail managing standard
/// (https://specifications.freedesktop.org/thumbnail-spec).
struct ThumbnailName: Hashable {
  /// The URI of the file, as it stands in the thumbnail.
  let uri: String
  /// The MD5 sum of the URI, with `.png`.
  let name: String

  /// The name for the file at `path`; nil where that is not absolute.
  init?(_ path: FilePath) {
    guard path.isAbsolute, let start = cvips_file_uri(path.cString) else { return nil }
    defer { cvips_free(start) }
    let uri = String(cString: start)
    let digits = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 33) { buffer -> String? in
      guard let start = buffer.baseAddress, cvips_md5(uri, start) else { return nil }
      return String(cString: start)
    }
    guard let digits else { return nil }
    self.uri = uri
    name = digits + ".png"
  }
}
