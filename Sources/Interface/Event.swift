public import Canvas
public import Domain

/// What happened, in the past tense: the only thing that changes the ``State``.
public enum Event: Hashable, Sendable {
  // From the terminal.
  case keyPressed(KeyPress)
  /// Text from the clipboard, in one piece. Never runs commands.
  case pasted(String)
  case resized(Size)
  case focusChanged(isFocused: Bool)
  /// The time that ``State/nextTickAt`` asked for has come.
  case ticked(Instant)

  // From the disk.
  case folderListed(FolderListing)
  case folderFailed(FilePath, Failure)
  /// Sizes and times of some entries of `folder`.
  case detailsRead(folder: FilePath, [FilePath: FileDetails])

  // From the imager.
  case previewDrawn(PreviewRequest, Mosaic, PictureFacts)
  case previewFailed(PreviewRequest, Failure)

  // From the services and the library.
  case described(FilePath, Description, isCached: Bool)
  case describeFailed(FilePath, Failure)
  /// The library has looked whether it knows the source; nil if there is no lineage of it yet.
  case sourceOpened(FilePath, Lineage?)
  case sourceFailed(FilePath, Failure)
  case pipeline(PipelineEvent)
  /// Something went wrong that belongs to no pane.
  case failed(Failure)
  /// Something happened that the user should know, in a sentence.
  case noticed(String)
}

/// What the details columns of the files pane show.
public struct FileDetails: Hashable, Sendable {
  /// The size of the file.
  public var byteCount: Int
  /// When its content last changed.
  public var modifiedAt: Instant

  /// Details as the file system gives them.
  public init(byteCount: Int, modifiedAt: Instant) {
    self.byteCount = byteCount
    self.modifiedAt = modifiedAt
  }
}

/// A picture to draw in the picture pane. Equal requests have equal answers.
public struct PreviewRequest: Hashable, Sendable {
  /// The picture.
  public var picture: FilePath
  /// How to draw it.
  public var mosaic: MosaicRequest

  /// A request for `picture`.
  public init(picture: FilePath, mosaic: MosaicRequest) {
    self.picture = picture
    self.mosaic = mosaic
  }
}
