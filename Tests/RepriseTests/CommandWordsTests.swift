import Testing

@testable import reprise

struct CommandWordsTests {
  @Test(arguments: [
    (["run", "-dash.jpg"], "-dash.jpg"), (["-help.png"], "-help.png"), (["--x.png"], "--x.png"), (["-here"], "-here"),
    (["-a/b"], "-a/b"),
  ])
  func aNameWithADashIsFound(words: [String], name: String) {
    #expect(CommandWords(words).dashedName { $0 == "-here" } == name)
  }

  @Test(arguments: [
    ["run", "--", "-dash.jpg"], ["run", "./-dash.jpg"], ["run", "--count", "-10"], ["finish", "--straighten", "-1.5"],
    ["--library=./x.y"], ["-h"],
    ["--help"], ["-x"], ["--json"], [],
  ])
  func everythingElseIsLeftToTheParser(words: [String]) {
    #expect(CommandWords(words).dashedName { _ in false } == nil)
  }

  @Test func jsonIsAskedForBeforeTheEndOfTheOptions() {
    #expect(CommandWords(["run", "--json", "--", "x"]).asksForJSON)
    #expect(!CommandWords(["run", "--", "--json"]).asksForJSON)
  }
}
