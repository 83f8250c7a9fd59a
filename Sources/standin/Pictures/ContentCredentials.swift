/// Puts the chunk into a PNG that content credentials are kept in: `caBX` behind `IHDR`, as the service's pictures have it
/// (C2PA Technical Specification, "Embedding manifests into PNG"). What is in it names its kind and vouches for nothing.
enum ContentCredentials {
  /// `file` with the chunk; as it is where it is no PNG.
  static func added(toPNG file: [UInt8]) -> [UInt8] {
    // The signature, and IHDR with its length, name, 13 bytes and sum.
    let head = 8 + 25
    guard file.count > head, file.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return file }
    return file[..<head] + chunk("caBX", manifestStore) + file[head...]
  }

  /// A JUMBF superbox (ISO 19566-5) of a description box alone, which calls it `c2pa`.
  private static var manifestStore: [UInt8] {
    let kind: [UInt8] = [0x63, 0x32, 0x70, 0x61, 0, 0x11, 0, 0x10, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71]
    let isRequestableAndLabelled: UInt8 = 3
    return box("jumb", box("jumd", kind + [isRequestableAndLabelled] + Array("c2pa\0".utf8)))
  }

  private static func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
    bigEndian(UInt32(content.count + 8)) + Array(name.utf8) + content
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    return bigEndian(UInt32(content.count)) + named + bigEndian(CyclicSum(of: named).value)
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
