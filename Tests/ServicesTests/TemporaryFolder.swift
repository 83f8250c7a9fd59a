import Domain
import Foundation

/// A folder that is removed with its last use.
final class TemporaryFolder: Sendable {
  let path: FilePath

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "services-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = FilePath(url.path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path.string) }

  /// Writes a file.
  func write(_ bytes: [UInt8], as name: String) throws -> FilePath {
    let file = path.appending(name)
    try Data(bytes).write(to: URL(filePath: file.string))
    return file
  }

  /// Writes a program of the shell; `$folder` in it is the folder.
  func writeScript(_ body: String, as name: String = "imager") throws -> FilePath {
    let file = try write(Array("#!/bin/sh\nfolder='\(path.string)'\n\(body)\n".utf8), as: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.string)
    return file
  }

  /// The lines of a file; none where it is not there.
  func lines(of name: String) -> [String] {
    let text = (try? String(contentsOf: URL(filePath: path.appending(name).string), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  /// The names in the folder.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path.string)
  }

  /// A picture of one colour, 24-bit BMP.
  func writePicture(as name: String = "picture.bmp", rgb: UInt32 = 0x3060C0, width: Int = 48, height: Int = 32) throws
    -> FilePath
  {
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    let padding = (4 - width * 3 % 4) % 4
    let row =
      (0..<width).flatMap { _ in [UInt8(rgb & 0xFF), UInt8(rgb >> 8 & 0xFF), UInt8(rgb >> 16 & 0xFF)] }
      + [UInt8](repeating: 0, count: padding)
    let pixels = (0..<height).flatMap { _ in row }
    let head =
      [0x42, 0x4D] + little(54 + pixels.count, 4) + little(0, 4) + little(54, 4) + little(40, 4) + little(width, 4)
      + little(height, 4) + little(1, 2) + little(24, 2) + little(0, 4) + little(pixels.count, 4) + little(2835, 4)
      + little(2835, 4) + little(0, 4) + little(0, 4)
    return try write(head + pixels, as: name)
  }
}
