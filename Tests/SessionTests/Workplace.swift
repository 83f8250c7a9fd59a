import Foundation

/// A temporary folder with a home, pictures and a library of its own; removed at the end.
final class Workplace {
  /// The folder that holds everything.
  let root: URL
  /// Where the pictures are.
  let pictures: URL
  /// Where the library will be.
  let library: URL

  /// Makes the folders and one picture, `harbour.png`.
  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "reprise-session-\(UUID().uuidString)")
    pictures = root.appending(path: "pictures")
    library = root.appending(path: "library")
    try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try PNG.harbour(pixelWidth: 160, pixelHeight: 120).write(to: picture)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// The home folder.
  var home: URL { root.appending(path: "home") }

  /// The one picture there is at first.
  var picture: URL { pictures.appending(path: "harbour.png") }

  /// What the program is told besides.
  var more: [String: String] = [:]

  /// What the program is told of its surroundings; nothing of the machine's own.
  var environment: [String: String] {
    [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color",
      "TMPDIR": root.path,
    ].merging(more) { $1 }
  }

  /// The files in the library's lineage folders, by name.
  func saved() throws -> [String] {
    let lineages = try FileManager.default.contentsOfDirectory(at: library, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix("harbour-") }
    return try lineages.flatMap { try FileManager.default.contentsOfDirectory(atPath: $0.path) }.sorted()
  }
}

/// PNG files made by code: stored, not compressed, so that no library is needed.
enum PNG {
  /// A picture with a sky, a sea, a sun and a boat.
  static func harbour(pixelWidth: Int, pixelHeight: Int) -> Data {
    var rows: [UInt8] = []
    for y in 0..<pixelHeight {
      rows.append(0)
      for x in 0..<pixelWidth {
        let (u, v) = (Double(x) / Double(pixelWidth), Double(y) / Double(pixelHeight))
        rows += colour(u, v)
      }
    }
    return encoded(rows, pixelWidth: pixelWidth, pixelHeight: pixelHeight)
  }

  /// A picture of greys.
  static func grey(pixelWidth: Int, pixelHeight: Int, _ value: (_ x: Int, _ y: Int) -> UInt8) -> Data {
    var rows: [UInt8] = []
    for y in 0..<pixelHeight {
      rows.append(0)
      for x in 0..<pixelWidth { rows += Array(repeating: value(x, y), count: 3) }
    }
    return encoded(rows, pixelWidth: pixelWidth, pixelHeight: pixelHeight)
  }

  private static func colour(_ u: Double, _ v: Double) -> [UInt8] {
    let fromSun = ((u - 0.7) * (u - 0.7) + (v - 0.3) * (v - 0.3)).squareRoot()
    if fromSun < 0.08 { return [250, 220, 150] }
    if v > 0.55, v < 0.68, abs(u - 0.3) < 0.15 - (v - 0.55) * 0.4 { return [70, 40, 30] }
    if v < 0.5 { return [UInt8(110 + v * 200), UInt8(140 + v * 80), UInt8(190 - v * 60)] }
    return [UInt8(30 + u * 30), UInt8(80 + (1 - v) * 60), UInt8(110 + (1 - v) * 90)]
  }

  private static func encoded(_ raw: [UInt8], pixelWidth: Int, pixelHeight: Int) -> Data {
    var stream: [UInt8] = [0x78, 0x01]
    var start = 0
    while start < raw.count {
      let end = min(start + 65_535, raw.count)
      let length = UInt16(end - start)
      stream.append(end == raw.count ? 1 : 0)
      stream += [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)]
      stream += raw[start..<end]
      start = end
    }
    stream += bigEndian(adler32(raw))
    let header = bigEndian(UInt32(pixelWidth)) + bigEndian(UInt32(pixelHeight)) + [8, 2, 0, 0, 0]
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let chunks = [chunk("IHDR", header), chunk("IDAT", stream), chunk("IEND", [])]
    return Data(chunks.reduce(signature, +))
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return bigEndian(UInt32(content.count)) + body + bigEndian(crc32(body))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return b << 16 | a
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
