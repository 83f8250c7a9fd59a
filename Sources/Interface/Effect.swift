public import Domain

/// Outside work that ``State/update(_:)`` asks for, as data. Every effect is started at once and answers, if at all,
/// with an ``Event``.
public enum Effect: Hashable, Sendable {
  /// Answers ``Event/folderListed(_:)`` or ``Event/folderFailed(_:_:)``. A newer one supersedes an older.
  case listFolder(FilePath)
  /// Answers ``Event/detailsRead(folder:_:)`` for the names that are still there.
  case readDetails(folder: FilePath, names: [FilePath])
  /// Answers ``Event/previewDrawn(_:_:_:)`` or ``Event/previewFailed(_:_:)``. A newer one supersedes an older, and
  /// nothing starts before `afterMilliseconds` have passed without a newer one.
  case drawPreview(PreviewRequest, afterMilliseconds: Int)
  /// Answers ``Event/described(_:_:isCached:)`` or ``Event/describeFailed(_:_:)``.
  case describe(FilePath)
  /// Answers ``Event/sourceOpened(_:_:)`` or ``Event/sourceFailed(_:_:)``.
  case openSource(FilePath)
  /// Answers with ``Event/pipeline(_:)`` until the generation has ended.
  case generate(GenerationRequest)
  /// Stops one generation.
  case cancel(GenerationID)
  /// Stops all generations.
  case cancelAll
  /// Paints every cell anew.
  case redraw
  /// Hands the terminal back to the shell until `fg`.
  case suspend
  /// Ends the program.
  case quit
}
