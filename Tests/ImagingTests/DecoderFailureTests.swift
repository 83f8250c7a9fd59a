import Testing

@testable import Imaging

@Test(arguments: [
  ("webpsave: failed to allocate 277427430 bytes", true), ("out of memory", true),
  ("webpsave: picture memory error", true),
  ("VipsJpeg: Corrupt JPEG data", false),
])
func wordsOfDecodersSayWhetherMemoryRanOut(_ words: String, _ isOutOfMemory: Bool) {
  #expect(DecoderFailure(words: words).isOutOfMemory == isOutOfMemory)
}
