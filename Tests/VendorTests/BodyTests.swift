import Domain
import Foundation
import NIOCore
import Testing

@testable import Services

@Suite struct BodyTests {
  private func file(_ text: String) throws -> FilePath {
    let url = FileManager.default.temporaryDirectory.appending(path: "reprise-body-\(UUID().uuidString)")
    try Data(text.utf8).write(to: url)
    return FilePath(url.path)
  }

  private func body(_ file: FilePath) -> HTTPBody {
    .pieces([.bytes(Array("<".utf8)), .file(file), .base64(file), .bytes(Array(">".utf8))], contentType: "x/y")
  }

  @Test func piecesAreSentOneAfterTheOther() throws {
    let file = try file("picture")
    defer { unlink(file.cString) }
    let assembled = try #require(try body(file).assembled())
    #expect(String(buffer: assembled.buffer) == "<picture\(Data("picture".utf8).base64EncodedString())>")
    #expect(assembled.contentType == "x/y")
  }

  @Test func requestsWithTheSameBodyShareIt() throws {
    let file = try file("picture")
    defer { unlink(file.cString) }
    let bodies = SharedBodies()
    let first = try #require(try bodies.assembled(body(file)))
    #expect(try bodies.assembled(body(file)) === first)
    let other = HTTPBody.pieces([.file(file)], contentType: "x/y")
    #expect(try bodies.assembled(other) !== first)
  }

  @Test func aBodyThatNobodySendsAnyMoreIsNotKept() throws {
    let file = try file("one")
    defer { unlink(file.cString) }
    let bodies = SharedBodies()
    #expect(try bodies.assembled(body(file))?.buffer.readableBytes == 9)
    try Data("three".utf8).write(to: URL(filePath: file.string))
    #expect(try bodies.assembled(body(file))?.buffer.readableBytes == 15)
  }

  @Test func aFileThatIsGoneIsMissing() throws {
    let file = FilePath("/nowhere/picture.png")
    #expect(throws: Failure.missing(file)) { try SharedBodies().assembled(body(file)) }
  }
}
