import Domain
import Testing

struct TypedPathTests {
  @Test(arguments: [
    ("", "/srv", "/srv", "", ""), ("~", "/home/ada", "/home/ada", "~", ""),
    ("~/", "/home/ada", "/home/ada", "~/", ""),
    ("~/Pic", "/home/ada/Pic", "/home/ada", "~/", "Pic"), ("/", "/", "/", "/", ""),
    ("/usr/sh", "/usr/sh", "/usr/", "/usr/", "sh"), ("cat.png", "/srv/cat.png", "/srv", "", "cat.png"),
    ("../x/", "/srv/../x/", "/srv/../x/", "../x/", ""), ("~ada", "/srv/~ada", "/srv", "", "~ada"),
  ])
  func pathsAreReadAsPeopleTypeThem(_ text: String, _ path: String, _ folder: String, _ head: String, _ tail: String) {
    let typed = TypedPath(text, home: "/home/ada", folder: "/srv")
    #expect(typed.path == FilePath(path))
    #expect(typed.folder == FilePath(folder))
    #expect(typed.head == head && typed.tail == tail)
  }

  private let listing = FolderListing.pictures(
    ["harbour.jpg", "Hardy.png", ".secret.png"], folders: ["holiday", "holly", ".git"])

  @Test(arguments: [
    ("ho", "hol", ["holiday/", "holly/"]), ("holi", "holiday/", ["holiday/"]), ("x", "x", []),
    ("H", "Hardy.png", ["Hardy.png"]), ("HAR", "HAR", ["harbour.jpg", "Hardy.png"]),
    (".", ".", [".git/", ".secret.png"]),
    (".g", ".git/", [".git/"]), ("~", "~/", ["holiday/", "holly/", "harbour.jpg", "Hardy.png"]),
  ])
  func textGoesOnAsFarAsAllAgree(_ text: String, _ completed: String, _ candidates: [String]) {
    let completion = PathCompletion(of: TypedPath(text, home: "/home/ada", folder: "/srv"), in: listing)
    #expect(completion.candidates == candidates)
    #expect(completion.text == completed)
  }

  @Test func namesThatAreNoTextAreLeftOut() {
    var builder = FolderListing.Builder(folder: "/srv")
    [0x68, 0xFF].withUnsafeBufferPointer { builder.add($0, kind: .folder) }
    let completion = PathCompletion(of: TypedPath("h", home: "/", folder: "/srv"), in: builder.sorted())
    #expect(completion.candidates.isEmpty && completion.text == "h")
  }

  @Test func ofVeryManyOnlySomeAreOffered() {
    let listing = FolderListing.pictures((0..<1000).map { "\($0).png" })
    let completion = PathCompletion(of: TypedPath("", home: "/", folder: "/srv"), in: listing)
    #expect(completion.candidates.count == PathCompletion.limit)
  }
}
