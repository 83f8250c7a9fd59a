/// All that the interface says, in one language: the catalogue from which frames, lists and news take every word.
///
/// A requirement is one text. What varies in it comes as an argument, so that each language has its own order, numbers
/// and plurals. A `key` is the title of keys, as the user's table has them: `^S`. A reason (why a command can do
/// nothing now) begins like the inside of a sentence and has no full stop; news are whole sentences. Glyphs that need
/// no language (`◌`, `✗`) stay with who draws them, and so do texts that come from elsewhere: names of files, the words
/// of services.
protocol Words: ProgramWords, QuantityWords, CommandWords, FailureWords, FilesWords, FilesReasonWords, PictureWords,
  FactWords, PromptWords, PromptReasonWords, GenerationWords, HistoryWords, PickingWords, StatusWords, NewsWords,
  FindingWords, ClipboardWords, MouseWords, FinishingWords, ModelWords, ConnectingWords,
  MaskWords, OwnPromptWords, PaidWorkWords, LedgerWords
{}
