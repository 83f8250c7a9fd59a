import Domain

/// Reads the segments of a JPEG file (ITU-T T.81, annex B): of an upright picture in YCbCr with 8 bits, tables, frame, scans
/// and end are kept, with what says that it is YCbCr.
///
/// What cameras and programs write beside the picture - EXIF with camera and place, XMP, previews, comments, whatever lies
/// behind the end - is left out.
struct BareJPEG {
  private let file: [UInt8]
  private let longestEdge: Int
  /// Whether what begins with the pixels need not be there.
  private let isHead: Bool

  init(_ file: [UInt8], longestEdge: Int, isHead: Bool) {
    self.file = file
    self.longestEdge = longestEdge
    self.isHead = isHead
  }

  private typealias Marker = JPEGSegment.Marker

  /// The picture; nil where it has to be decoded.
  func read() -> BarePicture? {
    guard file.starts(with: [0xFF, Marker.start]) else { return nil }
    var kept = [0..<2]
    var offset = 2
    var size: PixelSize?
    var (hasScan, hasEXIF) = (false, false)
    while let segment = JPEGSegment(at: offset, in: file) {
      let content = file[segment.content]
      offset = segment.whole.upperBound
      switch segment.marker {
      case Marker.end:
        guard let size, hasScan else { return nil }
        return BarePicture(format: .jpeg, size: size, hasAlpha: false, hasEXIF: hasEXIF, kept: kept + [segment.whole])
      case Marker.frames:
        guard size == nil, let found = Self.size(content), found.longestEdge <= longestEdge else { return nil }
        size = found
        kept.append(segment.whole)
      case Marker.scan:
        guard let found = size, Self.isScan(content) else { return nil }
        if isHead { return BarePicture(format: .jpeg, size: found, hasAlpha: false, hasEXIF: hasEXIF, kept: []) }
        guard let end = endOfScan(from: segment.whole.upperBound) else { return nil }
        hasScan = true
        offset = end
        kept.append(segment.whole.lowerBound..<end)
      case Marker.quantisation:
        guard Self.areTables(content, { $0 >> 4 > 1 ? nil : $0 >> 4 == 0 ? 64 : 128 }) else { return nil }
        kept.append(segment.whole)
      case Marker.huffman:
        guard Self.areHuffmanTables(content) else { return nil }
        kept.append(segment.whole)
      case Marker.restartInterval:
        guard content.count == 2 else { return nil }
        kept.append(segment.whole)
      case Marker.jfif where content.starts(with: "JFIF\0".utf8):
        // Without a preview in it.
        guard content.count == 14, content.suffix(2).elementsEqual([0, 0]) else { return nil }
        kept.append(segment.whole)
      case Marker.exif where content.starts(with: "Exif\0".utf8):
        guard EXIFOrientation.isUpright(Array(content.dropFirst(6))) else { return nil }
        hasEXIF = true
      case Marker.profile where content.starts(with: "ICC_PROFILE".utf8): return nil
      case Marker.adobe where content.starts(with: "Adobe".utf8):
        guard content.count == 12, content.last == 1 else { return nil }
        kept.append(segment.whole)
      case Marker.applications, Marker.comment: break
      default: return nil
      }
    }
    return nil
  }

  /// Where the next segment begins after the coded pixels at `offset`; nil where none does.
  private func endOfScan(from offset: Int) -> Int? {
    file.withUnsafeBufferPointer { file in
      var offset = offset
      while offset + 1 < file.count {
        if file[offset] == 0xFF, file[offset + 1] != 0, !(Marker.restarts ~= file[offset + 1]) { return offset }
        offset += 1
      }
      return nil
    }
  }

  /// The size that a frame of three components with 8 bits has. Numbered from 1 they are YCbCr to every decoder, unless
  /// Adobe's segment says something else.
  private static func size(_ content: ArraySlice<UInt8>) -> PixelSize? {
    let bytes = Array(content)
    guard bytes.count == 15, bytes[0] == 8, bytes[5] == 3, [bytes[6], bytes[9], bytes[12]] == [1, 2, 3] else {
      return nil
    }
    let (height, width) = (Int(bytes[1]) << 8 | Int(bytes[2]), Int(bytes[3]) << 8 | Int(bytes[4]))
    // A height of 0 is told later.
    guard width > 0, height > 0 else { return nil }
    return PixelSize(pixelWidth: width, pixelHeight: height)
  }

  private static func isScan(_ content: ArraySlice<UInt8>) -> Bool {
    content.first.map { 1...3 ~= $0 && content.count == 4 + 2 * Int($0) } ?? false
  }

  /// Whether `content` is tables, each a byte and as many more as `length` says of it, and nothing else.
  private static func areTables(_ content: ArraySlice<UInt8>, _ length: (UInt8) -> Int?) -> Bool {
    var rest = content
    while let kind = rest.popFirst() {
      guard let length = length(kind), rest.count >= length else { return false }
      rest = rest.dropFirst(length)
    }
    return !content.isEmpty
  }

  private static func areHuffmanTables(_ content: ArraySlice<UInt8>) -> Bool {
    var rest = content
    while !rest.isEmpty {
      let head = rest.prefix(17)
      let values = head.dropFirst().reduce(0) { $0 + Int($1) }
      guard head.count == 17, values <= 256, rest.count >= 17 + values else { return false }
      rest = rest.dropFirst(17 + values)
    }
    return !content.isEmpty
  }
}
