import CVips
import Domain

extension PictureFacts {
  /// What the head of `picture` says.
  init(of picture: borrowing Picture, format: PictureFormat, byteCount: Int) {
    let orientation = Int(cvips_orientation(picture.image))
    let isTurned = orientation >= 5
    self.init(
      format: format,
      size: PixelSize(
        pixelWidth: isTurned ? picture.height : picture.width, pixelHeight: isTurned ? picture.width : picture.height),
      orientation: 1...8 ~= orientation ? orientation : 1, bitsPerSample: cvips_samples(picture.image).bits,
      colourSpace: cvips_space(picture.image).colourSpace, hasAlpha: picture.hasAlpha,
      profileByteCount: cvips_profile_length(picture.image), pages: max(1, Int(cvips_pages(picture.image))),
      byteCount: byteCount, profileName: picture.profileName, camera: CameraFacts(of: picture))
  }
}

extension Picture {
  /// What the embedded profile calls itself.
  fileprivate var profileName: String? {
    var length = 0
    guard let bytes = cvips_profile(image, &length) else { return nil }
    return ICCProfile.name(UnsafeRawBufferPointer(start: bytes, count: length))
  }
}

extension CVipsSamples {
  fileprivate var bits: Int {
    switch self {
    case CVIPS_SAMPLES_8: 8
    case CVIPS_SAMPLES_16: 16
    default: 32
    }
  }
}

extension CVipsSpace {
  fileprivate var colourSpace: ColourSpace {
    switch self {
    case CVIPS_GREY: .grey
    case CVIPS_RGB: .rgb
    case CVIPS_CMYK: .cmyk
    case CVIPS_LAB: .lab
    default: .other
    }
  }
}
