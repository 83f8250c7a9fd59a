import Domain

/// Pictures that were made, so that the same work is done once.
struct Shelf {
  /// What a picture was made of.
  struct Key: Hashable {
    var commission: Commission
    var source: [UInt8] = []
    var mask: ArraySlice<UInt8>?
    var part = 1.0
  }

  /// The bytes that all pictures and what they were made of may have.
  private static let byteLimit = 128 << 20

  private var pictures: [Key: [UInt8]] = [:]
  private var order: [Key] = []
  private var byteCount = 0

  /// The picture of that key, made by `make` where it is not there.
  mutating func picture(_ key: Key, make: () throws(Failure) -> [UInt8]) throws(Failure) -> [UInt8] {
    if let picture = pictures[key] { return picture }
    let picture = try make()
    pictures[key] = picture
    order.append(key)
    byteCount += size(key, picture)
    while byteCount > Self.byteLimit, !order.isEmpty {
      let oldest = order.removeFirst()
      guard let old = pictures.removeValue(forKey: oldest) else { continue }
      byteCount -= size(oldest, old)
    }
    return picture
  }

  private func size(_ key: Key, _ picture: [UInt8]) -> Int {
    key.source.count + (key.mask?.count ?? 0) + picture.count
  }
}
