import CVips
import Domain

extension CameraFacts {
  /// What the fields of `picture` say, as libvips gives them; nil where that is nothing.
  ///
  /// Whoever made the file wrote these texts: they are cut, and what is no plain text is dropped. Of the position only
  /// its presence leaves this place.
  init?(of picture: borrowing Picture) {
    let make = picture.exif("ifd0-Make") ?? ""
    let model = picture.exif("ifd0-Model") ?? ""
    // Many makers begin the model with their own name.
    let isNamedTwice = model.lowercased().hasPrefix(make.lowercased().prefix { $0 != " " })
    let name = isNamedTwice ? model : "\(make) \(model)"
    self.init(
      camera: name.isBlank ? nil : String(name.prefix(Self.textLimit)), lens: picture.exif("ifd2-LensModel"),
      exposure: picture.exif("ifd2-ExposureTime", isFormatted: true).map { Self.seconds($0) },
      aperture: picture.exif("ifd2-FNumber", isFormatted: true),
      sensitivity: picture.exif("ifd2-ISOSpeedRatings").map { "ISO \($0)" },
      focalLength: picture.exif("ifd2-FocalLength", isFormatted: true),
      takenAt: (picture.exif("ifd2-DateTimeOriginal") ?? picture.exif("ifd0-DateTime")).map { Self.date($0) },
      hasPosition: cvips_has_field(picture.image, "exif-ifd3-GPSLatitude")
        || cvips_has_field(picture.image, "exif-ifd3-GPSLongitude"))
    if isEmpty { return nil }
  }

  /// `1/250 sec.` in the usual unit.
  private static func seconds(_ text: String) -> String {
    text.hasSuffix(" sec.") ? text.dropLast(5) + " s" : text
  }

  /// `2024:05:01 12:33:10` with a date that people read.
  private static func date(_ text: String) -> String {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = parts.first, day.count == 10 else { return text }
    let date = day.map { $0 == ":" ? "-" : String($0) }.joined()
    return ([date] + parts.dropFirst().map(String.init)).joined(separator: " ")
  }
}

extension Picture {
  /// The value of an EXIF field, or how libexif writes it for people.
  fileprivate borrowing func exif(_ name: String, isFormatted: Bool = false) -> String? {
    let bytes = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1024) { buffer -> [UInt8] in
      guard let start = buffer.baseAddress, cvips_field(image, "exif-\(name)", start, buffer.count) else { return [] }
      return buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    }
    let field = EXIFField(bytes)
    let text = String((isFormatted ? field.formatted : field.value).prefix(CameraFacts.textLimit))
    return text.isBlank ? nil : text
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy { $0 == " " } }
}
