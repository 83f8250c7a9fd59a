import Domain
import Testing

@testable import standin

@Suite struct MountTests {
  private static let inner = PixelSize(pixelWidth: 20, pixelHeight: 10)

  @Test(arguments: [(20, 10), (21, 10), (20, 13), (64, 48), (640, 16)])
  func aMountedPictureIsAsLargeAsItsMount(_ width: Int, _ height: Int) async throws {
    let size = PixelSize(pixelWidth: width, pixelHeight: height)
    let picture = try await SamplePicture.bytes(20, 10, format: .webp)
    let mounted = try #require(Mount(size: size).webP(around: picture, size: Self.inner))
    let facts = try await Studio().facts(of: mounted)
    #expect(facts.size == size)
  }

  @Test(arguments: [true, false])
  func theMarginIsTransparentWhereItMayBe(_ isTransparent: Bool) async throws {
    let commission = SamplePicture.commission(64, 48, isTransparent: isTransparent)
    let studio = try Studio()
    let picture = try await SamplePicture.bytes(20, 10)
    let facts = try await studio.facts(of: studio.variation(of: picture, commission))
    #expect(facts.size == commission.size)
    #expect(facts.hasAlpha == isTransparent)
  }

  @Test func aPictureThatIsLargerThanItsMountIsRefused() async throws {
    let picture = try await SamplePicture.bytes(20, 10, format: .webp)
    for size in [PixelSize(pixelWidth: 19, pixelHeight: 10), PixelSize(pixelWidth: 20, pixelHeight: 9)] {
      #expect(Mount(size: size).webP(around: picture, size: Self.inner) == nil)
    }
  }

  @Test func whatIsNoWholeWebPFileIsRefused() async throws {
    let mount = Mount(size: Self.inner)
    let picture = try await SamplePicture.bytes(20, 10, format: .webp)
    let png = try await SamplePicture.bytes(20, 10)
    for bytes in [[], png, Array(picture.prefix(12)), Array(picture.prefix(40))] {
      #expect(mount.webP(around: bytes, size: Self.inner) == nil)
    }
  }
}
