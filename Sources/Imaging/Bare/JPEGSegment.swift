/// A segment of a JPEG file (ITU-T T.81, B.1.1).
struct JPEGSegment {
  /// What the segment is.
  var marker: UInt8
  var whole: Range<Int>
  /// What follows its length.
  var content: Range<Int>

  /// The second byte of a marker (ITU-T T.81, table B.1).
  enum Marker {
    static let start: UInt8 = 0xD8
    static let end: UInt8 = 0xD9
    static let scan: UInt8 = 0xDA
    static let quantisation: UInt8 = 0xDB
    static let huffman: UInt8 = 0xC4
    static let restartInterval: UInt8 = 0xDD
    static let comment: UInt8 = 0xFE
    static let jfif: UInt8 = 0xE0
    static let exif: UInt8 = 0xE1
    static let profile: UInt8 = 0xE2
    static let adobe: UInt8 = 0xEE
    /// Baseline, extended and progressive, all of Huffman coding.
    static let frames: ClosedRange<UInt8> = 0xC0...0xC2
    static let applications: ClosedRange<UInt8> = 0xE0...0xEF
    static let restarts: ClosedRange<UInt8> = 0xD0...0xD7
  }

  /// The segment that begins at `offset`; nil where none does that is whole.
  init?(at offset: Int, in file: [UInt8]) {
    guard file.count - offset >= 2, file[offset] == 0xFF else { return nil }
    marker = file[offset + 1]
    if marker == Marker.end {
      whole = offset..<offset + 2
      content = offset + 2..<offset + 2
      return
    }
    guard file.count - offset >= 4 else { return nil }
    let end = offset + 2 + (Int(file[offset + 2]) << 8 | Int(file[offset + 3]))
    guard end >= offset + 4, end <= file.count else { return nil }
    whole = offset..<end
    content = offset + 4..<end
  }
}
