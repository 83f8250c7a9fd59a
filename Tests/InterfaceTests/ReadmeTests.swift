import Foundation
import Testing

@testable import Interface

/// The README shows the keys as the program has them.
@Test func theReadmeHasTheTableOfAllKeys() throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
  let readme = try String(contentsOf: file, encoding: .utf8)
  let isThere = readme.contains(BindingTable.standard.markdown(in: .english))
  #expect(isThere, "Replace the tables below “Keys” by what `reprise keys --markdown` prints.")
}
