/// What belongs to the prompt besides its text.
struct PromptState: Hashable, Sendable {
  /// The way back through earlier instructions, while it is walked.
  var recall: Recall?
  /// When the text is to be saved.
  var draft = Draft()
  /// Texts that were loaded while another one was being written, the latest first.
  var kept: [String] = []
  /// The keys of vi; nil with those of readline.
  var vi: ViKeys?
  /// What the user wrote in the place of the prompt that is composed.
  var own: OwnPrompt?
  /// The prompt as it will be sent.
  var preview = PromptPreview()
}
