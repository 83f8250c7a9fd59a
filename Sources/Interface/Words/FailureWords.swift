import Domain

/// The words for what Domain names.
///
/// Domain has English texts for some of these, because the commands without a screen say them too. The interface asks
/// here nevertheless, and English answers with Domain's text: another language words them without touching Domain.
protocol FailureWords: Sendable {
  /// What was being done, to what, and why it did not work: one sentence without a full stop.
  func message(of failure: Failure) -> String
  /// What the user can try next, as a sentence without a full stop.
  func advice(of failure: Failure) -> String
  /// Both, as whole sentences.
  func sentences(of failure: Failure) -> String
  /// `from picture`.
  func title(of mode: Mode) -> String
  /// What is happening: `describing`.
  func title(of stage: Stage) -> String
  /// `JPEG`.
  func title(of format: PictureFormat) -> String
  /// `grey`, `RGB`.
  func title(of space: ColourSpace) -> String
}
