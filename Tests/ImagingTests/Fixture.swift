import CPictureFixtures
import Domain
import Foundation
import Imaging
import Testing

/// A kind of picture that libvips writes for the tests.
enum Fixture: String, CaseIterable, CustomTestStringConvertible {
  case jpeg, jpegGrey, jpegCMYK, jpegProgressive, jpegTurned, jpegTagged
  case png, pngAlpha, pngClear, png16, png16Alpha, pngGrey, pngGreyAlpha, pngInterlaced, pngPalette
  case webp, webpAlpha, gif, gifAnimated, tiff, tiff16, tiffFloat, tiffCMYK, tiffLab, avif, heif, bmp

  var testDescription: String { rawValue }

  /// Those that can be written here: AVIF and HEIF need an encoder, which not every libheif has.
  static let available: [Fixture] = {
    guard let folder = try? TemporaryFolder() else { return [] }
    return allCases.filter { $0.write(in: folder.path, width: 16, height: 16) != nil }
  }()

  /// Writes the picture; nil where there is no encoder.
  func write(in folder: FilePath, width: Int = 64, height: Int = 48) -> FilePath? {
    let file = folder.appending("\(rawValue).\(format.fileExtension)")
    if self == .bmp {
      return writeBytes(Bitmap.quarters(width: width, height: height), to: file)
    }
    guard let kind else { return nil }
    return fixture_write(file.string, kind, Int32(width), Int32(height)) ? file : nil
  }

  private func writeBytes(_ bytes: [UInt8], to file: FilePath) -> FilePath? {
    guard let stream = fopen(file.string, "wb") else { return nil }
    defer { fclose(stream) }
    return fwrite(bytes, 1, bytes.count, stream) == bytes.count ? file : nil
  }

  var format: PictureFormat {
    switch self {
    case .jpeg, .jpegGrey, .jpegCMYK, .jpegProgressive, .jpegTurned, .jpegTagged: .jpeg
    case .png, .pngAlpha, .pngClear, .png16, .png16Alpha, .pngGrey, .pngGreyAlpha, .pngInterlaced, .pngPalette: .png
    case .webp, .webpAlpha: .webp
    case .gif, .gifAnimated: .gif
    case .tiff, .tiff16, .tiffFloat, .tiffCMYK, .tiffLab: .tiff
    case .avif: .avif
    case .heif: .heif
    case .bmp: .bmp
    }
  }

  var hasAlpha: Bool { [.pngAlpha, .pngClear, .png16Alpha, .pngGreyAlpha, .webpAlpha].contains(self) }
  var isGrey: Bool { [.jpegGrey, .pngGrey, .pngGreyAlpha].contains(self) }

  private var kind: FixtureKind? {
    switch self {
    case .jpeg: FIXTURE_JPEG
    case .jpegGrey: FIXTURE_JPEG_GREY
    case .jpegCMYK: FIXTURE_JPEG_CMYK
    case .jpegProgressive: FIXTURE_JPEG_PROGRESSIVE
    case .jpegTurned: FIXTURE_JPEG_TURNED
    case .jpegTagged: FIXTURE_JPEG_TAGGED
    case .png: FIXTURE_PNG
    case .pngAlpha: FIXTURE_PNG_ALPHA
    case .pngClear: FIXTURE_PNG_CLEAR
    case .png16: FIXTURE_PNG_16
    case .png16Alpha: FIXTURE_PNG_16_ALPHA
    case .pngGrey: FIXTURE_PNG_GREY
    case .pngGreyAlpha: FIXTURE_PNG_GREY_ALPHA
    case .pngInterlaced: FIXTURE_PNG_INTERLACED
    case .pngPalette: FIXTURE_PNG_PALETTE
    case .webp: FIXTURE_WEBP
    case .webpAlpha: FIXTURE_WEBP_ALPHA
    case .gif: FIXTURE_GIF
    case .gifAnimated: FIXTURE_GIF_ANIMATED
    case .tiff: FIXTURE_TIFF
    case .tiff16: FIXTURE_TIFF_16
    case .tiffFloat: FIXTURE_TIFF_FLOAT
    case .tiffCMYK: FIXTURE_TIFF_CMYK
    case .tiffLab: FIXTURE_TIFF_LAB
    case .avif: FIXTURE_AVIF
    case .heif: FIXTURE_HEIF
    case .bmp: nil
    }
  }
}
