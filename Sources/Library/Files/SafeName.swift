import Domain
import Foundation

/// Makes names that every file system takes and no terminal or shell trips over.
enum SafeName {
  /// The most bytes a name may have before number, digits and extension are added.
  static let byteLimit = 60

  /// `text` as a name: composed (NFC), without path separators, characters that Windows refuses, controls, invisible
  /// and direction-changing characters; no leading dot, dash or tilde, no trailing dot or space, never a device's
  /// name, at most `byteLimit` bytes cut between characters; `fallback` where nothing is left.
  static func make(of text: String, fallback: String, byteLimit: Int = byteLimit) -> String {
    var name = ""
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch role(of: scalar) {
      case .kept: name.unicodeScalars.append(scalar)
      case .space where name.last != " ": name.append(" ")
      case .space, .dropped: break
      }
    }
    let device = "_"
    name = trimmed(cut(trimmed(name), to: byteLimit - device.utf8.count))
    if name.isEmpty { name = fallback }
    let base = name.prefix { $0 != "." }
    guard isDevice(base) else { return name }
    return base + device + name.dropFirst(base.count)
  }

  /// The name of the file `path` without its extension, made safe.
  static func make(ofStem path: FilePath, fallback: String) -> String {
    make(of: path.stem.string, fallback: fallback)
  }

  /// An identifier as part of a file name: as it is where it is short and of letters, digits and `-`, otherwise with
  /// a digest, so that different identifiers never share a name.
  static func identifier(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if isPlain, 1...120 ~= text.utf8.count { return text }
    return "\(make(of: text, fallback: "id"))-\(FileDigest.sha256(of: text.utf8).prefix(16))"
  }

  private enum Role { case kept, space, dropped }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar {
    case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": return .space
    case "\u{FFFD}": return .dropped
    default: break
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .control: return scalar.properties.isWhitespace ? .space : .dropped
    case .format, .surrogate, .privateUse, .unassigned: return .dropped
    default: return scalar.properties.isDefaultIgnorableCodePoint && scalar != "\u{FE0F}" ? .dropped : .kept
    }
  }

  /// The longest beginning of whole characters within `limit` bytes; of a single longer character, of whole scalars.
  private static func cut(_ name: String, to limit: Int) -> String {
    guard name.utf8.count > limit else { return name }
    var result = ""
    for character in name {
      guard result.utf8.count + character.utf8.count <= limit else { break }
      result.append(character)
    }
    guard result.isEmpty else { return result }
    for scalar in name.unicodeScalars {
      guard result.utf8.count + String(scalar).utf8.count <= limit else { break }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func trimmed(_ name: String) -> String {
    var name = name[...]
    while let first = name.first, " .-~".contains(first) { name.removeFirst() }
    while let last = name.last, " .".contains(last) { name.removeLast() }
    return String(name)
  }

  /// Whether Windows takes `base` for a device, whatever extension follows.
  private static func isDevice(_ base: Substring) -> Bool {
    var name = base.uppercased()
    while name.last == " " { name.removeLast() }
    switch name {
    case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$": return true
    default: break
    }
    guard name.hasPrefix("COM") || name.hasPrefix("LPT"), name.count == 4, let last = name.last else { return false }
    return "0123456789¹²³".contains(last)
  }
}
