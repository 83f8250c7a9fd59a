public import Domain

/// What a ``GenerateService`` says when the spool file is whole.
public struct SlotAnswer: Sendable, Hashable {
  /// What it did, line by line: `applied: watercolour, dusk`.
  public var remarks: [String]
  /// The prompt that it reports it used, where it does.
  public var outputPrompt: String?
  /// The price; nil where the service does not say it, and then the estimate counts.
  public var charge: Money?

  /// An answer.
  public init(remarks: [String] = [], outputPrompt: String? = nil, charge: Money?) {
    self.remarks = remarks
    self.outputPrompt = outputPrompt
    self.charge = charge
  }
}

/// Why a ``GenerateService`` made no picture, and what is known of the request.
public struct SlotFault: Error, Hashable, Sendable {
  /// What went wrong.
  public var failure: Failure
  /// What is known of the request.
  public var fate: Fate

  /// What became of a request.
  public enum Fate: Hashable, Sendable {
    /// It is certain that nothing was made, so that nothing is charged.
    case nothingMade
    /// A picture may have been made and charged.
    case unknown
    /// A picture was made and charged, and what came is kept; `charge` where the answer says it.
    case made(charge: Money?)
  }

  /// A fault.
  public init(_ failure: Failure, fate: Fate) {
    self.failure = failure
    self.fate = fate
  }
}

/// What the price of one slot depends on.
public struct EstimateBasis: Hashable, Sendable {
  /// How it is made.
  public var settings: GenerationSettings
  /// The text that is sent, as far as it is known.
  public var prompt: String
  /// The sizes of the pictures that are sent, the mask not counted.
  public var sent: [PixelSize]

  /// What is known before anything is sent.
  public init(settings: GenerationSettings, prompt: String = "", sent: [PixelSize] = []) {
    self.settings = settings
    self.prompt = prompt
    self.sent = sent
  }
}
