import Testing

@testable import standin

@Suite struct MultipartFormTests {
  @Test func aFormGivesItsPartsInOrder() throws {
    let body = FormBody().text("prompt", "grün").file("image[]", [0, 13, 10, 45, 45, 255], fileName: "a \\\"b\\\".png")
    let parts = try Self.parts(body.bytes)
    #expect(parts.map(\.name) == ["prompt", "image[]"])
    #expect(parts[0].text == "grün")
    #expect(parts[0].fileName == nil && parts[0].contentType == nil)
    #expect(parts[1].fileName == "a \"b\".png")
    #expect(parts[1].contentType == "image/png")
    #expect(Array(parts[1].content) == [0, 13, 10, 45, 45, 255])
  }

  @Test func aPartMayBeEmpty() throws {
    #expect(try Self.parts(FormBody().text("prompt", "").bytes).map(\.text) == [""])
  }

  @Test func theLastLineEndMayBeMissing() throws {
    #expect(try Self.parts(Array(FormBody().text("n", "1").bytes.dropLast(2))).count == 1)
  }

  @Test func contentMayHoldAlmostTheBoundary() throws {
    let content = Array("--\(FormBody.boundary)x\r\n--\(FormBody.boundary.dropLast())\r\n-".utf8)
    #expect(try Self.parts(FormBody().file("image", content).bytes).map { Array($0.content) } == [content])
  }

  @Test(arguments: [
    ("", MultipartFailure.start),
    ("\r\n--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--B--", .start),
    ("--X\r\n\r\n", .start),
    ("--B", .unfinished),
    ("--B\r", .unfinished),
    ("--B \r\n", .delimiter),
    ("--B\r\n", .unfinished),
    ("--B\nContent-Disposition: form-data; name=\"a\"\n\nx\n--B--", .delimiter),
    ("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx", .unfinished),
    ("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--B", .unfinished),
    ("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--BB\r\n", .delimiter),
    ("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--B--\r\nmore", .epilogue),
    ("--B\r\n\r\nx\r\n--B--", .unfinished),
    ("--B\r\nContent-Type: text/plain\r\n\r\nx\r\n--B--", .head),
    ("--B\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--B--", .head),
    ("--B\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--B--", .head),
    ("--B\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n--B--", .head),
    ("--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--", .name),
    ("--B\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx\r\n--B--", .name),
    ("--B\r\n: x\r\n\r\nx\r\n--B--", .head),
    ("--B\r\nno colon\r\n\r\nx\r\n--B--", .head),
    ("--B\r\nA: 1\r\na: 2\r\n\r\nx\r\n--B--", .head),
    (
      "--B\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nx\r\n--B--",
      .encoding
    ),
  ])
  func abnormalBodiesAreRefused(_ body: String, _ failure: MultipartFailure) throws {
    let boundary = try MultipartBoundary("B")
    #expect(throws: failure) { try MultipartForm(Array(body.utf8), boundary: boundary) }
  }

  @Test func headersHaveALimit() throws {
    let boundary = try MultipartBoundary("B")
    let body = "--B\r\nX: " + String(repeating: "x", count: 100_000) + "\r\n\r\nx\r\n--B--"
    #expect(throws: MultipartFailure.headTooLong) { try MultipartForm(Array(body.utf8), boundary: boundary) }
  }

  @Test func partsHaveALimit() throws {
    let form = (0...MultipartForm.partLimit).reduce(FormBody()) { body, index in body.text("f\(index)", "x") }
    #expect(throws: MultipartFailure.tooManyParts) { try Self.parts(form.bytes) }
  }

  @Test func everyShortenedFormIsRefusedOrReadAndNeverTraps() throws {
    let whole = FormBody().text("prompt", "x").file("image", [1, 2, 3]).bytes
    for length in 0..<(whole.count - 2) {
      #expect(throws: MultipartFailure.self) { try Self.parts(Array(whole.prefix(length))) }
    }
  }

  @Test(arguments: [
    "", " ", "a ", "ä", "a\u{0}b", String(repeating: "b", count: 71),
  ])
  func aBoundaryHasOneToSeventyOrdinaryCharacters(_ boundary: String) {
    #expect(throws: MultipartFailure.boundary) { try MultipartBoundary(boundary) }
  }

  @Test(arguments: [
    ("form-data; name=\"image\"; filename=\"a.png\"", ["name": "image", "filename": "a.png"]),
    ("multipart/form-data;boundary=abc", ["boundary": "abc"]),
    ("form-data; NAME=\"a;b=c\"", ["name": "a;b=c"]),
    ("form-data; name=\"C:\\dir\\a.png\"", ["name": "C:\\dir\\a.png"]),
    (" form-data ", [:]),
  ])
  func parametersAreRead(_ text: String, _ parameters: [String: String]) {
    #expect(ParameterisedHeader(text)?.parameters == parameters)
  }

  @Test(arguments: [
    "", ";", "form-data;", "form-data; name", "form-data; name=", "form-data; name=\"a", "form-data; name=\"a\"b",
    "form-data; =a", "form-data, name=a", "form-data; a=1; A=2", "form-data; name=\"a\u{7}\"",
  ])
  func abnormalHeadersAreRefused(_ text: String) {
    #expect(ParameterisedHeader(text) == nil)
  }

  private static func parts(_ body: [UInt8]) throws -> [MultipartForm.Part] {
    let type = try #require(ParameterisedHeader(FormBody.contentType))
    return try MultipartForm(body, boundary: MultipartBoundary(contentType: type)).parts
  }
}
