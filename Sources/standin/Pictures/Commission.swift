import Domain

/// What the studio is to make.
struct Commission: Sendable, Hashable {
  /// The size of the picture, exactly.
  var size: PixelSize
  /// PNG, JPEG or WebP.
  var format: PictureFormat
  /// Whether what is transparent may stay so.
  var isTransparent: Bool
  /// The looks to lay over a picture.
  var looks: [Look]
  /// Tells the pictures of one answer apart; the same commission gives the same bytes.
  var seed: UInt64
  /// Whether a PNG carries a chunk of content credentials.
  var hasCredentials = false

  /// How strongly looks are laid on, 0…1.
  let strength = 0.9

  /// Picture `index` of an answer to `prompt`: the looks that it names, or one that the seed picks; only a toning where it
  /// has to be plain.
  init(prompt: String, index: Int, size: PixelSize, format: PictureFormat, isTransparent: Bool, isPlain: Bool = false) {
    self.size = size
    self.format = format
    self.isTransparent = isTransparent
    seed = Self.seed(prompt, index)
    guard !isPlain else {
      looks = [.sepia]
      return
    }
    let words = prompt.lowercased()
    let named = Look.allCases.filter { words.contains($0.rawValue) }
    looks = named.isEmpty ? [Look.allCases[Int(seed % UInt64(Look.allCases.count))]] : named
  }

  /// FNV-1a, because the hashes of the standard library differ from run to run.
  private static func seed(_ prompt: String, _ index: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in prompt.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return hash &+ UInt64(index)
  }
}
