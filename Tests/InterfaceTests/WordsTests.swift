import Domain
import Foundation
import Testing

@testable import Interface

/// The words of the interface stand in its catalogue and nowhere else, so that a further language is one file.
@Test func noTextStandsOutsideTheCatalogue() throws {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Interface")
    .standardizedFileURL
  let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
    $0.hasSuffix(".swift") && !$0.hasPrefix("Words/")
  }
  #expect(files.count > 50)
  for file in files {
    let source = try String(contentsOf: root.appending(path: file), encoding: .utf8)
    for literal in StringLiteral.all(in: source) where literal.isWords {
      Issue.record("\(file):\(literal.line): “\(literal.text)” belongs into Words.")
    }
  }
}

@Test(arguments: [
  "say(.info, \"Nothing.\")", "let text = isOne ? \"one\" : other", "return \"\\(count) of \\(all)\"",
  "Segment(\"a\")", "wrap(\"… \\(rest) x\", in: area)", "case .work: \"Work\"", "case .work: title = \"Work\"",
  "let lines = \"\"\"\n  Nothing here\n  \"\"\"", "join(\"\\(list(\"Deep inside\"))\")", "#\"As \"it\" is\"#",
])
func aTextIsRecognised(_ source: String) {
  let words = StringLiteral.all(in: source).filter(\.isWords)
  #expect(!words.isEmpty)
}

@Test(arguments: [
  "// \"Nothing.\"", "/* \"one\" /* \"two\" */ \"three\" */", "case showLog = \"show-log\"", "#if os(Linux)",
  "enum Mode: String { case insert = \"insert\", normal = \"normal\" }",
  "Binding(\"<Down>\", \"<C-n>\", command: .down)",
  "Segment(\"◌ \\(words.drawing(name))\")", "\"\\u{FEFF}\\n\\t\"", "\"\\(words.part(1, of: files.count))×\"",
])
func whatIsNoTextIsPassedOver(_ source: String) {
  let words = StringLiteral.all(in: source).filter(\.isWords)
  #expect(words.isEmpty)
}

@Test func literalsAreFoundWhereTheyAre() {
  let source = "let a = \"x\" // \"no\"\nlet b = f(\"\\(a) y \\(g(\"z\"))\", #\"\\n\\#(a)\"#)"
  let found = StringLiteral.all(in: source)
  #expect(found.map(\.text) == ["x", "z", "… y …", "\\n…"])
  #expect(found.map(\.line) == [1, 2, 2, 2])
  #expect(found.map(\.before) == ["let a = ", "let b = f(ag(", "let b = f(", "let b = f(\"\", "])
}

/// What has two letters in a row and is no text: how a file of keys writes `<`.
private let exceptions: Set = ["<lt>"]

extension StringLiteral {
  /// Whether it says something in a language: it has two letters in a row, or a single one on its way to the screen.
  fileprivate var isWords: Bool {
    // Names in keymap files and keys in canonical notation are the same in every language.
    let isRawValue = before.contains(/(?:^|\{)\s*case [\w ,="]* = $/)
    let isNotation = before.contains(/\bBinding\((?:"", )*$/)
    if isRawValue || isNotation || exceptions.contains(text) { return false }
    let isDrawn = before.contains(/\b(?:Segment|say|sayIfQuiet|wrap|write|drawPlacard|divider|box)\(/)
    return isDrawn ? text.contains(where: \.isLetter) : text.contains(/\p{L}{2}/)
  }
}
