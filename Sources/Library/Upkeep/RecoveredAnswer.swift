public import Domain

/// What a reply says that was whole when its program ended.
public struct RecoveredAnswer: Sendable {
  /// The price; nil where the reply does not say it.
  public var charge: Money?
  /// The prompt that the service reports it used.
  public var outputPrompt: String?
  /// What it did, line by line.
  public var remarks: [String]

  /// An answer.
  public init(charge: Money?, outputPrompt: String? = nil, remarks: [String] = []) {
    self.charge = charge
    self.outputPrompt = outputPrompt
    self.remarks = remarks
  }
}
