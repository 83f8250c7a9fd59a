import Domain
import Glibc

extension FilePath {
  /// The path without `.`, `..` and empty components; what `..` means after a link the file system says. Blocks for as
  /// long as that takes, if there is a `..`.
  var resolved: FilePath {
    guard hasParentComponent, let real = realpath(cString, nil) else { return normalised }
    defer { free(real) }
    return FilePath(bytes: UnsafeRawBufferPointer(start: real, count: strlen(real)))
  }

  /// The path without `.`, `..` and empty components; links are not followed.
  var normalised: FilePath {
    var kept: [ArraySlice<UInt8>] = []
    for component in bytes.split(separator: UInt8(ascii: "/")) {
      if component.elementsEqual(".".utf8) { continue }
      if component.elementsEqual("..".utf8) {
        _ = kept.popLast()
      } else {
        kept.append(component)
      }
    }
    return FilePath(bytes: kept.reduce(into: isAbsolute ? [] : [UInt8(ascii: ".")]) { $0 += [UInt8(ascii: "/")] + $1 })
      .orRoot
  }

  private var hasParentComponent: Bool {
    bytes.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }

  private var orRoot: FilePath { bytes.isEmpty ? "/" : self }
}
