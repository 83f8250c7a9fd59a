public import Canvas
public import Domain

/// What happened, in the past tense: the only thing that changes the ``State``.
public enum Event: Hashable, Sendable {
  // From the terminal.
  case keyPressed(KeyPress)
  /// Text from the clipboard, in one piece. Never runs commands.
  case pasted(String)
  /// Something was done with the mouse.
  case mouse(MouseReport)
  case resized(Size)
  case focusChanged(isFocused: Bool)
  /// The time that ``State/nextTickAt`` asked for has come.
  case ticked(Instant)

  // From the disk.
  case folderListed(FolderListing)
  case folderFailed(FilePath, Failure)
  /// Sizes and times of some entries of `folder`.
  case detailsRead(folder: FilePath, [FilePath: FileDetails])
  /// Everything else that concerns the files pane.
  case files(FilesEvent)

  // From the imager.
  case previewDrawn(PreviewRequest, Mosaic, PictureFacts)
  case previewFailed(PreviewRequest, Failure)
  /// What the finished picture would be as a file.
  case finishWeighed(FilePath, Finish, PictureFacts)
  case finishNotWeighed(FilePath, Finish, Failure)

  // From the services and the library.
  /// `by` names who described it; nil for the usual service.
  case described(FilePath, Description, isCached: Bool, by: ServiceID? = nil)
  case describeFailed(FilePath, Failure)
  /// A picture would have to be described anew.
  case descriptionNotKept(FilePath)
  /// The library has looked at the source as it is now: what its lineage is called, and the lineage if there is one.
  case sourceOpened(FilePath, LineageID, Lineage?)
  case sourceFailed(FilePath, Failure)
  /// What the library has of a lineage.
  case lineageRead(Lineage)
  case pipeline(PipelineEvent)
  /// A text that was kept for a source; without one, the last that was kept at all, at the start.
  case draftLoaded(String, for: FilePath?)
  /// The user's own editor has given the terminal back.
  case editedExternally(ExternalEdit)
  /// What became of a text for the clipboard.
  case copied(CopiedThing, CopyOutcome)
  /// No program takes the text for the clipboard: the terminal is asked.
  case copyLeftToTerminal(String, CopiedThing)
  /// The program that was to show a file did not.
  case notOpened(FilePath, by: String, OutsideTrouble)
  /// The themes that can be chosen.
  case themesListed([ThemeSummary])
  /// Everything is drawn in another theme now. The screen takes it from here before the state sees it.
  case themeLoaded(Theme)
  /// The service takes the key that was typed.
  case connected(ServiceID)
  case connectFailed(ServiceID, Failure)
  /// These models are offered from now on, besides the local studio's.
  case modelsListed([ModelOffer])
  /// What was spent has changed, or what may be.
  case spendingChanged(Spending)
  /// The ledger as it is now, or why it cannot be read.
  case ledgerRead(LedgerReport)
  case ledgerNotRead(Failure)
  /// What was looked for in the spool, for a request of unknown fate, was `found` and is being saved, or was not.
  case lookedAgain(SlotID, found: Bool)
  /// Generations of earlier programs of which something was never sent, at the start.
  case unsentFound([UnsentGeneration])
  /// What requests cost so far for each estimated dollar, by model.
  case chargeRatiosRead([ModelName: Double])
  /// Something went wrong that belongs to no pane.
  case failed(Failure)
  /// Something happened that the user should know, in a sentence.
  case noticed(String)
}

/// A theme to choose.
public struct ThemeSummary: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// What to know of it: `dark`, `light, yours`.
  public var remark: String

  /// A theme called `name`.
  public init(name: String, remark: String) {
    self.name = name
    self.remark = remark
  }
}

/// What the details columns of the files pane show.
public struct FileDetails: Hashable, Sendable {
  /// The size of the file.
  public var byteCount: Int
  /// When its content last changed.
  public var modifiedAt: Instant
  /// What local time was ahead of UTC then, in seconds.
  public var secondsFromUTC: Int

  /// Details as the file system gives them.
  public init(byteCount: Int, modifiedAt: Instant, secondsFromUTC: Int = 0) {
    self.byteCount = byteCount
    self.modifiedAt = modifiedAt
    self.secondsFromUTC = secondsFromUTC
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
