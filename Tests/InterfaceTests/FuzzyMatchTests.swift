import Testing

@testable import Interface

@Test(arguments: [
  ("", "anything", []), ("abc", "abc", [0, 1, 2]), ("gth", "go to History", [0, 3, 6]),
  ("his", "go to History", [6, 7, 8]), ("pal", "a pal pale", [2, 3, 4]),
  ("half down", "half a page down", [0, 1, 2, 3, 12, 13, 14, 15]),
])
func lettersMatchInOrderAndBestAtWordStarts(_ query: String, _ text: String, _ places: [Int]) {
  #expect(FuzzyMatch(query, in: text)?.places == places)
}

@Test(arguments: [("x", "abc"), ("cba", "abc"), ("go H", "go to history"), ("abcd", "abc"), ("a", "")])
func whatIsMissingDoesNotMatch(_ query: String, _ text: String) {
  #expect(FuzzyMatch(query, in: text) == nil)
}

@Test(arguments: [
  ("dow", "down", "half a page down"), ("quit", "quit", "stop the work and quit"),
  ("gp", "go to Picture", "help me grip"),
])
func theBetterMatchScoresHigher(_ query: String, _ better: String, _ worse: String) throws {
  let first = try #require(FuzzyMatch(query, in: better))
  let second = try #require(FuzzyMatch(query, in: worse))
  #expect(first.score > second.score)
}
