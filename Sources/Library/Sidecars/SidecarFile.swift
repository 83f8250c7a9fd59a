import Domain
import Foundation

/// Sidecars as files. Anybody may have written what is read here.
enum SidecarFile {
  /// Far more than any sidecar needs.
  private static let byteLimit = 4 << 20

  /// Pretty JSON with its keys in order and a newline at the end.
  static func bytes(of value: some Encodable) throws(Failure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
    } catch {
      throw .unexpected(doing: "writing a sidecar", detail: String(describing: error))
    }
  }

  /// The sidecar of a variation, its values within the bounds that the index demands.
  static func read(_ path: FilePath) throws(SidecarError) -> Sidecar {
    let sidecar = try value(at: path, as: Sidecar.self)
    guard 1...Sidecar.currentFormat ~= sidecar.format else { throw .newer(format: sidecar.format) }
    guard RecordBounds.numbers ~= sidecar.number, RecordBounds.isDigest(sidecar.sha256),
      RecordBounds.isDigest(sidecar.source.sha256), RecordBounds.pixels ~= sidecar.pixelWidth,
      RecordBounds.pixels ~= sidecar.pixelHeight, sidecar.byteCount > 0, RecordBounds.bytes ~= sidecar.byteCount,
      !sidecar.id.isEmpty, !sidecar.generation.isEmpty, GenerationSettings.counts ~= sidecar.count,
      RecordBounds.microDollars ~= sidecar.estimateMicroDollars,
      RecordBounds.microDollars ~= sidecar.chargeMicroDollars
    else { throw .outOfBounds }
    return sidecar
  }

  /// The sidecar of a source.
  static func readSource(_ path: FilePath) throws(SidecarError) -> SourceSidecar {
    let sidecar = try value(at: path, as: SourceSidecar.self)
    guard 1...SourceSidecar.currentFormat ~= sidecar.format else { throw .newer(format: sidecar.format) }
    guard RecordBounds.isDigest(sidecar.sha256), RecordBounds.bytes ~= sidecar.byteCount else { throw .outOfBounds }
    return sidecar
  }

  /// The intent of a slot.
  static func readIntent(_ path: FilePath) throws(SidecarError) -> Intent {
    let intent = try value(at: path, as: Intent.self)
    guard 1...Intent.currentFormat ~= intent.format else { throw .newer(format: intent.format) }
    switch intent.state {
    case .sent, .settled, .failed, .unknown: break
    case .planned, .saved, .cancelled: throw .outOfBounds
    }
    guard intent.isSane else { throw .outOfBounds }
    return intent
  }

  private static func value<Value: Decodable>(at path: FilePath, as type: Value.Type) throws(SidecarError) -> Value {
    var bytes: [UInt8] = []
    do throws(Failure) {
      let file = try OpenFile.reading(path)
      guard try file.status().byteCount <= byteLimit else { throw Failure.notAPicture(path) }
      try file.forEachChunk { (chunk) throws(Failure) in bytes.append(contentsOf: chunk) }
    } catch {
      throw .unreadable(error.message)
    }
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw .noSidecar
    }
  }
}

/// Why a JSON file is no sidecar.
enum SidecarError: Error, Equatable, CustomStringConvertible {
  case unreadable(String)
  case noSidecar
  case newer(format: Int)
  case outOfBounds

  var description: String {
    switch self {
    case .unreadable(let words): words
    case .noSidecar: "it is not the JSON of a sidecar"
    case .newer(let format): "its format \(format) is unknown; a newer Reprise may have written it"
    case .outOfBounds: "its values make no sense"
    }
  }
}
