import Domain

/// What is said of work that a service charges, while it is under way.
protocol PaidWorkWords: Sendable {
  var cancelTitle: String { get }
  /// So many generations have left, the first that long ago.
  func cancelText(_ generations: Int, ago: String, services: [String]) -> String
  /// The same on a screen that is too small for it; the keys stop it, and let it go on.
  func cancelLines(stop: String, stay: String) -> [String]
  /// The answers, in a word or two.
  var stopIt: String { get }
  var letItGoOn: String { get }
  var hasEndedMeanwhile: String { get }
  /// Bytes of the answer are here, and a partial picture perhaps.
  func received(_ byteCount: Int, partial: Int?) -> String
  /// The request leaves in so many seconds, for a reason if there is one.
  func sendsAgain(inSeconds seconds: Int?, _ reason: ServiceFailure.Kind?) -> String
  /// A reason: no failure has a name that its service gave it.
  var noRequestID: String { get }
}
