import Domain
import Testing

@testable import Imaging

extension ImagingTests {
  struct PictureFactsTests {
    @Test(arguments: [
      ("Canon EOS R5 (Canon EOS R5, ASCII, 13 components, 13 bytes)", "Canon EOS R5", "Canon EOS R5"),
      ("28/10 (f/2.8, Rational, 1 components, 8 bytes)", "28/10", "f/2.8"),
      ("1/250 (1/250 sec., Rational, 1 components, 8 bytes)", "1/250", "1/250 sec."),
      ("A (b), c (A (b), c, ASCII, 8 components, 8 bytes)", "A (b), c", "A (b), c"),
      ("", "", ""), ("plain", "plain", "plain"), ("(", "", ""), (" (, , , ", "", ""), ("x (", "x", ""),
    ])
    func aFieldIsTakenApart(_ text: String, _ value: String, _ formatted: String) {
      let field = EXIFField(Array(text.utf8))
      #expect(field.value == value)
      #expect(field.formatted == formatted)
    }

    @Test func aFieldCannotSteerATerminal() {
      let field = EXIFField([0x1B, 0x5D, 0x41, 0x07, 0xFF, 0x0A] + Array("\u{202E}\u{9B}B".utf8))
      #expect(field.value == "]AB")
    }

    @Test func thePlaceItselfStaysInTheFile() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpegTagged.write(in: folder.path))
      let facts = try #require(try imager().perform(.probe(file)).facts)
      #expect(facts.camera?.hasPosition == true)
      let text = "\(facts)"
      #expect(!text.contains("52"))
      #expect(!text.contains("SecretOwner"))
    }

    @Test func aPlainPictureHasNoCamera() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path))
      let facts = try #require(try imager().perform(.probe(file)).facts)
      #expect(facts.camera == nil)
      #expect(facts.profileName == nil)
    }

    @Test func theProfileIsNamed() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpegTagged.write(in: folder.path))
      let name = try imager().perform(.probe(file)).facts?.profileName
      #expect(name?.lowercased().contains("srgb") == true)
    }

    @Test func profilesOfAnyBytesAreHarmless() {
      var random = SystemRandomNumberGenerator()
      let plain: [UInt8] =
        Array(repeating: 0, count: 128) + [0, 0, 0, 1] + Array("desc".utf8) + [0, 0, 0, 144, 0, 0, 0, 30]
        + Array("desc".utf8) + [0, 0, 0, 0, 0, 0, 0, 6] + Array("Plain\0".utf8) + [UInt8](repeating: 0, count: 8)
      #expect(plain.withUnsafeBytes(ICCProfile.name) == "Plain")
      for _ in 0..<5000 {
        var bytes = plain
        for _ in 0..<Int.random(in: 1...8, using: &random) {
          bytes[Int.random(in: 120..<bytes.count, using: &random)] = [0, 1, 0x7F, 0x80, 0xFF].randomElement() ?? 0
        }
        let cut = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
        _ = cut.withUnsafeBytes(ICCProfile.name)
      }
      let wide: [UInt8] =
        Array(repeating: 0, count: 128) + [0, 0, 0, 1] + Array("desc".utf8) + [0, 0, 0, 144, 0, 0, 0, 34]
        + Array("mluc".utf8) + [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12] + Array("enUS".utf8) + [0, 0, 0, 4, 0, 0, 0, 28]
        + [0, 0x50, 0, 0x33]
      #expect(wide.withUnsafeBytes(ICCProfile.name) == "P3")
    }
  }
}
