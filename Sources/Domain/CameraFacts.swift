/// What a camera wrote into a picture, and whether it wrote where that was: the place itself stays in the file. None of
/// it is ever sent anywhere.
public struct CameraFacts: Hashable, Sendable, Codable {
  /// Make and model: `Canon EOS R5`.
  public var camera: String?
  /// The lens.
  public var lens: String?
  /// How long: `1/250 s`.
  public var exposure: String?
  /// How wide open: `f/2.8`.
  public var aperture: String?
  /// How sensitive: `ISO 400`.
  public var sensitivity: String?
  /// `50 mm`
  public var focalLength: String?
  /// When, by the camera's clock: `2024-05-01 12:33:10`.
  public var takenAt: String?
  /// Whether the file says where on Earth the picture was taken.
  public var hasPosition: Bool

  /// The most characters that each of the texts has.
  public static let textLimit = 80

  /// Facts as found.
  public init(
    camera: String? = nil, lens: String? = nil, exposure: String? = nil, aperture: String? = nil,
    sensitivity: String? = nil, focalLength: String? = nil, takenAt: String? = nil, hasPosition: Bool = false
  ) {
    self.camera = camera
    self.lens = lens
    self.exposure = exposure
    self.aperture = aperture
    self.sensitivity = sensitivity
    self.focalLength = focalLength
    self.takenAt = takenAt
    self.hasPosition = hasPosition
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { self == CameraFacts() }
}
