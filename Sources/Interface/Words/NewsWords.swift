/// What the interface says in news, in the log, in the title of the window and outside of it.
protocol NewsWords: Sendable {
  /// The program's name, in the title of the window.
  var programName: String { get }
  /// The border around news.
  var newsTitle: String { get }
  /// What stands before news of a kind, besides its glyph; empty for those that need no word.
  func beginning(of kind: Message.Kind) -> String
  /// `count` older news have no room; `key` shows all.
  func moreNews(_ count: Int, key: String) -> String
  /// The first line of what appears outside of the window, about work on `source`.
  func notificationTitle(source: String) -> String
}
