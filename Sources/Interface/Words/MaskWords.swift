import Domain

/// What is said of masks and of pictures that a model sees besides the parent.
protocol MaskWords: Sendable {
  /// The mode with the name of its mask, in the status line.
  func through(_ mask: String) -> String
  /// The same, behind what is changed.
  func throughMask(_ mask: String) -> String
  /// So many more pictures are sent.
  func andReferences(_ count: Int) -> String
  /// What stands before the path of a mask.
  var maskTitle: String { get }

  // News.
  func maskIs(_ name: String) -> String
  var maskIsCleared: String { get }
  func references(_ names: [String]) -> String
  var referencesAreCleared: String { get }

  // Reasons.
  func maskIsOfNoUse(_ model: String) -> String
  /// The keys choose a mask, and another mode.
  func needsMask(choose: String, mode: String) -> String
  var thereIsNoMask: String { get }
  func takesNoReferences(_ model: String) -> String
  /// `key` marks.
  func markReferencesFirst(key: String) -> String
  func tooManyReferences(most: Int) -> String
}
