import Domain
import Foundation
import Testing

struct PlacesTests {
  @Test func theLatestIsFirstAndNothingIsThereTwice() {
    var places = Places()
    for folder: FilePath in ["/a", "/b", "/a"] { places.apply(.visited(folder)) }
    places.apply(.picked("/a/cat.png"))
    #expect(places.folders == ["/a", "/b"])
    #expect(places.sources == ["/a/cat.png"])
  }

  @Test func onlySoManyAreKept() {
    var places = Places()
    for number in 0..<300 {
      places.apply(.visited(FilePath("/\(number)")))
      places.apply(.bookmarked(FilePath("/\(number)")))
    }
    #expect(places.folders.count == Places.limits.recent && places.folders.first == "/299")
    #expect(places.bookmarks.count == Places.limits.bookmarks && places.bookmarks.first == "/0")
  }

  @Test func bookmarksComeFirstAndAreNotRepeated() {
    var places = Places()
    places.apply(.visited("/a"))
    places.apply(.visited("/b"))
    places.apply(.bookmarked("/a"))
    places.apply(.picked("/b/cat.png"))
    #expect(places.all == [Place(.bookmark, "/a"), Place(.source, "/b/cat.png"), Place(.folder, "/b")])
    places.apply(.unbookmarked("/a"))
    #expect(places.bookmarks.isEmpty)
  }

  @Test func placesSurviveTheDiskWithNamesOfAnyBytes() throws {
    var places = Places()
    places.apply(.bookmarked(FilePath(bytes: [0x2F, 0xFF, 0xFE])))
    places.apply(.visited("/ü"))
    #expect(try JSONDecoder().decode(Places.self, from: JSONEncoder().encode(places)) == places)
  }

  @Test func whatMakesNoSenseIsLeftOut() throws {
    let json = #"{"bookmarks": ["/a", "relative", "/a", ""], "unknown": 1}"#
    let places = try JSONDecoder().decode(Places.self, from: Data(json.utf8))
    #expect(places.bookmarks == ["/a"] && places.folders.isEmpty)
  }
}
