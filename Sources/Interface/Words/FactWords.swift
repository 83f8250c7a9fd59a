import Domain

/// What a file says about itself.
protocol FactWords: Sendable {
  /// The facts come from the file and stay here.
  var factsOrigin: String { get }
  /// Size, format and bytes.
  func headline(_ facts: PictureFacts) -> String
  /// Bits, colours, profile, orientation.
  func samples(_ facts: PictureFacts) -> String
  func pages(_ count: Int) -> String
  func taken(at time: String) -> String
  /// There is a position: it is not shown and never sent.
  var hasPosition: String { get }
  var hasNoPosition: String { get }
  /// None of the facts is sent.
  var nothingIsSent: String { get }
}
