import Domain
import Foundation
import Testing

struct InstantTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
      (951_782_400_000, "2000-02-29T00:00:00.000Z"), (1_795_372_440_123, "2026-11-22T18:34:00.123Z"),
      (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
      (4_107_542_399_000, "2100-02-28T23:59:59.000Z"),
    ] as [(Int64, String)])
  func anInstantIsWrittenAndReadInUTC(milliseconds: Int64, text: String) {
    let instant = Instant(milliseconds: milliseconds)
    #expect(instant.iso8601 == text)
    #expect(Instant(iso8601: text) == instant)
  }

  @Test func theThousandthsMayBeMissing() {
    #expect(Instant(iso8601: "1970-01-01T00:00:01Z") == Instant(milliseconds: 1000))
  }

  @Test(arguments: [
    "", "1970-01-01", "1970-01-01T00:00:00", "1970-13-01T00:00:00Z", "1970-01-32T00:00:00Z", "1970-01-01T24:00:00Z",
    "1970-01-01T00:60:00Z", "1970-01-01 00:00:00Z", "1970-01-01T00:00:00.00Z", "xxxx-01-01T00:00:00Z",
    "1970-01-01T00:00:00.0000Z", "1970-01-01T00:00:00.-01Z", "+970-01-01T00:00:00Z", "1970/01/01T00:00:00Z",
    "1970-02-30T00:00:00Z", "1970-01-01T00-00-00Z",
  ])
  func anythingElseIsNoInstant(text: String) {
    #expect(Instant(iso8601: text) == nil)
  }

  @Test func anInstantIsTextInJSON() throws {
    let data = try JSONEncoder().encode([Instant(milliseconds: 0)])
    #expect(String(decoding: data, as: UTF8.self) == "[\"1970-01-01T00:00:00.000Z\"]")
    #expect(try JSONDecoder().decode([Instant].self, from: data) == [Instant(milliseconds: 0)])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Instant].self, from: Data("[\"now\"]".utf8)) }
  }

  @Test func everyDayOfFourCenturiesComesBack() {
    for day in stride(from: Int64(-73_000), to: 73_097, by: 1) {
      let instant = Instant(milliseconds: day * 86_400_000)
      #expect(Instant(iso8601: instant.iso8601) == instant)
    }
  }
}
