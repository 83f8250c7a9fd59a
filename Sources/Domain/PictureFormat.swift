/// A picture file format that Reprise reads.
public enum PictureFormat: String, Hashable, Sendable, Codable, CaseIterable {
  case jpeg, png, webp, gif, tiff, avif, heif, bmp

  /// The name a person would use: `JPEG`, `WebP`.
  public var title: String {
    self == .webp ? "WebP" : rawValue.uppercased()
  }

  /// The usual extension, without a dot.
  public var fileExtension: String {
    switch self {
    case .jpeg: "jpg"
    case .tiff: "tif"
    case .heif: "heic"
    case .png, .webp, .gif, .avif, .bmp: rawValue
    }
  }

  /// The format that `fileExtension` (lower case, without a dot) usually stands for.
  ///
  /// A hint for lists; what a file really is, its first bytes say.
  public init?(fileExtension: String) {
    guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(fileExtension) }) else { return nil }
    self = format
  }

  /// The extensions of all formats, in lower case.
  public static var fileExtensions: [String] { allCases.flatMap(\.fileExtensions) }

  private var fileExtensions: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
    case .png: ["png"]
    case .webp: ["webp"]
    case .gif: ["gif"]
    case .tiff: ["tif", "tiff"]
    case .avif: ["avif"]
    case .heif: ["heif", "heic", "hif"]
    case .bmp: ["bmp", "dib"]
    }
  }
}
