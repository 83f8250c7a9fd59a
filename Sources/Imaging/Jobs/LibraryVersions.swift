import CChafa
import CVips

/// Which versions of its libraries the imager works with.
public enum LibraryVersions {
  /// `libvips 8.14.1, libchafa 1.12.4`
  public static var text: String {
    "libvips \(String(cString: cvips_version())), libchafa \(String(cString: cchafa_version()))"
  }
}
