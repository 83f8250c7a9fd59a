import Domain
import Foundation
import GRDB

@testable import Library

/// Puts a saved variation back to where a program might have been stopped while it saved it.
struct Unwinding {
  let library: Library
  let variation: Variation

  init(_ library: Library, _ variation: Variation) {
    self.library = library
    self.variation = variation
  }

  /// The sidecar is written, the index does not know.
  func backToSidecarWritten() async throws { try await setState("settled") }

  /// The picture has its name, its sidecar is not written.
  func backToMoved() async throws {
    try await backToSidecarWritten()
    try FileManager.default.removeItem(atPath: VariationName.sidecar(of: variation.file).string)
  }

  /// The picture has its name and is in the spool too.
  func backToLinked() async throws {
    try await backToMoved()
    try FileManager.default.linkItem(
      atPath: variation.file.string, toPath: library.answerFile(for: variation.id).string)
  }

  /// The name is written down, the picture is in the spool.
  func backToReserved() async throws {
    try await backToLinked()
    try FileManager.default.removeItem(atPath: variation.file.string)
  }

  /// The answer is whole and recorded, nothing else.
  func backToSettled() async throws {
    try await backToReserved()
    try await execute(
      "UPDATE slot SET number = NULL, file = NULL, format = NULL, pixelWidth = NULL, pixelHeight = NULL, "
        + "byteCount = NULL, sha256 = NULL, savedAt = NULL")
  }

  /// The answer is whole, the index does not know.
  func backToWhole() async throws {
    try await backToSettled()
    try await execute("UPDATE slot SET state = 'sent', charge = NULL, settledAt = NULL, remarks = NULL")
  }

  /// The answer is whole under both of its names in the spool.
  func backToWholeLinked() async throws {
    try await backToWhole()
    try FileManager.default.linkItem(
      atPath: library.answerFile(for: variation.id).string, toPath: library.spoolFile(for: variation.id).string)
  }

  /// The answer has arrived, nobody knows whether all of it.
  func backToArriving() async throws {
    try await backToWhole()
    try FileManager.default.moveItem(
      atPath: library.answerFile(for: variation.id).string, toPath: library.spoolFile(for: variation.id).string)
  }

  private func setState(_ state: String) async throws {
    try await execute("UPDATE slot SET state = '\(state)', endedAt = NULL")
  }

  private func execute(_ change: String) async throws {
    let id = variation.id.rawValue
    try await library.offPool { () throws(Failure) in
      try library.indexForWriting().write { try $0.execute(sql: change + " WHERE id = ?", arguments: [id]) }
    }
  }
}
