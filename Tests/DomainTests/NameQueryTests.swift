import Domain
import Testing

struct NameQueryTests {
  @Test(arguments: [
    ("har", "harbour.jpg", true), ("hb", "harbour.jpg", true), ("bh", "harbour.jpg", false),
    ("HAR", "harbour.jpg", false), ("Har", "Harbour.jpg", true), ("har", "HARBOUR.JPG", true),
    ("jpg har", "harbour.jpg", true), ("jpg cat", "harbour.jpg", false), ("  har  ", "harbour.jpg", true),
    ("ü", "Übung.png", true), ("Ü", "übung.png", false), ("übung", "ÜBUNG.png", true), ("ß", "STRASSE.png", false),
    ("日本", "日記本.png", true), ("本日", "日本.png", false), ("00", "IMG_0100.jpg", true), ("0000", "IMG_0100.jpg", false),
    ("@", "a`b.png", false), ("[", "{.png", false), ("k", "K.png", true),
  ])
  func lettersMatchInOrderWithGaps(_ query: String, _ name: String, _ isFound: Bool) {
    #expect((listing([name]).matches(of: NameQuery(query, .letters)).entries == [0]) == isFound)
  }

  @Test(arguments: [
    ("bour", "harbour.jpg", true), ("hbour", "harbour.jpg", false), ("r.j", "harbour.jpg", true),
    ("my cat", "my cat.png", true), ("cat my", "my cat.png", false), (" ", "my cat.png", true),
    ("é", "Café.png", true), ("CAFÉ", "Café.png", false),
  ])
  func textMatchesAsItStands(_ query: String, _ name: String, _ isFound: Bool) {
    #expect((listing([name]).matches(of: NameQuery(query, .text)).entries == [0]) == isFound)
  }

  /// No letter is found in the middle of another one's bytes.
  @Test func lettersAreNeverFoundInPiecesOfOthers() {
    #expect(listing(["Ã ©.png"]).matches(of: NameQuery("é", .letters)).entries.isEmpty)
  }

  @Test(arguments: [
    ("cat", ["concat.png", "a cat.png", "cat.png", "cat two.png"], "cat.png"),
    ("dusk", ["d-u-s-k.png", "old dusk.png", "xdusk.png"], "old dusk.png"),
    ("hb", ["harbour.png", "hb.png"], "hb.png"),
  ])
  func whatStandsTogetherAtTheStartOfAWordIsBest(_ query: String, _ names: [String], _ best: String) throws {
    let listing = listing(names)
    let matches = listing.matches(of: NameQuery(query, .letters))
    let place = try #require(matches.best)
    #expect(listing.name(Int(matches.entries[place])).string == best)
  }

  @Test func theOrderOfTheListStays() {
    let listing = listing(["cat.png", "concat.png", "a cat.png"])
    #expect(listing.matches(of: NameQuery("cat", .letters)).entries == [0, 1, 2])
    #expect(listing.matches(of: NameQuery("cat", .letters), among: [2, 0]).entries == [2, 0])
  }

  @Test(arguments: [
    ("hb", "harbour", [0..<1, 3..<4]), ("bour", "harbour", [3..<7]), ("ou ha", "harbour", [0..<2, 4..<6]),
    ("é", "aé", [1..<3]), ("zz", "harbour", []), ("ar", "a-r-ar", [4..<6]),
  ])
  func placesNameTheLettersThatWereFound(_ query: String, _ name: String, _ places: [Range<Int>]) {
    #expect(listing([name]).places(of: NameQuery(query, .letters), in: 0) == places)
  }

  @Test func aBlankQueryFindsEverything() {
    for text in ["", " ", "   "] {
      #expect(listing(["a.png", "b.png"]).matches(of: NameQuery(text, .letters)).entries == [0, 1])
    }
    #expect(NameQuery(" ", .letters).isBlank && !NameQuery(" ", .text).isBlank)
  }

  /// A slow and simple way to the same answer, over names of all lengths and neighbours.
  @Test func randomNamesAreFoundAsTheSlowWayFindsThem() {
    var random = SystemRandomNumberGenerator()
    let alphabet: [Character] = ["a", "A", "b", "B", "c", "0", "1", "-", " ", "é", "É", "@", "`"]
    for _ in 0..<200 {
      let names = (0..<20).map { _ in String((0..<Int.random(in: 1...20, using: &random)).map { _ in pick() }) }
      func pick() -> Character { alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
      let listing = listing(names)
      let query = String((0..<Int.random(in: 1...4, using: &random)).map { _ in pick() })
      let found = listing.matches(of: NameQuery(query, .letters)).entries.map { listing.name(Int($0)).string }
      let expected = (0..<listing.count).map { listing.name($0).string }.filter { Self.matches(query, $0) }
      #expect(found == expected, "\(query)")
      for name in found where !query.allSatisfy({ $0 == " " }) {
        let index = listing.index(of: FilePath(name)) ?? 0
        #expect(!listing.places(of: NameQuery(query, .letters), in: index).isEmpty)
      }
    }
  }

  private static func matches(_ query: String, _ name: String) -> Bool {
    query.split(separator: " ").allSatisfy { word in
      let isExact = word.contains(where: \.isUppercase)
      var rest = (isExact ? name : name.lowercased())[...]
      for letter in word {
        guard let place = rest.firstIndex(of: letter) else { return false }
        rest = rest[rest.index(after: place)...]
      }
      return true
    }
  }

  private func listing(_ names: [String]) -> FolderListing { .pictures(names) }
}

extension FolderListing {
  /// Pictures with these names.
  static func pictures(_ names: [String], folders: [String] = []) -> FolderListing {
    var builder = Builder(folder: "/pictures")
    for name in names { Array(name.utf8).withUnsafeBufferPointer { builder.add($0, kind: .picture) } }
    for name in folders { Array(name.utf8).withUnsafeBufferPointer { builder.add($0, kind: .folder) } }
    return builder.sorted()
  }
}
