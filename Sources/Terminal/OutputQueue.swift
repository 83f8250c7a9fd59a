/// Bytes on their way to the terminal, which takes them when it can.
struct OutputQueue {
  private var bytes: [UInt8] = []
  private var sent = 0

  var isEmpty: Bool { sent == bytes.count }
  /// What is left to send.
  var rest: ArraySlice<UInt8> { bytes[sent...] }

  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Appends `count` bytes that `fill` writes.
  mutating func append(count: Int, fill: (UnsafeMutablePointer<UInt8>, Int) -> Int) {
    let part = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = buffer.baseAddress.map { fill($0, count) } ?? 0
    }
    bytes.append(contentsOf: part)
  }

  /// Notes that `count` more bytes have been sent.
  mutating func advance(by count: Int) {
    sent += count
    if isEmpty { removeAll() }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    sent = 0
  }
}
