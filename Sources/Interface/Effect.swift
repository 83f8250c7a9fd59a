public import Domain

/// Outside work that ``State/update(_:)`` asks for, as data. Every effect is started at once and answers, if at all,
/// with an ``Event``.
public enum Effect: Hashable, Sendable {
  /// Answers ``Event/folderListed(_:)`` or ``Event/folderFailed(_:_:)``. A newer one supersedes an older.
  case listFolder(FilePath)
  /// Answers ``Event/detailsRead(folder:_:)`` for the names that are still there.
  case readDetails(folder: FilePath, names: [FilePath])
  /// Everything else that the files pane asks for.
  case files(FilesEffect)
  /// Answers ``Event/previewDrawn(_:_:_:)`` or ``Event/previewFailed(_:_:)``. A newer one supersedes an older.
  case drawPreview(PreviewRequest)
  /// Everything else that the picture pane asks for.
  case picture(PictureEffect)
  /// Finds out what a finished picture would be as a file, which is not written. Answers
  /// ``Event/finishWeighed(_:_:_:)`` or ``Event/finishNotWeighed(_:_:_:)``. A newer one supersedes an older.
  case weighFinish(FilePath, Finish)
  /// Answers ``Event/described(_:_:isCached:)`` or ``Event/describeFailed(_:_:)``.
  /// `by` names who is asked; nil for the usual service.
  case describe(FilePath, by: ServiceID? = nil)
  /// Answers ``Event/described(_:_:isCached:by:)`` where it is known already what would be said, otherwise
  /// ``Event/descriptionNotKept(_:)``. Asks nobody.
  case recall(FilePath, by: ServiceID?)
  /// Asks a service whether it takes a key, and keeps the key if so. `endpoint` is where the service is, where the user
  /// had to say. Answers ``Event/connected(_:)`` or ``Event/connectFailed(_:_:)``.
  case connect(ServiceID, endpoint: String?, Secret)
  /// Answers ``Event/sourceOpened(_:_:)`` or ``Event/sourceFailed(_:_:)``.
  case openSource(FilePath)
  /// Answers ``Event/lineageRead(_:)``, where the library has the lineage.
  case readLineage(LineageID)
  /// Answers with ``Event/pipeline(_:)`` until the generation has ended.
  case generate(GenerationRequest)
  /// Everything that the ledger asks for.
  case ledger(LedgerEffect)
  /// Stops one generation.
  case cancel(GenerationID)
  /// Stops all generations.
  case cancelAll
  /// Keeps the text of the prompt for the next start, in the place of what was kept for that source; an empty text is
  /// forgotten. It has to be on the disk before a ``quit`` that follows it is done.
  case saveDraft(String, for: FilePath?)
  /// Gives the terminal to the user's own editor with a file of that text. Answers ``Event/editedExternally(_:)``.
  case editExternally(String)
  /// Puts a text on the clipboard. Answers ``Event/copied(_:_:)`` or ``Event/copyLeftToTerminal(_:_:)``.
  case copy(String, what: CopiedThing)
  /// Puts on the clipboard what is recorded beside the file of a variation; answers likewise.
  case copyRecord(of: FilePath)
  /// Asks the terminal to put a text on its clipboard. Answers ``Event/copied(_:_:)``.
  case sendToTerminal(String, what: CopiedThing)
  /// Has another program show a file. Answers ``Event/notOpened(_:by:_:)`` if it does not.
  case openExternally(FilePath)
  /// Answers ``Event/themesListed(_:)``.
  case listThemes
  /// Draws in another theme; one that `isKept` is that of the next start too.
  case useTheme(String, isKept: Bool)
  /// Tells the user something outside of the window, in the way that the terminal has for it.
  case notify(title: String, body: String)
  /// Has the terminal report the mouse, or keep it for its own selection of text.
  case reportMouse(Bool)
  /// Paints every cell anew.
  case redraw
  /// Hands the terminal back to the shell until `fg`.
  case suspend
  /// Ends the program.
  case quit
}
