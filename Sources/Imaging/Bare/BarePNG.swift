import Domain

/// Reads the chunks of a PNG file (ISO/IEC 15948:2004, clauses 5 and 11): of true colour with 8 bits, not interlaced, head,
/// pixels and end are kept.
///
/// All other chunks are left out, as a decoder would leave them out that writes the picture anew; those that say how the
/// pixels are to be shown make it a picture that has to be decoded.
struct BarePNG {
  private let file: [UInt8]
  private let longestEdge: Int
  /// Whether what begins with the pixels need not be there.
  private let isHead: Bool

  init(_ file: [UInt8], longestEdge: Int, isHead: Bool) {
    self.file = file
    self.longestEdge = longestEdge
    self.isHead = isHead
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// A chunk's name, as the number that its four bytes make.
  private enum Name {
    static let head: UInt32 = 0x4948_4452  // IHDR
    static let pixels: UInt32 = 0x4944_4154  // IDAT
    static let end: UInt32 = 0x4945_4E44  // IEND
    /// iCCP, tRNS and eXIf: other colours, clear pixels, a turn.
    static let telling: [UInt32] = [0x6943_4350, 0x7452_4E53, 0x6558_4966]
    /// PLTE: without meaning in true colour, and the only critical chunk besides the three above.
    static let palette: UInt32 = 0x504C_5445
    /// Set in a name whose chunk may be left out.
    static let isAncillary: UInt32 = 0x2000_0000
  }

  /// The picture; nil where it has to be decoded.
  func read() -> BarePicture? {
    guard file.starts(with: Self.signature), var picture = head(), picture.size.longestEdge <= longestEdge else {
      return nil
    }
    var offset = Self.signature.count
    var kept = [0..<offset]
    var last: UInt32 = 0
    var hasPixels = false
    while last != Name.end {
      if isHead, last != 0, file.count - offset >= 8, number(at: offset + 4) == Name.pixels { return picture }
      guard let chunk = chunk(at: offset) else { return nil }
      switch chunk.name {
      case Name.head where last == 0: keep(chunk.whole, in: &kept)
      case Name.pixels where last == Name.pixels || !hasPixels:
        keep(chunk.whole, in: &kept)
        hasPixels = hasPixels || !chunk.data.isEmpty
      case Name.end where hasPixels && chunk.data.isEmpty: keep(chunk.whole, in: &kept)
      case Name.palette where last != 0 && !hasPixels: break
      case let name where name & Name.isAncillary != 0 && last != 0 && !Name.telling.contains(name): break
      default: return nil
      }
      last = chunk.name
      offset = chunk.whole.upperBound
    }
    picture.kept = kept
    return picture
  }

  /// What the first chunk says.
  private func head() -> BarePicture? {
    guard let chunk = chunk(at: Self.signature.count), chunk.name == Name.head, chunk.data.count == 13 else {
      return nil
    }
    let start = chunk.data.lowerBound
    let (width, height) = (number(at: start), number(at: start + 4))
    // Depth; colour with or without alpha; and the one compression, filtering and order of rows.
    let (depth, kind, method) = (file[start + 8], file[start + 9], file[start + 10..<start + 13])
    guard 1...0x7FFF_FFFF ~= width, 1...0x7FFF_FFFF ~= height, depth == 8, kind == 2 || kind == 6,
      method.elementsEqual([0, 0, 0])
    else { return nil }
    return BarePicture(
      format: .png, size: PixelSize(pixelWidth: Int(width), pixelHeight: Int(height)), hasAlpha: kind == 6, kept: [])
  }

  private struct Chunk {
    var name: UInt32
    var whole: Range<Int>
    var data: Range<Int>
  }

  /// The chunk that begins at `offset`, where it is whole and its checksum right.
  private func chunk(at offset: Int) -> Chunk? {
    guard file.count - offset >= 12 else { return nil }
    let length = Int(number(at: offset))
    guard length <= file.count - offset - 12 else { return nil }
    let data = offset + 8..<offset + 8 + length
    guard number(at: data.upperBound) == CRC32.checksum(of: file[offset + 4..<data.upperBound]) else { return nil }
    return Chunk(name: number(at: offset + 4), whole: offset..<data.upperBound + 4, data: data)
  }

  private func number(at offset: Int) -> UInt32 {
    file[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private func keep(_ range: Range<Int>, in kept: inout [Range<Int>]) {
    if let last = kept.last, last.upperBound == range.lowerBound {
      kept[kept.count - 1] = last.lowerBound..<range.upperBound
    } else {
      kept.append(range)
    }
  }
}
