import Domain
import Foundation
import Testing

struct SampleCurveTests {
  @Test func theLightOfASampleIsThatOfTheStandard() {
    for (sample, light) in SampleCurve.light.enumerated() {
      let value = Double(sample) / 255
      let expected = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      #expect(abs(light - expected) < 1e-15)
    }
  }

  @Test func samplesComeBackFromTheirLight() {
    for (sample, light) in SampleCurve.light.enumerated() {
      #expect(abs(SampleCurve.encoded(light) * 255 - Double(sample)) < 1e-4)
    }
  }

  @Test(arguments: [-1, 0, 1e-300, 0.0031308, 0.5, 1, 2, .infinity] as [Double])
  func anyLightHasASample(_ light: Double) {
    let clipped = min(max(light, 0), 1)
    let expected = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * pow(clipped, 1 / 2.4) - 0.055
    #expect(abs(SampleCurve.encoded(light) - expected) < 1e-14)
  }

  @Test(arguments: [0x000000, 0x010203, 0xFF0000, 0x00FF00, 0x0000FF, 0x7F8081, 0xFFFFFF] as [UInt32])
  func aColourComesBackFromHowItIsPerceived(_ rgb: UInt32) {
    #expect(PerceivedColour(rgb: rgb).rgb == rgb)
  }
}
