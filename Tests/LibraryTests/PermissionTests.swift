import Domain
import Foundation
import Testing

@testable import Library

/// The mask for new files belongs to the whole process.
@Suite(.serialized)
struct PermissionTests {
  @Test(arguments: [mode_t(0o000), 0o022, 0o027, 0o077])
  func whatIsSavedFollowsTheUsersMask(mask: mode_t) async throws {
    let before = umask(mask)
    defer { umask(before) }
    let scenario = try await Scenario()
    let variation = try await scenario.vary("g")
    let lineage = try #require(try await scenario.library.lineages().first)
    for file in [
      variation.file, VariationName.sidecar(of: variation.file), lineage.source,
      lineage.folder.appending(SourceSidecar.fileName),
    ] {
      #expect(try permissions(file) == 0o666 & ~mask, "\(file.string)")
    }
    #expect(try permissions(lineage.folder) == 0o777 & ~mask)
  }

  private func permissions(_ path: FilePath) throws -> mode_t {
    var status = stat()
    try #require(lstat(path.string, &status) == 0)
    return status.st_mode & 0o777
  }
}
