/// How jobs and answers go through the imager's pipes: two little-endian 32-bit lengths, a JSON header
/// (``ImagerJob`` or ``ImagerReply``) and a raw payload (the cells of a mosaic).
public enum ImagerFrame {
  /// The bytes before the header.
  public static let lengthByteCount = 8
  /// The most bytes that a header or a payload may have; more is not a frame.
  public static let byteLimit = 64 << 20

  /// The lengths of what follows.
  public struct Lengths: Hashable, Sendable {
    /// Bytes of the JSON header.
    public var header: Int
    /// Bytes of the payload.
    public var payload: Int

    /// Lengths in bytes.
    public init(header: Int, payload: Int) {
      self.header = header
      self.payload = payload
    }

    /// Reads the first ``lengthByteCount`` bytes of a frame; nil where they cannot start one.
    public init?(bytes: some Collection<UInt8>) {
      guard bytes.count == lengthByteCount else { return nil }
      header = Int(UInt32(littleEndianBytes: bytes.prefix(4)))
      payload = Int(UInt32(littleEndianBytes: bytes.dropFirst(4)))
      guard 1...byteLimit ~= header, 0...byteLimit ~= payload else { return nil }
    }
  }

  /// A whole frame.
  public static func encode(header: some Collection<UInt8>, payload: some Collection<UInt8> = []) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lengthByteCount + header.count + payload.count)
    bytes.append(littleEndian: UInt32(header.count))
    bytes.append(littleEndian: UInt32(payload.count))
    bytes.append(contentsOf: header)
    bytes.append(contentsOf: payload)
    return bytes
  }
}

/// The header of an answer: an ``ImagerAnswer`` whose cells, if any, are the payload.
public enum ImagerReply: Hashable, Sendable, Codable {
  case facts(PictureFacts)
  case written(PictureFacts)
  case mosaic(columns: Int, rows: Int, of: PictureFacts)
  case observations(Observations)
  case failed(Failure)

  /// Takes an answer apart.
  public init(_ answer: ImagerAnswer) {
    switch answer {
    case .facts(let facts): self = .facts(facts)
    case .written(let facts): self = .written(facts)
    case .mosaic(let mosaic, let facts): self = .mosaic(columns: mosaic.columns, rows: mosaic.rows, of: facts)
    case .observations(let observations): self = .observations(observations)
    case .failed(let failure): self = .failed(failure)
    }
  }

  /// The answer; nil where the payload does not fit the header.
  public func answer(payload: [UInt8]) -> ImagerAnswer? {
    if case .mosaic(let columns, let rows, let facts) = self {
      return Mosaic(columns: columns, rows: rows, payload: payload).map { .mosaic($0, of: facts) }
    }
    guard payload.isEmpty else { return nil }
    switch self {
    case .facts(let facts): return .facts(facts)
    case .written(let facts): return .written(facts)
    case .observations(let observations): return .observations(observations)
    case .failed(let failure): return .failed(failure)
    case .mosaic: return nil
    }
  }
}

extension ImagerAnswer {
  /// The bytes that go behind an ``ImagerReply``.
  public var payload: [UInt8] {
    if case .mosaic(let mosaic, _) = self { mosaic.payload } else { [] }
  }
}

extension ImagerJob {
  /// The new file that the job writes, if it writes one.
  public var output: FilePath? {
    switch self {
    case .thumbnail(_, _, let output), .normalise(_, _, let output), .look(_, _, _, let output),
      .finish(_, _, let output), .mask(_, _, let output), .alphaMask(_, _, let output):
      output
    case .probe, .mosaic, .observe, .weigh: nil
    }
  }

  /// The file beside `output` that process `process` writes before it gives it its name.
  public static func partial(of output: FilePath, process: Int32) -> FilePath {
    output.parent.appending(".imager-\(process).part")
  }

  /// The process that writes the file `name`, where that is a name that ``partial(of:process:)`` gives.
  public static func process(ofPartial name: FilePath) -> Int32? {
    let (prefix, suffix) = (".imager-", ".part")
    let text = name.string
    guard text.hasPrefix(prefix), text.hasSuffix(suffix),
      let process = Int32(text.dropFirst(prefix.count).dropLast(suffix.count)), process > 0,
      Self.partial(of: name, process: process).name == name
    else { return nil }
    return process
  }
}

extension Mosaic {
  private static let cellByteCount = 12

  /// Twelve bytes a cell: scalar, foreground and background, little-endian.
  public var payload: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cells.count * Self.cellByteCount)
    for cell in cells {
      bytes.append(littleEndian: cell.scalar)
      bytes.append(littleEndian: cell.foreground.bits)
      bytes.append(littleEndian: cell.background.bits)
    }
    return bytes
  }

  /// Reads ``payload``; nil where it has not exactly the cells it should have.
  public init?(columns: Int, rows: Int, payload: [UInt8]) {
    let (count, overflow) = columns.multipliedReportingOverflow(by: rows)
    guard columns >= 0, rows >= 0, !overflow, count <= ImagerFrame.byteLimit / Self.cellByteCount,
      payload.count == count * Self.cellByteCount
    else { return nil }
    let cells = (0..<count).map { index in
      let start = index * Self.cellByteCount
      return MosaicCell(
        scalar: UInt32(littleEndianBytes: payload[start..<start + 4]),
        foreground: MosaicColour(bits: UInt32(littleEndianBytes: payload[start + 4..<start + 8])),
        background: MosaicColour(bits: UInt32(littleEndianBytes: payload[start + 8..<start + 12])))
    }
    self.init(columns: columns, rows: rows, cells: cells)
  }
}

extension UInt32 {
  fileprivate init(littleEndianBytes bytes: some Collection<UInt8>) {
    self = bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian value: UInt32) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value >> 16))
    append(UInt8(truncatingIfNeeded: value >> 24))
  }
}
