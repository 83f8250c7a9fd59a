import CVips

/// Why libvips stopped, in its own words.
struct DecoderFailure: Error {
  let words: String

  /// Takes the words that libvips has left: the first line, without what a picture file could have smuggled in.
  init() {
    let bytes = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer -> [UInt8] in
      guard let start = buffer.baseAddress else { return [] }
      cvips_take_error(start, buffer.count)
      return buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    }
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }.filter { 0x20..<0x7F ~= $0 }
    words = line.isEmpty ? "the decoder gave no reason" : String(decoding: line, as: UTF8.self)
  }

  init(words: String) { self.words = words }

  /// Whether memory ran out.
  var isOutOfMemory: Bool {
    let words = words.lowercased()
    let signs = [
      "out of memory", "unable to allocate", "cannot allocate", "failed to allocate", "memory error",
      "memory allocation failed",
      "unable to extend cache",
      "resources exhausted", "insufficient memory",
    ]
    return signs.contains(where: words.contains)
  }
}
