import Domain
import Foundation
import GRDB
import Testing

@testable import Library

struct FailureTests {
  @Test func aLibraryBelowAFileIsNotWritable() async throws {
    let scenario = try await Scenario()
    let library = try await Library.open(at: scenario.source.appending("library"), clock: Scenario.clock())
    await #expect(throws: Failure.notWritable(library.folder, detail: "Not a directory")) {
      try await library.begin(source: scenario.source)
    }
    #expect(try await library.lineages().isEmpty)
  }

  @Test func aLibraryInPlaceOfAFileIsNotWritable() async throws {
    let scenario = try await Scenario()
    let library = try await Library.open(at: scenario.source, clock: Scenario.clock())
    await #expect(throws: Failure.notWritable(scenario.source, detail: "Not a directory")) {
      try await library.begin(source: scenario.source)
    }
    #expect(try text(scenario.source) == "harbour's bytes")
  }

  @Test func aFileInPlaceOfTheSpoolIsNotTouched() async throws {
    let scenario = try await Scenario()
    let spool = try scenario.folder.write("mine", to: "library/spool")
    await #expect(throws: Failure.notWritable(spool, detail: "Not a directory")) {
      try await scenario.library.begin(source: scenario.source)
    }
    #expect(try text(spool) == "mine")
  }

  @Test(arguments: [
    (ENOSPC, Failure.diskFull("x")), (EDQUOT, .diskFull("x")),
    (EROFS, .notWritable("x", detail: "Read-only file system")),
    (EACCES, .notWritable("x", detail: "Permission denied")),
    (EPERM, .notWritable("x", detail: "Operation not permitted")),
    (EIO, .notWritable("x", detail: "Input/output error")),
  ])
  func theSystemsErrorsOfWritingHaveAMeaning(code: CInt, failure: Failure) {
    #expect(Failure.writing("x", code) == failure)
  }

  @Test(arguments: [
    (ENOENT, Failure.missing("x")), (ENOTDIR, .missing("x")), (EACCES, .notReadable("x")), (EPERM, .notReadable("x")),
    (EISDIR, .notAPicture("x")), (EIO, .unexpected(doing: "reading x", detail: "Input/output error")),
  ])
  func theSystemsErrorsOfReadingHaveAMeaning(code: CInt, failure: Failure) {
    #expect(Failure.reading("x", code) == failure)
  }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, Failure.diskFull("x")), (.SQLITE_READONLY, .notWritable("x", detail: "words")),
    (.SQLITE_CANTOPEN, .notWritable("x", detail: "words")), (.SQLITE_IOERR_WRITE, .notWritable("x", detail: "words")),
    (.SQLITE_ERROR, .indexDamaged("x", detail: "words")), (.SQLITE_CONSTRAINT, .indexDamaged("x", detail: "words")),
    (.SQLITE_CORRUPT, .indexDamaged("x", detail: "words")), (.SQLITE_NOTADB, .indexDamaged("x", detail: "words")),
    (.SQLITE_BUSY, .notWritable("x", detail: "another program has been writing to it for too long")),
  ])
  func theIndexsErrorsHaveAMeaning(code: ResultCode, failure: Failure) {
    #expect(Failure.index(DatabaseError(resultCode: code, message: "words"), at: "x") == failure)
  }

  @Test func aFullDiskNamesTheFileThatDidNotFit() throws {
    let folder = try TemporaryFolder()
    let full = try OpenFile.reading(folder.write("x", to: "x"))
    #expect(throws: Failure.self) { try Array("y".utf8).withUnsafeBytes { try full.write($0) } }
  }
}
